/** What a probability is called: « presque certaine », « probable », « possible », « peu probable ». */
export type LikelihoodClass = 'near-certain' | 'likely' | 'possible' | 'unlikely';

/**
 * From these probabilities on. From 0.95 on, the first suggestion was right at least 997 times in 1,000 in invented
 * services of up to 3,000 agents, 973 in one of 50,000 (docs/matching-quality.md); acceptance together asks for more
 * (`choose-near-certain.ts`) and never goes below it.
 */
const THRESHOLDS = { 'near-certain': 0.95, likely: 0.8, possible: 0.2 } as const;

/** The class of a probability, 0–1. */
export function classifyLikelihood(probability: number): LikelihoodClass {
  if (probability >= THRESHOLDS['near-certain']) return 'near-certain';
  if (probability >= THRESHOLDS.likely) return 'likely';
  return probability >= THRESHOLDS.possible ? 'possible' : 'unlikely';
}
