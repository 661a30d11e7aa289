import { needsReply } from '../../../../src/contract/collective';
import type { NeedDecision } from '../../../../src/contract/planning';
import type { ReleasedNeed } from '../../../../src/core/disclosure/released';
import type { NeedsReply } from '../../../../src/renderer/features/plan/plan-model';
import { makeNeed, makeRowNeed } from '../../core/plan/released-needs';

export { makeNeed, makeRowNeed };

/** An invented decision; accepted, training, 30 % unless said otherwise. */
export const decide = (need: ReleasedNeed, changes: Partial<NeedDecision> = {}): NeedDecision => ({
  needId: need.id,
  status: 'accepted',
  answer: 'training',
  shareToTrain: 0.3,
  reason: '',
  ...changes,
});

/** What the engine answers to `needs:get`. */
export const replyOf = (
  rates: readonly ReleasedNeed[],
  decisions: readonly NeedDecision[] = [],
  levels: readonly ReleasedNeed[] = [],
): NeedsReply =>
  needsReply.parse({
    needs: { rates, levels },
    decisions,
    actions: [],
    goals: [],
    reviews: [],
    shaping: { declared: [], mergers: [], splits: [] },
  });
