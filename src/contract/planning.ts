import { z } from './zod';

/** One rate and one level for everybody: the targets of this version. */
export const targets = z.strictObject({
  /** Target mastery rate 0–1. */
  rate: z.number().min(0).max(1),
  /** Target level 1–8. */
  level: z.number().int().min(1).max(8),
});
export type Targets = z.infer<typeof targets>;

export const needStatus = z.enum(['proposed', 'accepted', 'set-aside']);

/** Answer to a need: redo a parcours or tutorials, in-house workshop, training course. */
export const needAnswer = z.enum(['pix', 'workshop', 'training']);

/** The administrator's decision on one need. `shareToTrain`: « part à former » 0–1. */
export const needDecision = z.strictObject({
  /** Long where units with long names are merged into one row. */
  needId: z.string().max(4000),
  status: needStatus,
  answer: needAnswer,
  shareToTrain: z.number().min(0).max(1),
  reason: z.string().max(500),
});
export type NeedDecision = z.infer<typeof needDecision>;
