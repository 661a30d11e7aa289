import { scaleThreshold } from 'd3-scale';
import type { ReleasedMean } from '../../../core/disclosure/released';
import type { TargetMeasure } from '../../../core/targets/target';
import { targetSide } from '../../../core/wording/released-range';

/** A colour of the diverging palette, centred on the target: orange under it, blue over it. */
export type DivergingColour = 'under-3' | 'under-2' | 'under-1' | 'middle' | 'over-1' | 'over-2' | 'over-3';

/** A colour of the sequential palette, 1 (least) to 6. */
export type SequentialColour = 1 | 2 | 3 | 4 | 5 | 6;

/** Distances from the target at which the colour changes, in the unit of the measure (ratio or level). */
const STEPS: Readonly<Record<TargetMeasure, readonly [number, number, number]>> = {
  rate: [0.025, 0.1, 0.2],
  level: [0.3, 0.8, 1.5],
};

const DIVERGING: readonly DivergingColour[] = [
  'under-3',
  'under-2',
  'under-1',
  'middle',
  'over-1',
  'over-2',
  'over-3',
];
const SEQUENTIAL: readonly SequentialColour[] = [1, 2, 3, 4, 5, 6];
const LIMITS: Readonly<Record<TargetMeasure, readonly number[]>> = {
  rate: [0.2, 0.35, 0.5, 0.65, 0.8],
  level: [1, 2, 3, 4, 5],
};

/** Keeps a gap on a border of two colours from straying by the rounding of a subtraction. */
const tidy = (value: number): number => Number(value.toFixed(6));

/**
 * Where the diverging palette changes colour, from under the target to over it (observed − target). Fixed, never drawn
 * from the data: an end of a scale is an output too (design of disclosure.md, rule 7).
 */
export const divergingLimits = (measure: TargetMeasure): readonly number[] => {
  const steps = STEPS[measure];
  return [...steps.map((step) => -step).reverse(), ...steps];
};

/**
 * Colour of a gap (target − observed) as precise as it was released: a bound is coloured as the bound itself, which
 * says no more than the words do, and not at all when it leaves both sides of the target open.
 */
export const divergingColour = (gap: ReleasedMean, measure: TargetMeasure): DivergingColour => {
  if (targetSide(gap) === 'unsure') return 'middle';
  return scaleThreshold(divergingLimits(measure), DIVERGING)(tidy(-gap.value));
};

/** Where the sequential palette changes colour (rate 0–1, level 0–8); fixed, for the same reason. */
export const sequentialLimits = (measure: TargetMeasure): readonly number[] => LIMITS[measure];

/** Colour of a mean on its own scale; of a bound, the colour of the bound. */
export const sequentialColour = (mean: ReleasedMean, measure: TargetMeasure): SequentialColour =>
  scaleThreshold(LIMITS[measure], SEQUENTIAL)(mean.value);
