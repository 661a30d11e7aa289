import type { Released, ReleasedNeeds } from '../disclosure/released';
import type { NeedDecision } from './need-decision';
import type { Plan } from './plan-row';

/**
 * The training plan from released needs (a type that only the disclosure gate can make) and decisions.
 * Needs of the whole population enter unless set aside; needs of one row enter once accepted and then replace
 * the merely proposed need of the whole, so that nobody is counted twice.
 */
export const buildPlan = (_needs: Released<ReleasedNeeds>, _decisions: readonly NeedDecision[]): Plan => {
  throw new Error('not built yet');
};
