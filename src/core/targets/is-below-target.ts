/**
 * Whether a person is below the target rate. The quotient of two counts is the double nearest to the ratio, so it
 * equals the literal of the target (6 / 10 and 0.6) when the ratios are equal: no rounded column is involved.
 * `acquis` > 0.
 */
export const isBelowRate = (validated: number, acquis: number, rate: number): boolean =>
  validated / acquis < rate;

/** Whether a level (0–8) is below the target level. */
export const isBelowLevel = (level: number, target: number): boolean => level < target;
