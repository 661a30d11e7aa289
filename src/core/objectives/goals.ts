import type { CampaignGoal } from '../plan';
import { spanOfEvent } from './event-days';
import type { ObjectiveContent } from './objective';

const compareGoals = (a: ObjectiveContent, b: ObjectiveContent): number => b.criticality - a.criticality;

/**
 * What the objectives in force say of the actions of their campaigns; of several, the most critical comes first, then
 * the one made first. Sessions come before the first day of the event.
 */
export const goalsOf = (contents: readonly ObjectiveContent[]): readonly CampaignGoal[] =>
  [...contents].sort(compareGoals).flatMap(({ title, orientation, campaignIds, event }) =>
    campaignIds.map((campaignId) => ({
      campaignId,
      axis: orientation,
      collectiveGoal: title,
      deadline: event === null ? null : spanOfEvent(event).from,
    })),
  );
