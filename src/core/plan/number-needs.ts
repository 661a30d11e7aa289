import type { ReleasedNeed, ReleasedNeeds } from '../disclosure/released';
import { decisionFor, type NeedDecision } from './need-decision';
import type { NumberedNeed } from './plan-row';

const inOrder = (needs: readonly ReleasedNeed[]): readonly ReleasedNeed[] => {
  const byRank = (scope: ReleasedNeed['scope']) =>
    needs.filter((need) => need.scope === scope).sort((a, b) => a.rank - b.rank);
  return [...byRank('whole'), ...byRank('row')];
};

/** Gives every need its number and the decision in force: rates before levels, the whole before rows, by rank. */
export const numberNeeds = (
  needs: ReleasedNeeds,
  decisions: readonly NeedDecision[],
): readonly NumberedNeed[] =>
  [...inOrder(needs.rates), ...inOrder(needs.levels)].map((need, index) => ({
    number: index + 1,
    need,
    decision: decisionFor(need.id, decisions),
  }));
