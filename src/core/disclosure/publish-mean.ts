import type { ResultCounts, Scale } from '../gaps/result-counts';
import { poolMean } from '../statistics/pool-mean';
import type { Precision } from './precision';
import type { ReleasedMean } from './released';

/** Steps of rounding, finest first: 5 points or half a level (rule 2), wider ones for very few acquis. */
const steps = { rate: [0.05, 0.1, 0.2, 0.25], level: [0.5, 1] } as const;

/** Every figure that is not exact must stand for at least this many possible sums. */
const fewestSums = 2;

const tidy = (value: number): number => Number(value.toFixed(6));

/** Finest step that covers enough sums; null when even the widest does not. */
const chooseStep = (scale: Scale, divisor: number): number | null =>
  steps[scale.measure].find((step) => step * divisor >= fewestSums) ?? null;

const publishHalf = (mean: number, top: number): ReleasedMean =>
  mean < top / 2 ? { kind: 'at-most', value: top / 2 } : { kind: 'at-least', value: top / 2 };

/** Keeps a mean that falls on the border of two bins from straying by the rounding of a division. */
const tolerance = 1e-9;

/** Rounded to a multiple of the step; the last two bins of each end are told together. */
const publishRounded = (mean: number, top: number, step: number): ReleasedMean => {
  const bin = Math.floor(mean / step + 0.5 + tolerance);
  const lastBin = Math.round(top / step);
  if (bin <= 1) return { kind: 'at-most', value: tidy(1.5 * step) };
  if (bin >= lastBin - 1) return { kind: 'at-least', value: tidy(top - 1.5 * step) };
  return { kind: 'rounded', value: tidy(bin * step), step };
};

/** Unrounded, except within one step of an end of the scale. */
const publishExact = (mean: number, top: number, step: number): ReleasedMean => {
  if (mean <= step) return { kind: 'at-most', value: step };
  if (mean >= top - step) return { kind: 'at-least', value: tidy(top - step) };
  return { kind: 'exact', value: mean };
};

/** Pooled rate or mean level as it may be said (rule 2). `counts.divisor` > 0. */
export const publishMean = (
  counts: Pick<ResultCounts, 'obtained' | 'divisor'>,
  scale: Scale,
  precision: Precision,
): ReleasedMean => {
  const mean = poolMean(counts.obtained, counts.divisor);
  const step = chooseStep(scale, counts.divisor);
  if (step === null) return publishHalf(mean, scale.top);
  return precision === 'exact' ? publishExact(mean, scale.top, step) : publishRounded(mean, scale.top, step);
};

/** target − mean, exactly as precise as the mean. */
export const publishGap = (mean: ReleasedMean, target: number): ReleasedMean => {
  switch (mean.kind) {
    case 'exact':
      return { kind: 'exact', value: target - mean.value };
    case 'rounded':
      return { kind: 'rounded', value: tidy(target - mean.value), step: mean.step };
    case 'at-most':
      return { kind: 'at-least', value: tidy(target - mean.value) };
    case 'at-least':
      return { kind: 'at-most', value: tidy(target - mean.value) };
  }
};
