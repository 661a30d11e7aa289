import type { CollectiveFacts } from '../model/facts';
import { type DraftNeed, draftNeeds } from '../needs/draft-needs';
import { rankNeeds } from '../needs/rank-needs';
import { selectCampaigns } from '../participation/select-persons';
import { type CampaignContext, openCampaign } from './campaign-context';
import { release } from './release';
import { buildHeatmap } from './release-heatmap';
import type { Released, ReleasedNeeds } from './released';
import type { NeedsRequest } from './request';
import { weighRows } from './weigh-rows';

/** Needs of one campaign, each row weighed by the objectives that cover it. */
const draftCampaign = (context: CampaignContext, request: NeedsRequest): readonly DraftNeed[] => {
  const { heatmap, plan } = buildHeatmap(context, { ...request, campaignId: context.campaign.id });
  if (heatmap.kind !== 'table') return [];
  return draftNeeds(heatmap, weighRows(context, plan, request.criticalities));
};

/**
 * First list of needs of the campaigns of the filter, for the whole and by row, from published values only.
 * priority = shortfall × people × criticality, its parts shown; rates and levels are two lists.
 */
export const releaseNeeds = (facts: CollectiveFacts, request: NeedsRequest): Released<ReleasedNeeds> =>
  release(
    rankNeeds(
      selectCampaigns(facts, request.filter).flatMap((index) => {
        const context = openCampaign(facts, request, index);
        return context === null ? [] : draftCampaign(context, request);
      }),
    ),
  );
