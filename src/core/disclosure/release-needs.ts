import type { CollectiveFacts } from '../model/facts';
import { draftNeeds } from '../needs/draft-needs';
import { rankNeeds } from '../needs/rank-needs';
import { selectCampaigns } from '../participation/select-persons';
import { type CampaignContext, openCampaign } from './campaign-context';
import { release } from './release';
import { buildHeatmap } from './release-heatmap';
import type { Released, ReleasedNeeds } from './released';
import type { NeedsRequest } from './request';
import { weighRows } from './weigh-rows';

/** The published table of a campaign, its rows weighed by the objectives that cover them; null when none is. */
const openTable = (context: CampaignContext, request: NeedsRequest) => {
  const { heatmap, plan } = buildHeatmap(context, { ...request, campaignId: context.campaign.id });
  if (heatmap.kind !== 'table') return null;
  return { table: heatmap, criticalityOf: weighRows(context, plan, request.criticalities) };
};

/** The tables of all campaigns of the filter that may be shown. */
export const listTables = (facts: CollectiveFacts, request: NeedsRequest) =>
  selectCampaigns(facts, request.filter).flatMap((index) => {
    const context = openCampaign(facts, request, index);
    return context === null ? [] : (openTable(context, request) ?? []);
  });

/**
 * First list of needs of the campaigns of the filter, for the whole and by row, from published values only.
 * priority = shortfall × people × criticality, its parts shown; rates and levels are two lists.
 */
export const releaseNeeds = (facts: CollectiveFacts, request: NeedsRequest): Released<ReleasedNeeds> =>
  release(
    rankNeeds(
      listTables(facts, request).flatMap(({ table, criticalityOf }) => draftNeeds(table, criticalityOf)),
    ),
  );
