import type {
  ReleasedHeatmap,
  ReleasedNeeds,
  ReleasedOverview,
  ReleasedParticipationView,
} from '../core/disclosure/released';
import { asCampaignId } from '../core/model/id';
import { needReview, planShaping } from './need-shaping';
import { actionDetails, campaignGoal } from './plan';
import { needDecision } from './planning';
import { z } from './zod';

/** Narrowing of a collective screen by the context bar; null means everything. */
export const collectiveFilter = z.strictObject({
  unitPath: z.array(z.string().max(300)).max(12).nullable(),
  site: z.string().max(300).nullable(),
  corps: z.string().max(300).nullable(),
  category: z.string().max(300).nullable(),
  job: z.string().max(300).nullable(),
  campaignIds: z.array(z.string().max(64)).max(500).nullable(),
});
export type CollectiveFilterRequest = z.infer<typeof collectiveFilter>;

/** Which rows a collective table has; `depth` null: the first depth of the service tree with several units. */
export const rowsRequest = z.strictObject({
  dimension: z.enum(['unit', 'site', 'corps', 'category', 'job']),
  depth: z.number().int().min(0).max(12).nullable(),
});

/** A table of one campaign. */
export const tableRequest = z.strictObject({
  filter: collectiveFilter,
  campaignId: z.string().max(64),
  rows: rowsRequest,
});
export const needsRequest = z.strictObject({ filter: collectiveFilter, rows: rowsRequest });

export const measure = z.enum(['rate', 'level']);
const holding = <Kind extends string>(kind: Kind) => z.object({ kind: z.literal(kind), value: z.number() });
const bare = <Kind extends string>(kind: Kind) => z.object({ kind: z.literal(kind) });
const third = z.enum(['under-third', 'one-to-two-thirds', 'over-two-thirds']);
const thirds = z.object({ kind: z.literal('class'), class: third });

const rounded = z.object({ kind: z.literal('rounded'), value: z.number(), step: z.number() });

export const headcount = z.discriminatedUnion('kind', [
  holding('exact'),
  z.object({ kind: z.literal('under'), limit: z.number() }),
  holding('at-least'),
  rounded,
  bare('withheld'),
  bare('unknown'),
]);
const coarse = [
  holding('exact'),
  holding('at-most'),
  holding('at-least'),
  thirds,
  bare('too-few-acquis'),
] as const;
export const belowCount = z.discriminatedUnion('kind', [
  ...coarse,
  z.object({ kind: z.literal('between'), low: z.number(), high: z.number() }),
]);
export const belowShare = z.discriminatedUnion('kind', [...coarse, rounded]);
export const mean = z.discriminatedUnion('kind', [
  holding('exact'),
  rounded,
  holding('at-most'),
  holding('at-least'),
]);
export const range = z.object({ low: z.number(), high: z.number() });
export const reliability = z.enum(['solid', 'indicative', 'caution']);

export const campaign = z.object({
  id: z.string().transform(asCampaignId),
  kind: z.enum(['assessment', 'profiles']),
  code: z.string().nullable(),
  name: z.string(),
  course: z.string().nullable(),
  organisation: z.string(),
  stageCount: z.number().nullable(),
});
export const competence = z.object({
  key: z.string(),
  code: z.string().nullable(),
  name: z.string(),
  area: z.number().nullable(),
});

/** Whom an objective or a target concerns; null criteria leave nobody out. */
export const population = z.strictObject({
  unitPath: collectiveFilter.shape.unitPath,
  site: collectiveFilter.shape.site,
  corps: collectiveFilter.shape.corps,
  category: collectiveFilter.shape.category,
  job: collectiveFilter.shape.job,
});
export const appliedTarget = z.object({ value: z.number(), population, objective: z.string().nullable() });

const cell = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('masked'), competence: z.string(), measure }),
  z.object({ kind: z.literal('empty'), competence: z.string(), measure }),
  z.object({
    kind: z.literal('shown'),
    competence: z.string(),
    measure,
    respondents: headcount,
    mean,
    target: z.number(),
    appliedTargets: z.array(appliedTarget),
    gap: mean,
    below: belowCount,
    shareBelow: belowShare,
    interval: range.nullable(),
    possible: range.nullable(),
    reliability: reliability.nullable(),
  }),
]);
const representation = z.object({
  dimension: z.enum(['category', 'site', 'corps']),
  value: z.string(),
  side: z.enum(['under', 'over']),
  respondents: z.object({ kind: z.enum(['exact', 'at-most']), value: z.number() }),
  agents: z.number(),
});
const sites = z.array(z.object({ site: z.string().nullable(), agents: z.number() })).readonly();
const row = z.object({
  key: z.string(),
  label: z.string(),
  agents: headcount,
  started: headcount,
  shared: headcount,
  composition: z.array(representation),
  sites,
  cells: z.array(cell),
  unchangedSince: z.string().optional(),
});
export const participation = z.object({
  concerned: headcount,
  started: headcount,
  shared: headcount,
  unattached: headcount,
});
const merger = z.object({ key: z.string(), label: z.string(), members: z.array(z.string()) });
const rowLevel = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('rows'), dimension: rowsRequest.shape.dimension, depth: z.number().nullable() }),
  bare('whole'),
]);
export const absences = [
  z.object({ kind: z.literal('too-few'), k: z.number() }),
  bare('no-result'),
  bare('unknown-campaign'),
] as const;

/** Reply of `heatmap:get`: rows × competences of one campaign, or one sentence instead. */
export const heatmapReply = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('table'),
    campaign,
    measure,
    competences: z.array(competence),
    k: z.number(),
    level: rowLevel,
    rows: z.array(row),
    whole: row,
    participation,
    mergers: z.array(merger),
    climb: z.object({ from: rowLevel, to: rowLevel }).nullable(),
  }),
  ...absences,
]) satisfies z.ZodType<ReleasedHeatmap>;

/** Reply of `participation:get`. */
export const participationReply = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('table'),
    campaign,
    k: z.number(),
    level: rowLevel,
    rows: z.array(
      z.object({
        key: z.string(),
        label: z.string(),
        concerned: headcount,
        started: headcount,
        shared: headcount,
      }),
    ),
    whole: participation,
    mergers: z.array(merger),
  }),
  ...absences,
]) satisfies z.ZodType<ReleasedParticipationView>;

const need = z.object({
  id: z.string(),
  campaign,
  competence,
  scope: z.enum(['whole', 'row']),
  row: z.object({ key: z.string(), label: z.string(), sites }),
  measure,
  target: z.number(),
  appliedTargets: z.array(appliedTarget),
  observed: mean,
  concerned: headcount,
  respondents: headcount,
  below: belowCount,
  shareBelow: belowShare,
  interval: range.nullable(),
  reliability: reliability.nullable(),
  people: z.object({ low: z.number(), value: z.number(), high: z.number() }).nullable(),
  priority: z.object({
    shortfall: z.number(),
    people: z.number(),
    criticality: z.number(),
    value: z.number(),
    low: z.number(),
    high: z.number(),
  }),
  rank: z.number(),
  intensityRank: z.number(),
  tieGroup: z.number(),
  tied: z.boolean(),
});
const needs = z.object({ rates: z.array(need), levels: z.array(need) }) satisfies z.ZodType<ReleasedNeeds>;

/** Reply of `needs:get`: the needs, and what the administrator decided of them. */
export const needsReply = z.object({
  needs,
  decisions: z.array(needDecision),
  actions: z.array(actionDetails),
  shaping: planShaping,
  reviews: z.array(needReview),
  /** What the objectives say of the actions of their campaigns. */
  goals: z.array(campaignGoal),
});

/** One campaign on the dashboard. */
export const overviewCampaign = z.object({
  campaign,
  measure,
  participation,
  result: z.discriminatedUnion('kind', [
    z.object({ kind: z.literal('shown'), mean, target: z.number(), gap: mean }),
    bare('masked'),
    bare('empty'),
  ]),
});

/** Reply of `overview:get`. */
export const overviewReply = z.object({
  k: z.number(),
  agents: headcount,
  campaigns: z.array(overviewCampaign),
  topNeeds: needs,
}) satisfies z.ZodType<ReleasedOverview>;
