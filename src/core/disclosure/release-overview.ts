import type { CollectiveFacts } from '../model/facts';
import { draftNeeds } from '../needs/draft-needs';
import { rankNeeds } from '../needs/rank-needs';
import { selectCampaigns, selectPersons } from '../participation/select-persons';
import { tallyParticipation } from '../participation/tally-participation';
import type { TargetMeasure, Targets } from '../targets/target';
import { type CampaignContext, openCampaign } from './campaign-context';
import { publishParticipation } from './participation-counts';
import { planWhole } from './plan-rows';
import type { Precision } from './precision';
import { chooseThresholds } from './profile';
import { publishPopulation } from './publish-headcount';
import { publishGap, publishMean } from './publish-mean';
import { release } from './release';
import { buildWholeTable } from './release-heatmap';
import type {
  Released,
  ReleasedCampaignOverview,
  ReleasedNeed,
  ReleasedNeeds,
  ReleasedOverview,
} from './released';
import type { WholeServiceRequest } from './request';
import { weighRows } from './weigh-rows';
import { listWholeCells, type WholeCell } from './whole-cells';

/** Needs shown on the dashboard, of each measure. */
const mostNeeds = 5;

const sum = (cells: readonly WholeCell[], field: 'obtained' | 'divisor'): number =>
  cells.reduce((total, { counts }) => total + counts[field], 0);

/** As precise as the least precise of the competences: the mean of all must not give away that of one. */
const choosePrecision = (context: CampaignContext, cells: readonly WholeCell[]): Precision => {
  const isExact = ({ counts, fate }: WholeCell) =>
    fate === 'exact' && publishMean(counts, context.scale, 'exact').kind === 'exact';
  return cells.every(isExact) ? 'exact' : 'coarse';
};

/** The target of all competences together: that which they share, else the mean of theirs. */
export const averageTarget = (values: readonly number[], measure: TargetMeasure): number => {
  const [first = 0] = values;
  if (values.every((value) => value === first)) return first;
  const mean = values.reduce((total, value) => total + value, 0) / values.length;
  return Number(mean.toFixed(measure === 'rate' ? 2 : 1));
};

/** All released competences together; those masked are left out. */
const summarise = (context: CampaignContext, targets: Targets): ReleasedCampaignOverview['result'] => {
  const cells = listWholeCells(context, targets).filter(({ fate }) => fate !== 'empty');
  if (cells.length === 0) return { kind: 'empty' };
  const shown = cells.filter(({ fate }) => fate !== 'masked');
  if (shown.length === 0) return { kind: 'masked' };
  const counts = { obtained: sum(shown, 'obtained'), divisor: sum(shown, 'divisor') };
  const mean = publishMean(counts, context.scale, choosePrecision(context, shown));
  const target = averageTarget(
    shown.map((cell) => cell.target.value),
    context.scale.measure,
  );
  return { kind: 'shown', mean, target, gap: publishGap(mean, target) };
};

/** One campaign of everybody kept, before it is branded: for the other releases of this folder. */
export const describeCampaign = (context: CampaignContext, targets: Targets): ReleasedCampaignOverview => {
  const plan = planWhole(context.facts);
  const tally = tallyParticipation(context.situation, context.selection.isKept, plan);
  return {
    campaign: context.campaign,
    measure: context.scale.measure,
    participation: publishParticipation(context, plan, tally),
    result: summarise(context, targets),
  };
};

const keepFirst = (needs: readonly ReleasedNeed[]): readonly ReleasedNeed[] => needs.slice(0, mostNeeds);

const findTopNeeds = (
  contexts: readonly CampaignContext[],
  { targets, criticalities }: WholeServiceRequest,
): ReleasedNeeds => {
  const drafts = contexts.flatMap((context) => {
    const table = buildWholeTable(context, targets);
    if (table.kind !== 'table') return [];
    return draftNeeds(table, weighRows(context, planWhole(context.facts), criticalities));
  });
  const needs = rankNeeds(drafts);
  return { rates: keepFirst(needs.rates), levels: keepFirst(needs.levels) };
};

/** The dashboard: per campaign of the filter the three numbers and the mean of all, and the first needs of the whole. */
export const releaseOverview = (
  facts: CollectiveFacts,
  request: WholeServiceRequest,
): Released<ReleasedOverview> => {
  const thresholds = chooseThresholds(request.disclosure);
  const contexts = selectCampaigns(facts, request.filter).flatMap(
    (index) => openCampaign(facts, request, index) ?? [],
  );
  return release<ReleasedOverview>({
    k: thresholds.k,
    agents: publishPopulation(selectPersons(facts, request.filter).agents, thresholds),
    campaigns: contexts.map((context) => describeCampaign(context, request.targets)),
    topNeeds: findTopNeeds(contexts, request),
  });
};
