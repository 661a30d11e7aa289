import type { LocalDate } from '../model/moment';
import type { ActionDetails } from './action-details';

/**
 * What an objective says of the actions of one campaign, until the office says otherwise: « Axe stratégique »,
 * « Objectif collectif », and the event before which sessions come.
 */
export interface CampaignGoal {
  readonly campaignId: string;
  readonly axis: string;
  readonly collectiveGoal: string;
  readonly deadline: LocalDate | null;
}

/** The first goal given to a campaign; undefined without one. */
export const findGoal = (goals: readonly CampaignGoal[], campaignId: string): CampaignGoal | undefined =>
  goals.find((goal) => goal.campaignId === campaignId);

/** What is said of an action, completed by the goal of its campaign where nothing was said. */
export const completeDetails = (details: ActionDetails, goal: CampaignGoal | undefined): ActionDetails =>
  goal === undefined
    ? details
    : {
        ...details,
        axis: details.axis || goal.axis,
        collectiveGoal: details.collectiveGoal || goal.collectiveGoal,
        deadline: details.deadline ?? goal.deadline,
      };

/** The reverse: leaves out what only repeats the goal, so that it goes on following the objective. */
export const withoutGoal = (details: ActionDetails, goal: CampaignGoal | undefined): ActionDetails =>
  goal === undefined
    ? details
    : {
        ...details,
        axis: details.axis === goal.axis ? '' : details.axis,
        collectiveGoal: details.collectiveGoal === goal.collectiveGoal ? '' : details.collectiveGoal,
        deadline: details.deadline === goal.deadline ? null : details.deadline,
      };
