import type { NeedChange, NeedStanding } from '../core/needs/need-standing';
import type { PlanShaping } from '../core/plan';
import { needDecision } from './planning';
import { z } from './zod';

const shortText = z.string().max(200);
const needId = z.string().max(4000);
const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);

export const declaredFields = z.strictObject({
  origin: z.enum(['interview', 'service', 'roadmap', 'obligation']),
  title: shortText.min(1),
  population: z.strictObject({
    kind: z.enum(['all', 'unit', 'site', 'corps', 'category', 'job']),
    label: shortText.min(1),
  }),
  competence: z.string().max(20).nullable(),
  subject: shortText,
  /** Persons: a number, never names. */
  people: z.number().int().min(1).max(1_000_000),
  wishDate: day.nullable(),
  priority: z.enum(['P1', 'P2', 'P3']),
  priorityReason: z.string().max(500),
  note: z.string().max(2000),
});

export const declaredId = z.string().regex(/^declared\|[0-9a-f]{32}$/);
const mergedId = z.string().regex(/^merged\|[0-9a-f]{32}$/);

export const declaredNeed = declaredFields.extend({ id: declaredId });

const mergerFields = z.strictObject({ title: shortText.min(1), members: z.array(needId).min(2).max(500) });
export const needMerger = mergerFields.extend({ id: mergedId });
/** `retained`: the number of people chosen where they may be the same; null: by the share to train. */
export const mergeRequest = mergerFields.extend({
  id: mergedId.nullable(),
  retained: z.number().int().min(0).max(1_000_000).nullable(),
});

const splitPart = z.strictObject({
  number: z.number().int().min(1).max(1000),
  title: shortText,
  rowKeys: z.array(needId).min(1).max(500).nullable(),
});
export const needSplit = z.strictObject({ needId, parts: z.array(splitPart).min(2).max(20) });
/** Parts, and what is decided of each. */
export const splitRequest = needSplit.extend({ decisions: z.array(needDecision).max(20) });

/** What to undo: mergers, and splits by the need that was split. */
export const unshapeRequest = z.strictObject({
  mergers: z.array(mergedId).max(500),
  splits: z.array(needId).max(500),
});

export const planShaping = z.object({
  declared: z.array(declaredNeed),
  mergers: z.array(needMerger),
  splits: z.array(needSplit),
}) satisfies z.ZodType<PlanShaping>;

const measure = z.enum(['rate', 'level']);
const moved = { measure, from: z.number(), to: z.number() };

/** What is published of each need when it was decided upon, kept in the vault. */
export const needStandings = z.record(
  z.string(),
  z.discriminatedUnion('kind', [
    z.object({
      kind: z.literal('need'),
      measure,
      target: z.number(),
      shortfall: z.number(),
      respondents: z.number().nullable(),
    }),
    z.object({ kind: z.literal('reached') }),
    z.object({ kind: z.literal('not-shown') }),
    z.object({ kind: z.literal('gone') }),
  ]),
) satisfies z.ZodType<Record<string, NeedStanding>>;

const needChange = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('reached') }),
  z.object({ kind: z.literal('not-shown') }),
  z.object({ kind: z.literal('gone') }),
  z.object({ kind: z.literal('back') }),
  z.object({ kind: z.literal('target'), ...moved }),
  z.object({ kind: z.literal('gap'), ...moved, isRough: z.boolean() }),
]) satisfies z.ZodType<NeedChange>;

/** A need decided upon that changed, or that is no longer one. `change` is null once it was seen. */
export const needReview = z.object({
  needId: z.string(),
  words: z.string(),
  decided: z.enum(['accepted', 'set-aside', 'merged', 'split']),
  standing: z.enum(['need', 'reached', 'not-shown', 'gone']),
  change: needChange.nullable(),
});
export type NeedReview = z.infer<typeof needReview>;

export const acknowledgeRequest = z.strictObject({ needIds: z.array(needId).min(1).max(10_000) });
