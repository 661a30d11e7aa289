import type { ResultCounts, Scale } from '../gaps/result-counts';
import { type Knowledge, know, knowNothing } from './known-figures';
import type { KnownRange } from './known-range';
import { type CellFate, chooseFate } from './precision';
import type { Thresholds } from './profile';

/** The cells of one competence: rows, persons in no row (never published), and the whole. Confidential. */
export interface Column {
  readonly scale: Scale;
  /** Cell of each row, and whether the row is too small to be said empty. */
  readonly rows: readonly { readonly counts: ResultCounts; readonly isSmall: boolean }[];
  readonly unplaced: ResultCounts;
  readonly whole: ResultCounts;
  /** Fate of the whole by its own number of respondents. */
  readonly wholeFate: CellFate;
}

/** One term of the sum, and how open each of its figures must stay. */
interface Term {
  readonly known: Knowledge;
  readonly needed: { readonly below: number; readonly obtained: number };
}

const figures = ['below', 'obtained'] as const;

const width = ({ low, high }: KnownRange): number => high - low;

/** Rule 4 for a masked cell: min(k, n + 1) counts, and a fifth of the range of the sum. */
const needMasked = (counts: ResultCounts, k: number): Term['needed'] => ({
  below: Math.min(k, counts.respondents + 1) - 1,
  obtained: counts.most / 5,
});

/** A figure published as a range must keep at least two values; one published exactly has nothing to keep. */
const needShown = ({ below, obtained }: Knowledge): Term['needed'] => ({
  below: Math.min(1, width(below)),
  obtained: Math.min(1, width(obtained)),
});

const describeRow = (counts: ResultCounts, fate: CellFate, scale: Scale, k: number): Term => {
  const known = know(counts, scale, fate);
  if (counts.respondents === 0) return { known, needed: { below: 0, obtained: 0 } };
  return { known, needed: fate === 'masked' ? needMasked(counts, k) : needShown(known) };
};

/** Persons in no row are never shown: they need what a row of their size would. */
const describeUnplaced = (counts: ResultCounts, scale: Scale, thresholds: Thresholds): Term => {
  const fate = chooseFate(counts.respondents, false, thresholds);
  const { needed } = describeRow(counts, fate, scale, thresholds.k);
  return { known: knowNothing(counts), needed };
};

/** What is left of a term once the others and the whole are known: the sums of a column have one equation. */
const narrow = (terms: readonly Term[], whole: KnownRange, figure: (typeof figures)[number]) => {
  const sum = (end: keyof KnownRange) => terms.reduce((total, { known }) => total + known[figure][end], 0);
  const [lowest, highest] = [sum('low'), sum('high')];
  return terms.map(({ known }) => {
    const { low, high } = known[figure];
    return {
      low: Math.max(low, whole.low - (highest - high)),
      high: Math.min(high, whole.high - (lowest - low)),
    };
  });
};

/** Whether each term keeps what it needs, or at least what the whole alone leaves it (`ceiling`). */
const isOpen = (terms: readonly Term[], whole: Knowledge, ceilings: readonly Term[]): boolean =>
  figures.every((figure) => {
    const left = narrow(terms, whole[figure], figure);
    const most = narrow(ceilings, whole[figure], figure);
    return terms.every(({ needed }, place) => {
      const ceiling = most[place];
      const range = left[place];
      if (ceiling === undefined || range === undefined) return true;
      return width(range) >= Math.min(needed[figure], width(ceiling));
    });
  });

/** On screen rule: masked cells of a column are none, or at least two that hold k respondents together. */
const areMasksCovered = (column: Column, fates: readonly CellFate[], k: number): boolean => {
  const masked = column.rows.filter(({ counts }, row) => fates[row] === 'masked' && counts.respondents > 0);
  if (masked.length === 0) return true;
  const unplaced = column.unplaced.respondents;
  const together = masked.reduce((sum, { counts }) => sum + counts.respondents, unplaced);
  return masked.length + Math.min(1, unplaced) >= 2 && together >= k;
};

/** Row with the fewest respondents among those of a fate, the first among equals; −1 when there is none. */
const findSmallest = (column: Column, fates: readonly CellFate[], among: readonly CellFate[]): number => {
  let found = -1;
  fates.forEach((fate, row) => {
    const size = column.rows[row]?.counts.respondents ?? 0;
    const least = column.rows[found]?.counts.respondents ?? Number.POSITIVE_INFINITY;
    if (among.includes(fate) && size < least) found = row;
  });
  return found;
};

/** Rows that may be told by class only, to spare another row from being masked. */
const mostBlurred = 2;

const change = (fates: readonly CellFate[], row: number, fate: CellFate): readonly CellFate[] =>
  fates.map((each, place) => (place === row ? fate : each));

const countBlurred = (column: Column, fates: readonly CellFate[], thresholds: Thresholds): number =>
  fates.filter(
    (fate, row) => fate === 'coarse' && (column.rows[row]?.counts.respondents ?? 0) >= thresholds.exactFrom,
  ).length;

/** Same fates with one more row told less; null when every row is masked or empty. */
const withdraw = (
  column: Column,
  fates: readonly CellFate[],
  thresholds: Thresholds,
): readonly CellFate[] | null => {
  const mayBlur =
    areMasksCovered(column, fates, thresholds.k) && countBlurred(column, fates, thresholds) < mostBlurred;
  const toBlur = mayBlur ? findSmallest(column, fates, ['exact']) : -1;
  if (toBlur >= 0) return change(fates, toBlur, 'coarse');
  const toMask = findSmallest(column, fates, ['coarse', 'exact']);
  return toMask < 0 ? null : change(fates, toMask, 'masked');
};

const isProtected = (column: Column, fates: readonly CellFate[], thresholds: Thresholds): boolean => {
  const { scale, rows, unplaced, whole, wholeFate } = column;
  const counts = rows.map((row) => row.counts);
  const listTerms = (fateOf: (row: number) => CellFate): readonly Term[] => [
    ...counts.map((cell, row) => describeRow(cell, fateOf(row), scale, thresholds.k)),
    describeUnplaced(unplaced, scale, thresholds),
  ];
  const terms = listTerms((row) => fates[row] ?? 'masked');
  return isOpen(
    terms,
    know(whole, scale, wholeFate),
    listTerms(() => 'masked'),
  );
};

const isSafe = (column: Column, fates: readonly CellFate[], thresholds: Thresholds): boolean =>
  areMasksCovered(column, fates, thresholds.k) && isProtected(column, fates, thresholds);

/** Gives back, the largest rows first, what turned out not to be needed. */
const restore = (
  column: Column,
  fates: readonly CellFate[],
  natural: readonly CellFate[],
  thresholds: Thresholds,
): readonly CellFate[] => {
  const size = (row: number) => column.rows[row]?.counts.respondents ?? 0;
  const withdrawn = [...fates.keys()].filter((row) => fates[row] !== natural[row]);
  let restored = fates;
  for (const row of withdrawn.sort((a, b) => size(b) - size(a))) {
    const attempts = [natural[row] ?? 'masked', 'coarse' as const].map((fate) => change(restored, row, fate));
    restored = attempts.find((attempt) => isSafe(column, attempt, thresholds)) ?? restored;
  }
  return restored;
};

/**
 * Complementary hiding of one column whose total is published (rule 3, the light form of « On screen »).
 * Beyond the rule on masked cells, every figure that is masked, classed, rounded or banded is bounded with the
 * equation « rows + persons in no row = whole »; while one would become too narrow, the row with the fewest
 * respondents is told less (a class, then a mask). Ends at worst with every row masked.
 */
export const protectColumn = (column: Column, thresholds: Thresholds): readonly CellFate[] => {
  const natural = column.rows.map(({ counts, isSmall }) =>
    chooseFate(counts.respondents, isSmall, thresholds),
  );
  if (column.wholeFate === 'empty' || column.wholeFate === 'masked') return natural;
  let fates: readonly CellFate[] = natural;
  while (!isSafe(column, fates, thresholds)) {
    const next = withdraw(column, fates, thresholds);
    if (next === null) break;
    fates = next;
  }
  return restore(column, fates, natural, thresholds);
};
