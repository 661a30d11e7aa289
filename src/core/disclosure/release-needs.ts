import type { CollectiveFacts } from '../model/facts';
import { draftNeeds } from '../needs/draft-needs';
import { rankNeeds } from '../needs/rank-needs';
import { selectCampaigns } from '../participation/select-persons';
import { openCampaign } from './campaign-context';
import { release } from './release';
import { buildHeatmap } from './release-heatmap';
import type { Released, ReleasedNeeds, ReleasedTable } from './released';
import type { NeedsRequest } from './request';

/** The tables of all campaigns of the filter that may be shown. */
const listTables = (facts: CollectiveFacts, request: NeedsRequest): readonly ReleasedTable[] =>
  selectCampaigns(facts, request.filter).flatMap((index) => {
    const context = openCampaign(facts, request, index);
    if (context === null) return [];
    const heatmap = buildHeatmap(context, { ...request, campaignId: context.campaign.id });
    return heatmap.kind === 'table' ? [heatmap] : [];
  });

/**
 * First list of needs of the campaigns of the filter, for the whole and by row, from published values only.
 * priority = shortfall × people × criticality, its parts shown; rates and levels are two lists.
 */
export const releaseNeeds = (facts: CollectiveFacts, request: NeedsRequest): Released<ReleasedNeeds> =>
  release(rankNeeds(listTables(facts, request).flatMap(draftNeeds)));
