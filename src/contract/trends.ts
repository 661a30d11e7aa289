import type {
  ReleasedCurvesView,
  ReleasedDistributionView,
  ReleasedFunnelView,
  ReleasedProgressView,
  ReleasedRepeatView,
  ReleasedWantedView,
} from '../core/disclosure';
import {
  absences,
  campaign,
  collectiveFilter,
  competence,
  headcount,
  mean,
  measure,
  participation,
  range,
  rowsRequest,
} from './collective';
import { z } from './zod';

const campaignId = z.string().max(64);

/** One campaign, everybody of the filter together. */
export const campaignRequest = z.strictObject({ filter: collectiveFilter, campaignId });

/** Day J chosen for some campaigns; the others have that of their objective, else the opening + 15 days. */
export const curvesRequest = z.strictObject({
  filter: collectiveFilter,
  events: z.array(z.strictObject({ campaignId, date: z.string().regex(/^\d{4}-\d{2}-\d{2}$/) })).max(500),
});

/** The same people in two campaigns; the same one twice: first and latest sendings in it. */
export const progressRequest = z.strictObject({ filter: collectiveFilter, from: campaignId, to: campaignId });

/** Reply of `trends:funnel`. */
export const funnelReply = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('funnel'),
    campaign,
    k: z.number(),
    participation,
    finished: headcount,
    notStarted: headcount,
    bands: z.array(
      z.object({
        band: z.enum([
          'under-quarter',
          'quarter-to-half',
          'half-to-three-quarters',
          'over-three-quarters',
          'finished',
          'unknown',
        ]),
        count: headcount,
      }),
    ),
  }),
  ...absences,
]) satisfies z.ZodType<ReleasedFunnelView>;

/** Participation of one campaign, day after day around its event. */
export const curve = z.object({
  campaign,
  opening: z.string(),
  lastDay: z.string(),
  event: z.string(),
  leadDays: z.number(),
  concerned: headcount,
  undated: headcount,
  points: z.array(z.object({ day: z.number(), started: headcount, shared: headcount })),
});

/** Reply of `trends:curves`. */
export const curvesReply = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('curves'),
    k: z.number(),
    curves: z.array(curve),
    undated: z.array(campaign),
  }),
  ...absences,
]) satisfies z.ZodType<ReleasedCurvesView>;

const bins = z.array(z.object({ low: z.number(), high: z.number(), count: z.number() })).nullable();

/** Reply of `trends:distribution`. */
export const distributionReply = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('distribution'),
    campaign,
    measure,
    k: z.number(),
    respondents: headcount,
    bins,
    stages: bins,
  }),
  ...absences,
]) satisfies z.ZodType<ReleasedDistributionView>;

/** Reply of `trends:progress`. */
export const progressReply = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('progress'),
    before: campaign,
    after: campaign,
    measure,
    k: z.number(),
    people: headcount,
    changes: z.array(
      z.discriminatedUnion('kind', [
        z.object({ kind: z.literal('masked'), competence }),
        z.object({ kind: z.literal('shown'), competence, people: headcount, before: mean, after: mean }),
      ]),
    ),
  }),
  ...absences,
  z.object({ kind: z.literal('not-comparable') }),
]) satisfies z.ZodType<ReleasedProgressView>;

/** Reply of `trends:repeat`. */
export const repeatReply = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('repeat'),
    k: z.number(),
    campaigns: z.number(),
    concerned: headcount,
    byFinished: z.array(z.object({ campaigns: z.number(), count: headcount })),
    another: z.object({
      days: z.number(),
      judged: headcount,
      started: headcount,
      share: z.number().nullable(),
      interval: range.nullable(),
      tooRecent: headcount,
      undated: headcount,
    }),
    lastDay: z.string().nullable(),
  }),
  ...absences,
]) satisfies z.ZodType<ReleasedRepeatView>;

/** Reply of `trends:wanted`. */
export const wantedReply = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('wanted'),
    campaign,
    k: z.number(),
    groupings: z.array(
      z.object({
        dimension: rowsRequest.shape.dimension,
        depth: z.number().nullable(),
        rows: z.number(),
        lacking: z.array(z.object({ label: z.string(), low: z.number(), high: z.number() })),
        toReach: z.object({ rows: z.number(), low: z.number(), high: z.number() }),
      }),
    ),
  }),
  ...absences,
]) satisfies z.ZodType<ReleasedWantedView>;

/** Sections of the screen of trends, in their order. */
export const trendsSection = z.enum(['results', 'participation', 'timeline', 'progress', 'repeat']);
export type TrendsSection = z.infer<typeof trendsSection>;

/** Where a saved view stands: a section of the trends, the screen of gaps, or the dashboard. */
export const viewPlace = z.enum([...trendsSection.options, 'gaps', 'overview']);
export type ViewPlace = z.infer<typeof viewPlace>;

/** A way of looking at a collective screen, kept by name: where, which campaign, which rows, which filter. */
export const savedViewContent = z.strictObject({
  name: z.string().trim().min(1).max(80),
  section: viewPlace,
  campaignId: campaignId.nullable(),
  /** Choice of rows as the screen names it: `unit`, `unit 2`, `site`… */
  rows: z.string().max(40),
  filter: collectiveFilter,
});
export type SavedViewContent = z.infer<typeof savedViewContent>;

export const savedView = savedViewContent.extend({ id: z.number().int().positive() });
export type SavedView = z.infer<typeof savedView>;

/** `id` null creates; otherwise replaces. */
export const saveViewRequest = savedViewContent.extend({ id: z.number().int().positive().nullable() });

/** The emulation board on participation is shown only where it was chosen. */
export const emulationChoice = z.strictObject({ isShown: z.boolean() });

/** Formats in which a figure is written. */
export const figureFormat = z.enum(['png', 'svg', 'csv']);
export type FigureFormat = z.infer<typeof figureFormat>;

/** Largest content of a figure, in characters. */
const LONGEST_FIGURE = 16_000_000;

/** Content of a figure: text, or base64 for an image of points. */
export const figureContent = z.string().max(LONGEST_FIGURE);
