/**
 * Mean of a group by counts, never an average of percentages. `divisor` > 0.
 * Mastery rate: Σ validated / Σ acquis (ratio 0–1, unrounded). Mean level: Σ level / respondents (0–8).
 */
export const poolMean = (obtained: number, divisor: number): number => obtained / divisor;
