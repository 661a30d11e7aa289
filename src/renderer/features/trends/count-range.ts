import type { ReleasedHeadcount, ReleasedRange } from '../../../core/disclosure/released';

/** All the numbers of persons that a released head-count stands for, up to `most`; null when none is said. */
export const countRange = (count: ReleasedHeadcount, most: number): ReleasedRange | null => {
  switch (count.kind) {
    case 'exact':
      return { low: count.value, high: count.value };
    case 'rounded':
      return { low: Math.max(0, count.value - count.step / 2), high: count.value + count.step / 2 };
    case 'under':
      return { low: 0, high: Math.min(most, count.limit - 1) };
    case 'at-least':
      return { low: count.value, high: Math.max(most, count.value) };
    case 'withheld':
    case 'unknown':
      return null;
  }
};

/** The number of a head-count that is exact; null otherwise. */
export const exactCount = (count: ReleasedHeadcount): number | null =>
  count.kind === 'exact' ? count.value : null;

/** The largest number that any of these may stand for, 1 at least: the end of a scale. */
export const largestCount = (counts: readonly ReleasedHeadcount[]): number =>
  Math.max(1, ...counts.map((count) => countRange(count, 0)?.high ?? 0));
