import type { AgentRow } from '../../../contract/agents';

/** Rank of each agent in the French order of names, equal names equal: sorting by it compares numbers. */
export type NameRanks = ReadonlyMap<number, number>;

const collator = new Intl.Collator('fr', { numeric: true, sensitivity: 'base' });

/** Ranks agents by usage name, then first name; done once for a list, however often it is filtered. */
export function rankNames(rows: readonly AgentRow[]): NameRanks {
  const compare = (one: AgentRow, other: AgentRow): number =>
    collator.compare(one.usageName, other.usageName) || collator.compare(one.firstName, other.firstName);
  const sorted = [...rows].sort(compare);
  let rank = 0;
  return new Map(
    sorted.map((row, index) => {
      const former = sorted[index - 1];
      if (former !== undefined && compare(former, row) !== 0) rank += 1;
      return [row.id, rank];
    }),
  );
}
