import type { ReleasedNeed, ReleasedNeeds } from '../disclosure/released';
import { type DecisionBook, decisionFor } from './need-decision';
import type { NumberedDeclared, NumberedNeed } from './plan-row';
import type { DeclaredNeed } from './plan-shaping';

const inOrder = (needs: readonly ReleasedNeed[]): readonly ReleasedNeed[] => {
  const byRank = (scope: ReleasedNeed['scope']) =>
    needs.filter((need) => need.scope === scope).sort((a, b) => a.rank - b.rank);
  return [...byRank('whole'), ...byRank('row')];
};

/** Gives every need its number and the decision in force: rates before levels, the whole before rows, by rank. */
export const numberNeeds = (needs: ReleasedNeeds, decisions: DecisionBook): readonly NumberedNeed[] =>
  [...inOrder(needs.rates), ...inOrder(needs.levels)].map((need, index) => ({
    number: index + 1,
    need,
    decision: decisionFor(need.id, decisions),
  }));

const compareDeclared = (a: DeclaredNeed, b: DeclaredNeed): number =>
  a.priority.localeCompare(b.priority) || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);

/** Declared needs after `first` computed ones, by the priority that they were given. */
export const numberDeclared = (
  declared: readonly DeclaredNeed[],
  decisions: DecisionBook,
  first: number,
): readonly NumberedDeclared[] =>
  [...declared].sort(compareDeclared).map((need, index) => ({
    number: first + index + 1,
    declared: need,
    decision: decisionFor(need.id, decisions),
  }));
