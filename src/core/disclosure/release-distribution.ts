import type { CollectiveFacts } from '../model/facts';
import { tallyParticipation } from '../participation/tally-participation';
import { binResults, binStages } from '../trends/result-scores';
import { type CampaignContext, findCampaign } from './campaign-context';
import { mergeBins } from './merge-bins';
import { publishParticipation, refuseSmallScope } from './participation-counts';
import { planWhole } from './plan-rows';
import { release } from './release';
import { refuseFewResults } from './release-heatmap';
import type { Released } from './released';
import type { ReleasedBin, ReleasedDistribution, ReleasedDistributionView } from './released-trends';
import type { CampaignRequest } from './request';

/** Pix shows ten bins of ten points; levels have one part each. */
const RATE_BINS = 10;

/** The parts that hold k people each; null when masked. Fewer than 11 results are told by classes, never spread. */
const publishBins = (
  counts: Int32Array,
  { thresholds }: CampaignContext,
  place: (from: number, to: number) => Pick<ReleasedBin, 'low' | 'high'>,
): readonly ReleasedBin[] | null => {
  const total = counts.reduce((sum, count) => sum + count, 0);
  if (total < thresholds.exactFrom) return null;
  const merged = mergeBins(counts, thresholds.k);
  return merged?.map(({ from, to, count }) => ({ ...place(from, to), count })) ?? null;
};

const buildDistribution = (context: CampaignContext): ReleasedDistribution => {
  const { facts, campaign, scale, situation, selection, thresholds } = context;
  const persons = { situation, isKept: selection.isKept };
  const bins = { count: scale.measure === 'rate' ? RATE_BINS : scale.top, top: scale.top };
  const width = bins.top / bins.count;
  const plan = planWhole(facts);
  const tally = tallyParticipation(situation, selection.isKept, plan);
  const { stageCount } = campaign;
  return {
    kind: 'distribution',
    campaign,
    measure: scale.measure,
    k: thresholds.k,
    respondents: publishParticipation(context, plan, tally).shared,
    bins: publishBins(binResults(facts, scale.measure, persons, bins), context, (from, to) => ({
      low: Number((from * width).toFixed(6)),
      high: Number(((to + 1) * width).toFixed(6)),
    })),
    stages:
      stageCount === null
        ? null
        : publishBins(binStages(facts, persons, stageCount), context, (low, high) => ({ low, high })),
  };
};

/**
 * How the results of one campaign spread, over the whole parcours and by stage: neighbouring parts are merged until
 * each holds k people (frequency-table mode of the design); under 11 results, nothing.
 */
export const releaseDistribution = (
  facts: CollectiveFacts,
  request: CampaignRequest,
): Released<ReleasedDistributionView> => {
  const context = findCampaign(facts, request, request.campaignId);
  if (context === null) return release<ReleasedDistributionView>({ kind: 'unknown-campaign' });
  const refusal = refuseSmallScope(context) ?? refuseFewResults(context);
  return release<ReleasedDistributionView>(refusal ?? buildDistribution(context));
};
