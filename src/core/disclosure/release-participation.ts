import type { CollectiveFacts } from '../model/facts';
import { tallyParticipation } from '../participation/tally-participation';
import { type CampaignContext, findCampaign } from './campaign-context';
import { publishParticipation, publishParticipationRow, refuseSmallScope } from './participation-counts';
import { planRows, type RowPlan } from './plan-rows';
import { release } from './release';
import type { Released, ReleasedParticipationTable, ReleasedParticipationView } from './released';
import type { ParticipationRequest } from './request';

/** Participation by the rows of a plan, before it is branded: for the other releases of this folder. */
export const writeParticipation = (context: CampaignContext, plan: RowPlan): ReleasedParticipationTable => {
  const { situation, selection, thresholds } = context;
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
  const { selection, thresholds } = context;
  return release<ReleasedParticipationView>(
    refuseSmallScope(context) ??
      writeParticipation(context, planRows(facts, request, selection.isKept, thresholds.k)),
  );
};
