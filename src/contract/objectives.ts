import type { ReleasedObjectives, ReleasedStageView, ReleasedWavesView } from '../core/disclosure';
import {
  absences,
  appliedTarget,
  belowCount,
  belowShare,
  campaign,
  collectiveFilter,
  headcount,
  heatmapReply,
  overviewCampaign,
  population,
  range,
  reliability,
} from './collective';
import { curve } from './trends';
import { z } from './zod';

/** `YYYY-MM-DD`; whether the day exists is said beside the field, not refused at the door. */
const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);
const title = z.string().max(200);
const reason = z.string().max(500);
const place = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('unit'), unitPath: z.array(z.string().max(300)).min(1).max(12) }),
  z.strictObject({ kind: z.literal('site'), site: z.string().max(300) }),
]);
const wave = z.strictObject({ place, date: day });

const event = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('day'), date: day }),
  z.strictObject({ kind: z.literal('period'), from: day, to: day, waves: z.array(wave).max(100) }),
]);

const targetDraft = z.strictObject({
  population,
  competence: z.string().max(300).nullable(),
  measure: z.enum(['rate', 'level', 'stage']),
  /** Ratio 0–1, level, or lowest stage. */
  value: z.number().min(0).max(100),
  validFrom: day.nullable(),
  validUntil: day.nullable(),
  reason,
});

/** An objective as it is written; what is wrong in it comes back as problems, not as a failure. */
export const objectiveDraft = z.strictObject({
  title,
  orientation: title,
  campaignIds: z.array(z.string().max(64)).max(100),
  population,
  criticality: z.literal([1, 2, 3]),
  event: event.nullable(),
  leadDays: z.number().int().min(-1000).max(1000),
  targets: z.array(targetDraft).max(100),
  validFrom: day.nullable(),
  validUntil: day.nullable(),
});
export type ObjectiveDraftRequest = z.infer<typeof objectiveDraft>;

/** The same once saved: each target knows when it was given and by whom. */
export const objectiveContent = objectiveDraft.extend({
  targets: z.array(targetDraft.extend({ givenAt: z.string(), author: z.string() })),
});

const version = z.object({
  number: z.number().int().positive(),
  savedAt: z.string(),
  author: z.string(),
  reason: z.string(),
  content: objectiveContent,
});

const objective = z.object({
  id: z.number().int().positive(),
  isArchived: z.boolean(),
  /** Latest first. */
  versions: z.tuple([version], version),
});
export type ObjectiveEntry = z.infer<typeof objective>;

const contradictory = z.object({
  objective: z.string(),
  population,
  competence: z.string().nullable(),
  measure: targetDraft.shape.measure,
  value: z.number(),
  givenAt: z.string(),
});

/** Everything that was said of objectives: no number of results. */
export const objectivesState = z.object({
  /** Day of the machine that holds the vault, against which events are read. */
  today: z.string(),
  objectives: z.array(objective),
  /** Targets in force that ask different things of the same agents; the first of each pair applies. */
  contradictions: z.array(z.object({ prevailing: contradictory, other: contradictory })),
  /** Competences that a target may name: those of the files imported. */
  competences: z.array(z.object({ key: z.string(), code: z.string().nullable(), name: z.string() })),
  reachable: z.number().int(),
});
export type ObjectivesState = z.infer<typeof objectivesState>;

const problem = z.object({
  code: z.enum([
    'title-missing',
    'unknown-campaign',
    'lead-out-of-range',
    'date-unreal',
    'validity-reversed',
    'period-reversed',
    'wave-outside-period',
    'wave-twice',
    'rate-out-of-range',
    'level-out-of-reach',
    'stage-out-of-reach',
    'stage-by-competence',
    'target-without-measure',
    'target-twice',
  ]),
  part: z.enum(['title', 'campaigns', 'event', 'wave', 'lead', 'validity', 'target']),
  place: z.number().int().nullable(),
  limit: z.number().nullable(),
});

/** Saved, with the number of the objective; or why not, field by field. */
export const objectiveOutcome = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('saved'), id: z.number().int().positive() }),
  z.object({ kind: z.literal('refused'), problems: z.array(problem) }),
]);

/** `id` null creates. */
export const saveObjectiveRequest = z.strictObject({
  id: z.number().int().positive().nullable(),
  content: objectiveDraft,
  reason,
});
export const archiveObjectiveRequest = z.strictObject({
  id: z.number().int().positive(),
  isArchived: z.boolean(),
});
/** Makes an earlier version the current one again, as a new version. */
export const restoreObjectiveRequest = z.strictObject({
  id: z.number().int().positive(),
  number: z.number().int().positive(),
});

const stage = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('masked') }),
  z.object({ kind: z.literal('empty') }),
  z.object({
    kind: z.literal('shown'),
    appliedTargets: z.array(appliedTarget),
    respondents: headcount,
    below: belowCount,
    shareBelow: belowShare,
    interval: range.nullable(),
    possible: range.nullable(),
    reliability: reliability.nullable(),
  }),
]);

/** Reply of `stage:get`: the stage asked in one campaign, beside its gaps by competence. */
export const stageReply = z.object({ stage: stage.nullable() }) satisfies z.ZodType<ReleasedStageView>;

/** Reply of `objectives:overview`: where each objective in force stands in the filter of the screen. */
export const objectivesReply = z.object({
  k: z.number(),
  objectives: z.array(
    z.object({
      id: z.number().int(),
      state: z.discriminatedUnion('kind', [
        z.object({
          kind: z.literal('shown'),
          concerned: headcount,
          campaigns: z.array(overviewCampaign.extend({ table: heatmapReply, stage: stage.nullable() })),
        }),
        z.object({ kind: z.literal('outside') }),
        z.object({ kind: z.literal('too-few'), k: z.number() }),
      ]),
    }),
  ),
}) satisfies z.ZodType<ReleasedObjectives>;

export const wavesRequest = z.strictObject({
  filter: collectiveFilter,
  campaignId: z.string().max(64),
  objectiveId: z.number().int().positive(),
});

/** Reply of `trends:waves`: participation by wave, each around its own day J. */
export const wavesReply = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('waves'),
    k: z.number(),
    fewest: z.number(),
    campaign,
    waves: z.array(wave.extend({ curve: curve.nullable() })),
  }),
  ...absences,
]) satisfies z.ZodType<ReleasedWavesView>;
