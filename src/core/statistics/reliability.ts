import type { ShareRange } from './share-interval';

/** « Solide », « Indicatif », « À lire avec prudence ». */
export type Reliability = 'solid' | 'indicative' | 'caution';

/** Absorbs the rounding of a subtraction, so that a width of exactly 20 points counts as 20 points. */
const tolerance = 1e-9;

/**
 * How far an interval can be trusted: solid up to 20 points wide from 30 respondents,
 * indicative up to 40 points from 11, to be read with caution otherwise.
 */
export const judgeReliability = (interval: ShareRange, respondents: number): Reliability => {
  const width = interval.high - interval.low - tolerance;
  if (width <= 0.2 && respondents >= 30) return 'solid';
  if (width <= 0.4 && respondents >= 11) return 'indicative';
  return 'caution';
};
