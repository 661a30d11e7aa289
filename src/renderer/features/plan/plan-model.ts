import type { ReplyOf } from '../../../contract/channels';
import type { NeedDecision } from '../../../contract/planning';
import type { ReleasedNeed } from '../../../core/disclosure/released';
import { assemblePlan, type NumberedNeed, type Plan, type PlanRow } from '../../../core/plan';

type NeedsReply = ReplyOf<'needs:get'>;

/** In what order needs are listed: by priority, or with the size of the population left aside. */
export type NeedOrder = 'priority' | 'intensity';

/** Needs of everybody, or of one row each. */
export type NeedScope = ReleasedNeed['scope'];

/** The plan that the workbook would hold now: the same function makes both. */
export const planOf = ({ needs, decisions }: NeedsReply): Plan => assemblePlan(needs, decisions);

/** What is listed of one measure. */
export interface NeedListing {
  readonly order: NeedOrder;
  readonly scope: NeedScope;
  readonly withSetAside: boolean;
}

/** Needs of one measure in the order asked for; those set aside only on demand. */
export const listNeeds = (
  plan: Plan,
  measure: ReleasedNeed['measure'],
  { order, scope, withSetAside }: NeedListing,
): readonly NumberedNeed[] =>
  plan.needs
    .filter(({ need }) => need.measure === measure && need.scope === scope)
    .filter(({ decision }) => withSetAside || decision.status !== 'set-aside')
    .sort(({ need: a }, { need: b }) =>
      order === 'priority' ? a.rank - b.rank : a.intensityRank - b.intensityRank,
    );

/** The action that a need gives, when it is in the plan. */
export const rowOf = (plan: Plan, needId: string): PlanRow | null =>
  plan.rows.find(({ id }) => id === needId) ?? null;

/** The decision with another status; a reason is kept only for what is set aside. */
export const withStatus = (
  decision: NeedDecision,
  status: NeedDecision['status'],
  reason = '',
): NeedDecision => ({ ...decision, status, reason: status === 'set-aside' ? reason : '' });
