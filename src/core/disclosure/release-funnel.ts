import type { CollectiveFacts } from '../model/facts';
import { tallyParticipation } from '../participation/tally-participation';
import { PROGRESS_BANDS, tallyProgress } from '../trends/progress-bands';
import { type CampaignContext, findCampaign } from './campaign-context';
import { publishParticipation, refuseSmallScope } from './participation-counts';
import { planWhole } from './plan-rows';
import { publishHeadcount } from './publish-headcount';
import { release } from './release';
import type { Released, ReleasedHeadcount } from './released';
import type { ReleasedFunnel, ReleasedFunnelView } from './released-trends';
import type { CampaignRequest } from './request';

const buildFunnel = (context: CampaignContext): ReleasedFunnel => {
  const { facts, campaign, situation, selection, thresholds } = context;
  const plan = planWhole(facts);
  const progress = tallyProgress(facts, facts.campaigns.indexOf(campaign), selection);
  const publish = (value: number | null): ReleasedHeadcount =>
    value === null ? { kind: 'unknown' } : publishHeadcount(value, selection.agents, thresholds);
  const isTold = campaign.kind === 'assessment';
  const bands = PROGRESS_BANDS.filter((band) =>
    band === 'unknown' ? progress.bands.unknown > 0 : isTold || band === 'finished',
  );
  return {
    kind: 'funnel',
    campaign,
    k: thresholds.k,
    participation: publishParticipation(context, plan, tallyParticipation(situation, selection.isKept, plan)),
    finished: publish(progress.bands.finished),
    notStarted: publish(progress.notStarted),
    bands: bands.map((band) => ({ band, count: publish(progress.bands[band]) })),
  };
};

/**
 * Funnel of one campaign: concerned, started, finished, sent; and those who started by how far they went. Not a result:
 * small numbers are blurred, never masked. A filter with fewer than k agents gets one refusal.
 */
export const releaseFunnel = (
  facts: CollectiveFacts,
  request: CampaignRequest,
): Released<ReleasedFunnelView> => {
  const context = findCampaign(facts, request, request.campaignId);
  if (context === null) return release<ReleasedFunnelView>({ kind: 'unknown-campaign' });
  return release<ReleasedFunnelView>(refuseSmallScope(context) ?? buildFunnel(context));
};
