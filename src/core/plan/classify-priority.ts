import type { PriorityClass } from './plan-classes';
import type { NumberedNeed } from './plan-row';
import type { ComputedPriority } from './priority-reason';

/**
 * P1 until half of the list’s total priority is carried, P2 until four fifths, P3 beyond (a Pareto order:
 * the smallest set of needs that carries most of the effort). The first need is always P1.
 */
const CLASS_LIMITS: readonly (readonly [PriorityClass, number])[] = [
  ['P1', 0.5],
  ['P2', 0.8],
];

const classAt = (carried: number): PriorityClass =>
  CLASS_LIMITS.find(([, limit]) => carried < limit)?.[0] ?? 'P3';

const explain = ({ need }: NumberedNeed, priorityClass: PriorityClass, outOf: number): ComputedPriority => ({
  kind: 'computed',
  class: priorityClass,
  rank: need.rank,
  outOf,
  tied: need.tied,
  shortfall: need.priority.shortfall,
  people: need.priority.people,
  criticality: need.priority.criticality,
});

const classifyList = (list: readonly NumberedNeed[]): readonly (readonly [string, ComputedPriority])[] => {
  const total = list.reduce((sum, { need }) => sum + need.priority.value, 0);
  let before = 0;
  return list.map((numbered) => {
    const carried = total > 0 ? before / total : 0;
    before += numbered.need.priority.value;
    return [numbered.need.id, explain(numbered, classAt(carried), list.length)] as const;
  });
};

/**
 * Priority class of each need, by need id. Rates and levels, the whole and the rows are four lists:
 * points and levels are never ranked together.
 * @param needs the needs of the plan, in the order of their numbers
 */
export const classifyPriority = (needs: readonly NumberedNeed[]): ReadonlyMap<string, ComputedPriority> => {
  const lists = new Map<string, readonly NumberedNeed[]>();
  for (const numbered of needs) {
    const key = `${numbered.need.measure} ${numbered.need.scope}`;
    lists.set(key, [...(lists.get(key) ?? []), numbered]);
  }
  return new Map([...lists.values()].flatMap(classifyList));
};
