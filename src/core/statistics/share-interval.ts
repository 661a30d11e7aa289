/** 97.5th percentile of the normal law, to the digits that docs/adr/0006 quotes. */
const z = 1.959964;

/** A closed range of ratios 0–1. */
export interface ShareRange {
  readonly low: number;
  readonly high: number;
}

/**
 * Range of the share of a population if all who did not answer were on one side or the other.
 * `count` of `respondents` are counted, `population` ≥ `respondents`.
 */
export const possibleShare = (count: number, respondents: number, population: number): ShareRange => ({
  low: count / population,
  high: (count + population - respondents) / population,
});

/** Wilson 95 % score interval for a share observed on an effective sample of `sample` persons (may be fractional). */
const wilson = (share: number, sample: number): ShareRange => {
  const z2 = z * z;
  const scale = 1 + z2 / sample;
  const centre = (share + z2 / (2 * sample)) / scale;
  const half = (z / scale) * Math.sqrt((share * (1 - share)) / sample + z2 / (4 * sample * sample));
  return { low: Math.max(0, centre - half), high: Math.min(1, centre + half) };
};

/**
 * 95 % interval of the share of a population, from `count` among `respondents` (≥ 1): Wilson, with the sample size
 * corrected for a finite population (n replaced by n·(N − 1)/(N − n)), clipped to what is possible.
 * `population` null: no roster, no correction. Everybody answered: the exact share.
 * The interval assumes that those who answered resemble the others. Source: design note on analysis, ADR 0006.
 */
export const shareInterval = (count: number, respondents: number, population: number | null): ShareRange => {
  const share = count / respondents;
  if (population === null) return wilson(share, respondents);
  if (respondents >= population) return { low: share, high: share };
  const sample = (respondents * (population - 1)) / (population - respondents);
  const estimate = wilson(share, sample);
  const possible = possibleShare(count, respondents, population);
  return { low: Math.max(estimate.low, possible.low), high: Math.min(estimate.high, possible.high) };
};
