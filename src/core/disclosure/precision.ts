import type { Thresholds } from './profile';

/** How precisely a result that is shown may be told: `rounded` is between the thirds of `coarse` and `exact`. */
export type Precision = 'coarse' | 'rounded' | 'exact';

/** What becomes of a cell. `empty`: nobody answered, and that is said. */
export type CellFate = 'empty' | 'masked' | Precision;

/** Fate of a cell by its number of respondents alone (rules 1 and 2). */
export const chooseFate = (respondents: number, isSmall: boolean, thresholds: Thresholds): CellFate => {
  if (respondents === 0) return isSmall ? 'masked' : 'empty';
  if (respondents < thresholds.k) return 'masked';
  return respondents < thresholds.exactFrom ? 'coarse' : 'exact';
};
