import type { Thresholds } from './profile';
import type { ReleasedHeadcount } from './released';

/** A row so small that « all » or « none » would speak of each of its members. */
export const isSmallRow = (population: number | null, thresholds: Thresholds): boolean =>
  population !== null && population < thresholds.exactFrom;

/**
 * Participants among a population (null: not known): under k they are « moins de k »; in a small row never all or
 * none, so two bands only, and nothing at all where a band would hold a single number.
 */
export const publishHeadcount = (
  value: number,
  population: number | null,
  thresholds: Thresholds,
): ReleasedHeadcount => {
  const { k } = thresholds;
  if (!isSmallRow(population, thresholds)) {
    return value > 0 && value < k ? { kind: 'under', limit: k } : { kind: 'exact', value };
  }
  if (population === k) return { kind: 'withheld' };
  return value < k ? { kind: 'under', limit: k } : { kind: 'at-least', value: k };
};

/** Size of a population, from the roster; null without one. */
export const publishPopulation = (agents: number | null, thresholds: Thresholds): ReleasedHeadcount =>
  agents === null ? { kind: 'unknown' } : publishHeadcount(agents, null, thresholds);
