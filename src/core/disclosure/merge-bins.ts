/** Neighbouring parts of a scale told together, both ends included. */
export interface MergedBin {
  readonly from: number;
  readonly to: number;
  readonly count: number;
}

/**
 * Merges neighbouring parts of a distribution until each holds at least `k` people, from the lowest up; what is left at
 * the end joins the last. Null when fewer than two parts remain: a single one would say nothing, or everything.
 */
export const mergeBins = (counts: ArrayLike<number>, k: number): readonly MergedBin[] | null => {
  const bins: MergedBin[] = [];
  let from = 0;
  let count = 0;
  for (let part = 0; part < counts.length; part += 1) {
    count += counts[part] ?? 0;
    if (count < k) continue;
    bins.push({ from, to: part, count });
    from = part + 1;
    count = 0;
  }
  const last = bins.pop();
  if (last === undefined || bins.length === 0) return null;
  return [...bins, { ...last, to: counts.length - 1, count: last.count + count }];
};
