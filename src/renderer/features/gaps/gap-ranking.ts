import type { ReleasedResult, ReleasedRow, ReleasedTable } from '../../../core/disclosure/released';
import type { CompetenceRef } from '../../../core/model/competence';

/** One competence of one row, in the order of the gaps. */
export interface RankedGap {
  readonly competence: CompetenceRef;
  readonly cell: ReleasedResult;
  /** 1 for the largest gap; equal for gaps that cannot be told apart. */
  readonly rank: number;
  readonly isTied: boolean;
}

/** What the ranking keeps. */
export interface GapFilter {
  readonly onlyBelow: boolean;
}

type Unranked = Pick<RankedGap, 'competence' | 'cell'>;

const overlap = (one: ReleasedResult, other: ReleasedResult): boolean =>
  one.interval === null ||
  other.interval === null ||
  (one.interval.low <= other.interval.high && other.interval.low <= one.interval.high);

const byGap = (a: Unranked, b: Unranked): number =>
  b.cell.gap.value - a.cell.gap.value || a.competence.key.localeCompare(b.competence.key);

/** Rank of the first gap of each group: a group ends at the first gap whose interval its first can be told from. */
const tieRanks = (sorted: readonly Unranked[]): readonly number[] => {
  let first = 0;
  return sorted.map(({ cell }, place) => {
    const leader = sorted[first]?.cell;
    if (leader !== undefined && !overlap(leader, cell)) first = place;
    return first + 1;
  });
};

/**
 * Gaps of one row, largest first, on released values only: a rounded or bounded gap is placed where its released value
 * puts it. Gaps whose intervals overlap share a rank (design: analysis, ties).
 */
export const rankGaps = (table: ReleasedTable, row: ReleasedRow, filter: GapFilter): readonly RankedGap[] => {
  const sorted = table.competences
    .flatMap((competence, index): Unranked[] => {
      const cell = row.cells[index];
      return cell?.kind === 'shown' ? [{ competence, cell }] : [];
    })
    .filter(({ cell }) => !filter.onlyBelow || cell.gap.value > 0)
    .sort(byGap);
  const ranks = tieRanks(sorted);
  return sorted.map((entry, place) => {
    const rank = ranks[place] ?? place + 1;
    return { ...entry, rank, isTied: ranks.filter((other) => other === rank).length > 1 };
  });
};

/** Competences of a row that are hidden, and those without any result. */
export const countUnshown = (row: ReleasedRow): { readonly masked: number; readonly empty: number } => ({
  masked: row.cells.filter(({ kind }) => kind === 'masked').length,
  empty: row.cells.filter(({ kind }) => kind === 'empty').length,
});
