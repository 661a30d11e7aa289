import { checkTargets } from '../../core/targets/check-targets';
import { reachableLevel } from '../../core/targets/reachable-level';
import type { Targets } from '../../core/targets/target';
import { readTargets } from '../store/queries/targets';
import type { Store } from '../store/store';

/** Highest level that a target may ask: 7, or 8 once the imported files show it. */
export const reachableIn = (store: Store): number => reachableLevel(store.collective().highest);

/** The targets of the vault. A level that is no longer reachable (an import was undone) counts as the highest. */
export function targetsInForce(store: Store): Targets {
  const { rate, level } = readTargets(store.database);
  const reachable = reachableIn(store);
  const checked = checkTargets(rate, Math.min(level, reachable), reachable);
  if (checked.kind !== 'targets') throw new Error('the vault holds targets that were never accepted');
  return checked.targets;
}
