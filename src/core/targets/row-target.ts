import type { CollectiveFacts } from '../model/facts';
import type { PersonTargets } from './ask-of-persons';
import type { AppliedTarget, TargetMeasure } from './target';

/** The target that a row is compared with, and which ones it stands for, the most widespread first. */
export interface RowTarget {
  readonly value: number;
  readonly applied: readonly AppliedTarget[];
}

/** A mean of targets is said to the point, or to the tenth of a level: it is a yardstick, not a measure. */
const DECIMALS: Readonly<Record<TargetMeasure, number>> = { rate: 2, level: 1 };

interface Slots {
  readonly rowOf: Int32Array;
  readonly rowCount: number;
}

/**
 * Agents kept by slot × group (slots: rows, persons in no row, whole). Only agents of the roster count, so that a
 * target never depends on who answered; without a roster everybody known counts, and all are in one group.
 */
const countAgents = (
  facts: CollectiveFacts,
  isKept: Uint8Array,
  { rowOf, rowCount }: Slots,
  { groupOf, groups }: PersonTargets,
): Int32Array => {
  const width = groups.length;
  const counts = new Int32Array((rowCount + 2) * width);
  const persons = facts.roster.count === 0 ? facts.personCount : facts.roster.count;
  for (let person = 0; person < persons; person += 1) {
    if (isKept[person] !== 1) continue;
    const row = rowOf[person] ?? -1;
    const group = groupOf[person] ?? 0;
    for (const slot of [row < 0 ? rowCount : row, rowCount + 1])
      counts[slot * width + group] = (counts[slot * width + group] ?? 0) + 1;
  }
  return counts;
};

interface Weighed {
  readonly target: AppliedTarget;
  readonly agents: number;
}

/** Groups that follow the same target count as one. */
const gather = (weighed: readonly Weighed[]): readonly Weighed[] => {
  const byTarget = new Map<AppliedTarget, number>();
  for (const { target, agents } of weighed) byTarget.set(target, (byTarget.get(target) ?? 0) + agents);
  return [...byTarget].map(([target, agents]) => ({ target, agents })).sort((a, b) => b.agents - a.agents);
};

const average = (weighed: readonly Weighed[], measure: TargetMeasure): number => {
  const values = new Set(weighed.map(({ target }) => target.value));
  const [only] = values;
  if (values.size === 1 && only !== undefined) return only;
  const agents = weighed.reduce((sum, each) => sum + each.agents, 0);
  const total = weighed.reduce((sum, each) => sum + each.agents * each.target.value, 0);
  return Number((total / agents).toFixed(DECIMALS[measure]));
};

/** The target and whom it names, without the rest of the objective. */
export const nameTarget = ({ value, population, objective }: AppliedTarget): AppliedTarget => ({
  value,
  population,
  objective,
});

/**
 * The target of each line of a table: the one that all its agents share, else the mean over the agents concerned
 * (never over respondents, which would make a target move with the answers).
 * @returns by slot (rows, persons in no row, whole) and competence
 */
export const targetsOfRows = (
  facts: CollectiveFacts,
  measure: TargetMeasure,
  isKept: Uint8Array,
  slots: Slots,
  asked: PersonTargets,
): ((slot: number, competence: number) => RowTarget) => {
  const counts = countAgents(facts, isKept, slots, asked);
  const width = asked.groups.length;
  return (slot, competence) => {
    const held = asked.groups.flatMap((targets, group) => {
      const target = targets[competence];
      const agents = counts[slot * width + group] ?? 0;
      return target === undefined || agents === 0 ? [] : [{ target, agents }];
    });
    const weighed = gather(held);
    const fallback = asked.groups[0]?.[competence];
    if (weighed.length === 0)
      return { value: fallback?.value ?? 0, applied: fallback === undefined ? [] : [nameTarget(fallback)] };
    return { value: average(weighed, measure), applied: weighed.map(({ target }) => nameTarget(target)) };
  };
};
