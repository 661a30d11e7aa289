import type { ReleasedMean } from '../../../core/disclosure/released';
import type { TargetMeasure } from '../../../core/targets/target';

/** A colour of the diverging palette, centred on the target: orange under it, blue over it. */
export type DivergingColour = 'under-3' | 'under-2' | 'under-1' | 'middle' | 'over-1' | 'over-2' | 'over-3';

/** A colour of the sequential palette, 1 (least) to 6. */
export type SequentialColour = 1 | 2 | 3 | 4 | 5 | 6;

/** Distances from the target at which the colour changes, in the unit of the measure (ratio or level). */
const STEPS: Readonly<Record<TargetMeasure, readonly [number, number, number]>> = {
  rate: [0.025, 0.1, 0.2],
  level: [0.25, 0.75, 1.5],
};

const HIGHEST_LEVEL = 8;
const SEQUENTIAL: readonly SequentialColour[] = [1, 2, 3, 4, 5, 6];

/**
 * Colour of a gap (target − observed) as precise as it was released: a bound is coloured as the bound itself, which
 * says no more than the words do.
 */
export const divergingColour = (gap: ReleasedMean, measure: TargetMeasure): DivergingColour => {
  const [near, far, farthest] = STEPS[measure];
  const distance = Math.abs(gap.value);
  if (distance < near) return 'middle';
  const side = gap.value > 0 ? 'under' : 'over';
  if (distance < far) return `${side}-1`;
  return distance < farthest ? `${side}-2` : `${side}-3`;
};

/** Colour of a mean on its own scale: rate 0–1, level 0–8, in six equal steps. */
export const sequentialColour = (mean: ReleasedMean, measure: TargetMeasure): SequentialColour => {
  const ratio = measure === 'rate' ? mean.value : mean.value / HIGHEST_LEVEL;
  return SEQUENTIAL[Math.min(5, Math.max(0, Math.floor(ratio * 6)))] ?? 1;
};
