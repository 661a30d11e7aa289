import type { FileNeeds } from '../core/plan/file-needs';
import { isPlanTitle } from '../core/plan/plan-title';
import { catalogueAction } from './catalogue';
import { z } from './zod';

const shortText = z.string().max(200);
const longText = z.string().max(2000);
const amount = z.number().min(0).max(1_000_000_000).nullable();
const length = z.number().min(0).max(10_000).nullable();
const count = z.number().int().min(0).max(1_000_000).nullable();
const groupSize = z.number().int().min(1).max(1000).nullable();
const actionId = z.string().max(4000);

/** What the office says of one action (the same shape as `ActionDetails` of the core). Euros, days, counts. */
export const actionDetails = z.strictObject({
  actionId,
  axis: longText,
  collectiveGoal: longText,
  title: longText,
  objective: longText,
  type: z.enum(['T1', 'T2', 'T3']).nullable(),
  priority: z.enum(['P1', 'P2', 'P3']).nullable(),
  groupMin: groupSize,
  groupMax: groupSize,
  wayOut: z.enum(['widen', 'below-minimum', 'fill-and-wait']).nullable(),
  /** Absent from what was kept before it could be typed. */
  retained: count.default(null),
  days: length,
  hours: length,
  prerequisites: longText,
  modality: z.enum(['in-person', 'remote', 'mixed', 'online']).nullable(),
  provider: longText,
  teachingCost: amount,
  /** Absent from what was kept before costs could be given per session; so is `catalogue`. */
  sessionCost: amount.default(null),
  extraCost: amount,
  funding: longText,
  quarter: z.literal([1, 2, 3, 4]).nullable(),
  deadline: z
    .string()
    .regex(/^\d{4}-\d{2}-\d{2}$/)
    .nullable(),
  place: longText,
  contact: longText,
  progress: z.enum(['proposed', 'accepted', 'scheduled', 'done', 'postponed', 'dropped']).nullable(),
  evaluation: longText,
  registered: count,
  present: count,
  heldSessions: count,
  doneDays: amount,
  doneCost: amount,
  catalogue: catalogueAction.nullable().default(null),
});

/** Axis, collective goal and last day that an objective gives to the actions of one campaign. */
export const campaignGoal = z.object({
  campaignId: z.string(),
  axis: z.string(),
  collectiveGoal: z.string(),
  deadline: z.string().nullable(),
});

/** Ceilings of the plan, null where there is none; year of its calendar. */
export const planFrame = z.strictObject({
  euros: amount,
  days: amount,
  year: z.number().int().min(2000).max(2100),
});
export type PlanFrame = z.infer<typeof planFrame>;

/** A version kept of the plan, by hand or at each export. */
const planVersion = z.object({ id: z.number().int(), at: z.string(), label: z.string() });

/** A line that the office added to the workbook: to be examined. */
const planProposal = z.object({ id: z.number().int(), title: z.string(), population: z.string() });

/** What the plan is called on every way out. */
export const planTitle = z.strictObject({ title: z.string().trim().refine(isPlanTitle) });

const campaignId = z.string().min(1).max(200);

/** The new parcours of a campaign: its needs are compared with it in « Bilan »; itself, its latest sendings. */
export const comparison = z.strictObject({ from: campaignId, to: campaignId });
export type PlanComparison = z.infer<typeof comparison>;

/** What the plan holds beyond needs and decisions. Latest versions first. */
export const planState = z.object({
  title: z.string(),
  frame: planFrame,
  /** Campaigns that have another one for new parcours. */
  comparisons: z.array(comparison),
  versions: z.array(planVersion),
  proposals: z.array(planProposal),
});
export type PlanState = z.infer<typeof planState>;

export const saveVersionRequest = z.strictObject({ label: shortText.min(1) });
export const restoreVersionRequest = z.strictObject({ versionId: z.number().int().positive() });

/** Why a file is not a plan that can be read back. */
const planFileProblem = z.enum(['unreadable', 'no-plan', 'no-identifier']);

const change = z.object({
  actionId: z.string(),
  title: z.string(),
  header: z.string(),
  before: z.string(),
  after: z.string(),
  isConflict: z.boolean(),
});

/** What the edited file changes, or why it cannot be read. Nothing is written yet. */
export const planFilePreview = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('problem'), problem: planFileProblem }),
  z.object({
    kind: z.literal('comparison'),
    previewId: z.string(),
    /** The version that the file was made from; null when it is not known here. */
    version: planVersion.nullable(),
    changes: z.array(change),
    proposals: z.array(z.object({ line: z.number(), title: z.string(), population: z.string() })),
    missing: z.array(z.object({ actionId: z.string(), title: z.string() })),
    unknown: z.array(z.number()),
    repeated: z.array(z.number()),
    refused: z.array(z.object({ line: z.number(), header: z.string() })),
  }),
]);
export type PlanFilePreview = z.infer<typeof planFilePreview>;

/** What to take of a preview. `changes` are places in its list; `dropped` are missing actions to mark « Abandonné ». */
export const applyPlanFileRequest = z.strictObject({
  previewId: z.string().max(64),
  changes: z.array(z.number().int().nonnegative()).max(200_000),
  dropped: z.array(actionId).max(10_000),
  keepProposals: z.boolean(),
});

/** Needs that the screen lists, and how many of them the workbook would regroup or mask. */
export const fileNeeds = z.object({
  listed: z.number().int(),
  regrouped: z.number().int(),
  masked: z.number().int(),
}) satisfies z.ZodType<FileNeeds>;
