import type { ReleasedResult, ReleasedRow, ReleasedTable } from '../../../core/disclosure/released';
import type { CompetenceRef } from '../../../core/model/competence';
import { targetSide } from '../../../core/wording/released-range';

/** One competence of one row beside its target. */
export interface PlacedGap {
  readonly competence: CompetenceRef;
  readonly cell: ReleasedResult;
}

/** One competence below its target, in the order of the gaps. */
export interface RankedGap extends PlacedGap {
  /** 1 for the largest gap; equal for gaps that cannot be told apart. */
  readonly rank: number;
  readonly isTied: boolean;
}

/** The competences of one row: those below target ranked, the others told apart. */
export interface GapRanking {
  readonly below: readonly RankedGap[];
  /** Told so roughly that they may be on either side of the target. */
  readonly unsure: readonly PlacedGap[];
  readonly reached: readonly PlacedGap[];
  /** Competences whose result is hidden, and those nobody answered. */
  readonly masked: number;
  readonly empty: number;
}

interface Range {
  readonly low: number;
  readonly high: number;
}

const gapRange = ({ gap, target }: ReleasedResult): Range => {
  switch (gap.kind) {
    case 'exact':
      return { low: gap.value, high: gap.value };
    case 'rounded':
      return { low: gap.value - gap.step / 2, high: gap.value + gap.step / 2 };
    case 'at-least':
      return { low: gap.value, high: target };
    case 'at-most':
      return { low: Number.NEGATIVE_INFINITY, high: gap.value };
  }
};

const meets = (a: Range, b: Range): boolean => a.low <= b.high && b.low <= a.high;

/**
 * True when two gaps cannot be told apart: the 95 % intervals of their shares below target overlap (design of
 * analysis.md, ties); where one has no interval, when the released gaps themselves do.
 */
const isAlike = (a: ReleasedResult, b: ReleasedResult): boolean =>
  a.interval !== null && b.interval !== null
    ? meets(a.interval, b.interval)
    : meets(gapRange(a), gapRange(b));

const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
const byGap = (a: PlacedGap, b: PlacedGap): number =>
  b.cell.gap.value - a.cell.gap.value || compareText(a.competence.key, b.competence.key);

/** Rank of the first gap of each group: a group ends at the first gap that its first can be told from. */
const tieRanks = (sorted: readonly PlacedGap[]): readonly number[] => {
  let first = 0;
  return sorted.map(({ cell }, place) => {
    const leader = sorted[first]?.cell;
    if (leader !== undefined && !isAlike(leader, cell)) first = place;
    return first + 1;
  });
};

const rank = (sorted: readonly PlacedGap[]): readonly RankedGap[] => {
  const ranks = tieRanks(sorted);
  return sorted.map((gap, place) => {
    const own = ranks[place] ?? place + 1;
    return { ...gap, rank: own, isTied: ranks.filter((other) => other === own).length > 1 };
  });
};

const listShown = (table: ReleasedTable, row: ReleasedRow): readonly PlacedGap[] =>
  table.competences.flatMap((competence, index): readonly PlacedGap[] => {
    const cell = row.cells[index];
    return cell?.kind === 'shown' ? [{ competence, cell }] : [];
  });

/**
 * Gaps of one row, largest first, on released values only: a rounded or bounded gap stands where its released value
 * puts it, and one that may be on either side of the target has no rank.
 */
export const rankGaps = (table: ReleasedTable, row: ReleasedRow): GapRanking => {
  const shown = [...listShown(table, row)].sort(byGap);
  const on = (...sides: readonly string[]) =>
    shown.filter(({ cell }) => sides.includes(targetSide(cell.gap)));
  return {
    below: rank(on('under')),
    unsure: on('unsure'),
    reached: on('on', 'over'),
    masked: row.cells.filter(({ kind }) => kind === 'masked').length,
    empty: row.cells.filter(({ kind }) => kind === 'empty').length,
  };
};
