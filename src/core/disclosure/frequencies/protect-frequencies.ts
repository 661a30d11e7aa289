import { choosePublished } from './choose-published';
import { countOf, type FrequencyCell, type FrequencyTable } from './frequency-table';

/** Cells with the same members are one secret: they are published or hidden together. */
interface Sum {
  readonly cells: readonly FrequencyCell[];
  readonly members: readonly number[];
  readonly count: number;
}

const listSums = (table: FrequencyTable): readonly Sum[] => {
  const sums = new Map<string, FrequencyCell[]>();
  for (const cell of table.cells) {
    const name = cell.members.join(' ');
    const known = sums.get(name);
    if (known) known.push(cell);
    else sums.set(name, [cell]);
  }
  return [...sums.values()].flatMap((cells) => {
    const [first] = cells;
    return first === undefined ? [] : [{ cells, members: first.members, count: countOf(table, first) }];
  });
};

type Order = (a: Sum, b: Sum) => number;

const bySize: Order = (a, b) => b.members.length - a.members.length;
const byCount: Order = (a, b) => b.count - a.count;
const byMean: Order = (a, b) => b.count / b.members.length - a.count / a.members.length;

/** Which cells are worth most depends on the table: each order is tried and that which hides fewest is kept. */
const ORDERS: readonly Order[] = [
  (a, b) => byCount(a, b) || bySize(a, b),
  (a, b) => bySize(a, b) || byCount(a, b),
  (a, b) => byMean(a, b) || bySize(a, b),
];

/** Inner cells that a published 0 tells: every one of its members is 0. */
const listKnownZeros = (sums: readonly Sum[]): ReadonlySet<number> =>
  new Set(sums.filter(({ count }) => count === 0).flatMap(({ members }) => members));

/**
 * Hides counts of 1 to `maxN`, then as many others as it takes for none of them to be a combination of published cells.
 * Zeros are published and taken as known. For tables of published tests and histograms, where a count is the secret
 * itself (docs/disclosure.md); results of agents go through `releasePublication`.
 * @returns keys of the hidden cells
 */
export const protectFrequencies = (
  table: FrequencyTable,
  { maxN }: { readonly maxN: number },
): ReadonlySet<string> => {
  const sums = listSums(table);
  const zeros = listKnownZeros(sums);
  const unknown = ({ members }: Sum) => members.filter((member) => !zeros.has(member));
  const primary = sums.filter(({ count }) => count > 0 && count <= maxN);
  const candidates = sums.filter(({ count }) => count > maxN);
  const trials = ORDERS.map((order) => {
    const sorted = [...candidates].sort(order);
    const isPublished = choosePublished(primary.map(unknown), sorted.map(unknown));
    return sorted.filter((_, place) => isPublished[place] === false);
  });
  const secondary = trials.reduce((best, trial) => (trial.length < best.length ? trial : best));
  return new Set([...primary, ...secondary].flatMap(({ cells }) => cells.map(({ key }) => key)));
};
