import type { Targets } from './target';

export type CheckedTargets =
  | { readonly kind: 'targets'; readonly targets: Targets }
  /** Not a ratio above 0 and up to 1. */
  | { readonly kind: 'rate-out-of-range' }
  /** Not a whole level from 1 to `reachable`. */
  | { readonly kind: 'level-out-of-reach'; readonly reachable: number };

/**
 * One rate (ratio, 0 < rate ≤ 1) and one level (whole, 1 to `reachable`, see `reachableLevel`) for everybody.
 * A target above the reachable level is refused: nobody could meet it.
 */
export const checkTargets = (rate: number, level: number, reachable: number): CheckedTargets => {
  if (!(rate > 0 && rate <= 1)) return { kind: 'rate-out-of-range' };
  if (!Number.isInteger(level) || level < 1 || level > reachable)
    return { kind: 'level-out-of-reach', reachable };
  return { kind: 'targets', targets: { rate, level, specific: [] } };
};
