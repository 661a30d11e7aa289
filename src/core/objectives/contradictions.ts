import type { CollectiveFacts } from '../model/facts';
import { filterOf } from '../model/population';
import { selectPersons } from '../participation/select-persons';
import { compareSpecificity, doesPrevail } from '../targets/specificity';
import type { SpecificTarget } from '../targets/target';

/** Two targets that ask different things of the same agents, neither more specific than the other. */
export interface Contradiction {
  /** The one that applies: the latest given. */
  readonly prevailing: SpecificTarget;
  readonly other: SpecificTarget;
}

const isSameSubject = (a: SpecificTarget, b: SpecificTarget): boolean =>
  a.measure === b.measure &&
  a.competence === b.competence &&
  a.campaignIds.some((id) => b.campaignIds.includes(id));

/** Whether somebody of the HR list is in both populations; without a list, only the same population is. */
const doShareAgents = (facts: CollectiveFacts, a: SpecificTarget, b: SpecificTarget): boolean => {
  const [first, second] = [a, b].map(({ population }) => selectPersons(facts, filterOf(population)).isKept);
  return first?.some((isIn, person) => isIn === 1 && second?.[person] === 1) ?? false;
};

/**
 * Contradictory targets among those in force: same campaign, measure and competence, equally specific, different
 * values, and at least one agent in both populations. Not an error: the latest given applies, and the screen says so.
 */
export const findContradictions = (
  facts: CollectiveFacts,
  targets: readonly SpecificTarget[],
): readonly Contradiction[] =>
  targets.flatMap((target, place) =>
    targets
      .slice(place + 1)
      .filter(
        (other) =>
          target.value !== other.value &&
          isSameSubject(target, other) &&
          compareSpecificity(target, other) === 0 &&
          doShareAgents(facts, target, other),
      )
      .map((other) =>
        doesPrevail(other, target) ? { prevailing: other, other: target } : { prevailing: target, other },
      ),
  );
