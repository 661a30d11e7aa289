import { checkTargets } from '../../core/targets/check-targets';
import { reachableLevel } from '../../core/targets/reachable-level';
import type { Targets } from '../../core/targets/target';
import { readTargets } from '../store/queries/targets';
import type { Session } from './context';

/** Highest level that a target may ask: 7, or 8 once the imported files show it. */
export const reachableIn = (session: Session): number => reachableLevel(session.store.collective().highest);

/** The targets of the vault. A level that is no longer reachable (an import was undone) counts as the highest. */
export function targetsInForce(session: Session): Targets {
  const { rate, level } = readTargets(session.store.database);
  const reachable = reachableIn(session);
  const checked = checkTargets(rate, Math.min(level, reachable), reachable);
  if (checked.kind !== 'targets') throw new Error('the vault holds targets that were never accepted');
  return checked.targets;
}
