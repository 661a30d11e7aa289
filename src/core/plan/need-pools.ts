import type { ReleasedNeed } from '../disclosure/released';
import type { RowPool } from '../sessions';
import type { NumberedNeed } from './plan-row';

/** Campaign and competence of a need. */
const subjectOf = ({ campaign, competence }: ReleasedNeed): string =>
  JSON.stringify([campaign.id, competence.key]);

/** Released needs of single rows, by campaign and competence. */
export type RowNeeds = ReadonlyMap<string, readonly ReleasedNeed[]>;

export const gatherRowNeeds = (all: readonly NumberedNeed[]): RowNeeds => {
  const rows = new Map<string, ReleasedNeed[]>();
  for (const { need } of all) {
    if (need.scope !== 'row') continue;
    const known = rows.get(subjectOf(need));
    if (known) known.push(need);
    else rows.set(subjectOf(need), [need]);
  }
  return rows;
};

/** The released needs of rows behind a need: those of its subject for the whole, itself for a row. */
export const rowNeedsOf = (need: ReleasedNeed, rows: RowNeeds): readonly ReleasedNeed[] =>
  need.scope === 'row' ? [need] : (rows.get(subjectOf(need)) ?? []);

/**
 * Where the seats of an action go: its released rows with their sites, each by its largest estimate, so that a row that stands in
 * several needs does not weigh more. Without such rows, the population as a whole.
 */
export const poolsOf = (
  rowNeeds: readonly ReleasedNeed[],
  alone: Omit<RowPool, 'people'>,
): readonly RowPool[] => {
  const pools = new Map<string, RowPool>();
  for (const { row, people } of rowNeeds) {
    const weight = Math.max(people?.value ?? 0, pools.get(row.key)?.people ?? 0);
    if (weight > 0) pools.set(row.key, { ...row, people: weight });
  }
  return pools.size > 0 ? [...pools.values()] : [{ ...alone, people: 1 }];
};
