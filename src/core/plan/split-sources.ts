import type { ReleasedHeadcount, ReleasedNeed } from '../disclosure/released';
import type { ActionSource } from './action-source';
import { combinePeople } from './combine-people';
import type { SourceWithRows } from './list-sources';
import type { DecisionBook } from './need-decision';
import { poolsOf } from './need-pools';
import { type NeedSplit, partId, type SplitPart } from './plan-shaping';

/** Name of a row that is not released now, from its key (names from the widest unit down). */
const nameOfKey = (key: string): string =>
  key
    .slice(key.indexOf(':') + 1)
    .split(' › ')
    .at(-1) ?? key;

const labelsOf = (keys: readonly string[], rowNeeds: readonly ReleasedNeed[]): readonly string[] =>
  keys.map((key) => rowNeeds.find(({ row }) => row.key === key)?.row.label ?? nameOfKey(key));

/** Agents of several rows: known when each is told exactly. */
const addHeadcounts = (rows: readonly ReleasedNeed[], expected: number): ReleasedHeadcount => {
  const counts = new Map(rows.map(({ row, concerned }) => [row.key, concerned]));
  let value = 0;
  for (const count of counts.values()) {
    if (count.kind !== 'exact') return { kind: 'unknown' };
    value += count.value;
  }
  return counts.size === expected ? { kind: 'exact', value } : { kind: 'unknown' };
};

/** Only what is released of the chosen rows enters a part; the rest of the need is in none, never told by difference. */
const narrow = (keys: readonly string[], rowNeeds: readonly ReleasedNeed[]) => {
  const chosen = rowNeeds.filter(({ row }) => keys.includes(row.key));
  const label = labelsOf(keys, rowNeeds).join(', ');
  const { people, sum } = combinePeople(
    chosen.map(({ row, people: some }) => ({ rowKey: row.key, people: some })),
  );
  return {
    population: label,
    concerned: addHeadcounts(chosen, keys.length),
    measured: null,
    people,
    peopleSum: sum,
    pools: poolsOf(chosen, { key: keys.join(), label, sites: [] }),
  } satisfies Partial<ActionSource>;
};

const makePart = (
  { source, rowNeeds }: SourceWithRows,
  { number, title, rowKeys }: SplitPart,
  decisions: DecisionBook,
): ActionSource => {
  const id = partId(source.id, number);
  return {
    ...source,
    ...(rowKeys === null ? {} : narrow(rowKeys, rowNeeds)),
    id,
    title: title === '' ? source.title : title,
    decision: decisions.get(id) ?? { ...source.decision, needId: id, reason: '' },
  };
};

/** The actions of the plan: each split need gives one per part, but those that were set aside. */
export const splitSources = (
  sources: readonly SourceWithRows[],
  splits: readonly NeedSplit[],
  decisions: DecisionBook,
): readonly ActionSource[] => {
  const parts = new Map(splits.map((split) => [split.needId, split.parts]));
  return sources.flatMap((one) => {
    const own = parts.get(one.source.id) ?? [];
    if (own.length === 0) return [one.source];
    return own
      .map((part) => makePart(one, part, decisions))
      .filter(({ decision }) => decision.status !== 'set-aside');
  });
};
