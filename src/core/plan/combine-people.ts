import type { ReleasedEstimate } from '../disclosure/released';

/** How the people of several needs add up. */
export type PeopleSum =
  /** Every need is about other people, or there is one only: the sum is a number of persons. */
  | 'exact'
  /** The same persons may stand in several needs: at least the largest need, at most the sum. */
  | 'overlapping';

/** The people of one need, as far as they were released. */
export interface PeoplePart {
  /** Rows of one table hold different people; null when the need may share people with any other. */
  readonly rowKey: string | null;
  readonly people: ReleasedEstimate | null;
}

export interface CombinedPeople {
  /** Null when no need has an estimate. */
  readonly people: ReleasedEstimate | null;
  readonly sum: PeopleSum;
}

const add = (a: ReleasedEstimate, b: ReleasedEstimate): ReleasedEstimate => ({
  low: a.low + b.low,
  value: a.value + b.value,
  high: a.high + b.high,
});

/** The union of needs that may be about the same people: at least the largest, at most the sum. */
const cover = (a: ReleasedEstimate, b: ReleasedEstimate): ReleasedEstimate => ({
  low: Math.max(a.low, b.low),
  value: Math.max(a.value, b.value),
  high: a.high + b.high,
});

type Known = PeoplePart & { readonly people: ReleasedEstimate };

const joinBy = (
  parts: readonly ReleasedEstimate[],
  join: (a: ReleasedEstimate, b: ReleasedEstimate) => ReleasedEstimate,
): ReleasedEstimate | null =>
  parts.reduce<ReleasedEstimate | null>((all, one) => (all ? join(all, one) : one), null);

/**
 * People of several needs taken together, from released estimates only. People are added where they are known to be
 * different (rows of one table); elsewhere the middle is that of the largest need, and `overlapping` is said, so that
 * somebody chooses the number retained.
 */
export const combinePeople = (parts: readonly PeoplePart[]): CombinedPeople => {
  const known = parts.filter((part): part is Known => part.people !== null);
  const rows = new Map<string, readonly ReleasedEstimate[]>();
  for (const { rowKey, people } of known)
    if (rowKey !== null) rows.set(rowKey, [...(rows.get(rowKey) ?? []), people]);
  const byRow = joinBy(
    [...rows.values()].flatMap((list) => joinBy(list, cover) ?? []),
    add,
  );
  const anywhere = known.filter(({ rowKey }) => rowKey === null).map(({ people }) => people);
  const people = joinBy(byRow === null ? anywhere : [byRow, ...anywhere], cover);
  const isExact =
    [...rows.values()].every((list) => list.length === 1) && anywhere.length + Math.min(1, rows.size) <= 1;
  return { people, sum: isExact ? 'exact' : 'overlapping' };
};
