import type { CollectiveFacts } from '../../core/model/facts';
import type { LocalDate } from '../../core/model/moment';
import { nextReleaseNumber } from '../store/queries/releases';
import type { Store } from '../store/store';
import { yardstickOf } from './targets-in-force';

/** What a proof rests on: facts, register and targets. Confidential. */
export interface ProofGround {
  /** The reading itself: an import, its undoing and every other change of what counts make another. */
  readonly facts: CollectiveFacts;
  readonly nextRelease: number;
  /** Targets and weights of campaigns, as JSON. */
  readonly yardstick: string;
}

/** The ground as it is now. */
export const groundOf = (store: Store, today: LocalDate): ProofGround => ({
  facts: store.collective().facts,
  nextRelease: nextReleaseNumber(store.database),
  yardstick: JSON.stringify(yardstickOf(store, today)),
});

/** Whether nothing that a proof rests on changed since. */
export const isStillGround = (ground: ProofGround, store: Store, today: LocalDate): boolean => {
  const now = groundOf(store, today);
  return (
    now.facts === ground.facts && now.nextRelease === ground.nextRelease && now.yardstick === ground.yardstick
  );
};
