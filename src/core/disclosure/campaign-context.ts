import type { Scale } from '../gaps/result-counts';
import type { CampaignRef } from '../model/campaign';
import type { CollectiveFacts } from '../model/facts';
import { findCurrentSituation, type Situation } from '../participation/current-situation';
import { type PersonSelection, selectPersons } from '../participation/select-persons';
import { askOfPersons, type PersonTargets } from '../targets/ask-of-persons';
import { highestLevelIn, reachableLevel } from '../targets/reachable-level';
import type { Targets } from '../targets/target';
import { chooseThresholds, type DisclosureProfile, type Thresholds } from './profile';
import type { ScopeRequest } from './request';

/** Everything that the tables of one campaign are computed from. Confidential. */
export interface CampaignContext {
  readonly facts: CollectiveFacts;
  readonly campaign: CampaignRef;
  readonly situation: Situation;
  readonly selection: PersonSelection;
  /** For whom the output is. */
  readonly profile: DisclosureProfile;
  readonly thresholds: Thresholds;
  readonly scale: Scale;
}

/** Profile collections give levels, assessment campaigns give mastery rates; never both. */
const chooseScale = (facts: CollectiveFacts, campaign: CampaignRef): Scale => {
  if (campaign.kind === 'assessment') return { measure: 'rate', top: 1 };
  return { measure: 'level', top: reachableLevel({ level: highestLevelIn(facts), pix: null }) };
};

/** Context of the campaign at `index` of `facts.campaigns`; null when there is none. */
export const openCampaign = (
  facts: CollectiveFacts,
  request: ScopeRequest,
  index: number,
): CampaignContext | null => {
  const campaign = facts.campaigns[index];
  if (campaign === undefined) return null;
  return {
    facts,
    campaign,
    situation: findCurrentSituation(facts, index),
    selection: selectPersons(facts, request.filter),
    profile: request.disclosure.profile,
    thresholds: chooseThresholds(request.disclosure),
    scale: chooseScale(facts, campaign),
  };
};

/** Context of the campaign with this identifier; null when there is none. */
export const findCampaign = (
  facts: CollectiveFacts,
  request: ScopeRequest,
  campaignId: string,
): CampaignContext | null =>
  openCampaign(
    facts,
    request,
    facts.campaigns.findIndex(({ id }) => id === campaignId),
  );

/** The target of each person by competence, for this campaign. */
export const listTargets = ({ facts, scale, campaign }: CampaignContext, targets: Targets): PersonTargets =>
  askOfPersons(facts, scale.measure, campaign.id, targets);
