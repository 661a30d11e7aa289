import type { CollectiveFacts } from '../model/facts';
import { tallyParticipation } from '../participation/tally-participation';
import { type CampaignContext, findCampaign } from './campaign-context';
import { publishParticipation, publishParticipationRow, refuseSmallScope } from './participation-counts';
import { planRows } from './plan-rows';
import { release } from './release';
import type { Released, ReleasedParticipationTable, ReleasedParticipationView } from './released';
import type { ParticipationRequest } from './request';

const buildTable = (context: CampaignContext, request: ParticipationRequest): ReleasedParticipationTable => {
  const { facts, situation, selection, thresholds } = context;
  const plan = planRows(facts, request, selection.isKept, thresholds.k);
  const tally = tallyParticipation(situation, selection.isKept, plan);
  return {
    kind: 'table',
    campaign: context.campaign,
    k: thresholds.k,
    level: plan.level,
    rows: plan.rows.map((row, index) => publishParticipationRow(context, row, index, tally)),
    whole: publishParticipation(context, plan, tally),
    mergers: plan.mergers,
  };
};

/**
 * Participation of one campaign by row: agents concerned, started, shared. Every row is shown; small numbers are
 * blurred, never masked. A filter with fewer than k agents gets one refusal.
 */
export const releaseParticipation = (
  facts: CollectiveFacts,
  request: ParticipationRequest,
): Released<ReleasedParticipationView> => {
  const context = findCampaign(facts, request, request.campaignId);
  if (context === null) return release<ReleasedParticipationView>({ kind: 'unknown-campaign' });
  return release<ReleasedParticipationView>(refuseSmallScope(context) ?? buildTable(context, request));
};
