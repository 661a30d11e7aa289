import type { LocalDate } from '../../core/model/moment';
import { criticalitiesOf, specificTargets } from '../../core/objectives/in-force';
import { checkTargets } from '../../core/targets/check-targets';
import { reachableLevel } from '../../core/targets/reachable-level';
import type { Targets } from '../../core/targets/target';
import { readTargets } from '../store/queries/targets';
import type { Store } from '../store/store';
import { objectivesInForce } from './objectives-in-force';

/** Highest level that a target may ask: 7, or 8 once the imported files show it. */
export const reachableIn = (store: Store): number => reachableLevel(store.collective().highest);

/**
 * The targets of the vault on a day: the two general ones, and those of the objectives in force. A level that is no
 * longer reachable (an import was undone) counts as the highest.
 */
export function targetsInForce(store: Store, today: LocalDate): Targets {
  const { rate, level } = readTargets(store.database);
  const reachable = reachableIn(store);
  const checked = checkTargets(rate, Math.min(level, reachable), reachable);
  if (checked.kind !== 'targets') throw new Error('the vault holds targets that were never accepted');
  const specific = specificTargets(objectivesInForce(store, today), today, reachable);
  return { ...checked.targets, specific };
}

/** What results are judged by on a day: targets, and how much each campaign weighs. */
export const yardstickOf = (store: Store, today: LocalDate) => ({
  targets: targetsInForce(store, today),
  criticalities: criticalitiesOf(objectivesInForce(store, today)),
});
