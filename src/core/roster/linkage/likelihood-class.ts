/** What a probability is called: « presque certaine », « probable », « possible », « peu probable ». */
export type LikelihoodClass = 'near-certain' | 'likely' | 'possible' | 'unlikely';

/**
 * From these probabilities on. A bulk acceptance never goes below 0.99: docs/matching-quality.md says how often the
 * first suggestion was right from each threshold on, in invented French services.
 */
const THRESHOLDS = { 'near-certain': 0.99, likely: 0.8, possible: 0.2 } as const;

/** The class of a probability, 0–1. */
export function classifyLikelihood(probability: number): LikelihoodClass {
  if (probability >= THRESHOLDS['near-certain']) return 'near-certain';
  if (probability >= THRESHOLDS.likely) return 'likely';
  return probability >= THRESHOLDS.possible ? 'possible' : 'unlikely';
}
