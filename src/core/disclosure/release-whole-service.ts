import type { ResultCounts } from '../gaps/result-counts';
import type { CollectiveFacts } from '../model/facts';
import { selectCampaigns } from '../participation/select-persons';
import { type CampaignContext, openCampaign } from './campaign-context';
import type { CellFate, Precision } from './precision';
import { publishCount } from './publish-count';
import { publishMean } from './publish-mean';
import { release } from './release';
import type { Released, ReleasedBand, ReleasedCount, ReleasedMean, ReleasedWholeResult } from './released';
import type { WholeServiceRequest } from './request';
import { listWholeCells, type WholeCell } from './whole-cells';

type Figures = Omit<ReleasedWholeResult, 'campaignId' | 'code' | 'competence' | 'measure' | 'fewAcquis'>;

const nothing: Figures = {
  respondents: null,
  validated: null,
  acquis: null,
  rate: null,
  meanLevel: null,
  belowTarget: null,
  masked: false,
  class: null,
  band: null,
};

const bandOfMean = (mean: ReleasedMean): ReleasedBand['mean'] => {
  switch (mean.kind) {
    case 'exact':
      return null;
    case 'rounded':
      return { rounded: mean.value, step: mean.step };
    case 'at-most':
      return { atMost: mean.value };
    case 'at-least':
      return { atLeast: mean.value };
  }
};

const bandOfCount = (count: ReleasedCount): ReleasedBand['belowTarget'] => {
  if (count.kind === 'at-most') return { atMost: count.value };
  return count.kind === 'at-least' ? { atLeast: count.value } : null;
};

const joinBands = (count: ReleasedCount, mean: ReleasedMean): ReleasedBand | null => {
  const band = { belowTarget: bandOfCount(count), mean: bandOfMean(mean) };
  return band.belowTarget === null && band.mean === null ? null : band;
};

const exactMean = (counts: ResultCounts, mean: ReleasedMean, isRate: boolean): Partial<Figures> => {
  if (mean.kind !== 'exact') return {};
  return isRate
    ? { validated: counts.obtained, acquis: counts.divisor, rate: mean.value }
    : { meanLevel: mean.value };
};

const showFigures = (counts: ResultCounts, context: CampaignContext, precision: Precision): Figures => {
  const mean = publishMean(counts, context.scale, precision);
  const count = publishCount(counts.below, counts.respondents, precision);
  return {
    ...nothing,
    respondents: counts.respondents,
    ...exactMean(counts, mean, context.scale.measure === 'rate'),
    belowTarget: count.kind === 'exact' ? count.value : null,
    class: count.kind === 'class' ? count.class : null,
    band: joinBands(count, mean),
  };
};

const writeFigures = (counts: ResultCounts, context: CampaignContext, fate: CellFate): Figures => {
  if (fate === 'masked') return { ...nothing, masked: true };
  if (fate === 'empty') return { ...nothing, respondents: 0 };
  return showFigures(counts, context, fate);
};

const writeResult = (
  context: CampaignContext,
  { competence, counts, fate }: WholeCell,
): ReleasedWholeResult => ({
  campaignId: context.campaign.id,
  code: competence.code,
  competence: competence.key,
  measure: context.scale.measure,
  ...writeFigures(counts, context, fate),
  fewAcquis: counts.hasFewAcquis,
});

/**
 * Results of all services together, per campaign of the filter × competence that somebody answered (the demo’s
 * JSON, docs/demo.md). 1–4 respondents: masked with nulls; 5–10: a class and a rounded mean; from 11 exact, except
 * the bands of rule 2. Below target is judged per person from counts. A competence with fewer than 8 acquis keeps
 * its count and is marked `fewAcquis`.
 */
export const releaseWholeService = (
  facts: CollectiveFacts,
  request: WholeServiceRequest,
): Released<readonly ReleasedWholeResult[]> =>
  release<readonly ReleasedWholeResult[]>(
    selectCampaigns(facts, request.filter).flatMap((index) => {
      const context = openCampaign(facts, request, index);
      if (context === null) return [];
      return listWholeCells(context, request.targets).map((cell) => writeResult(context, cell));
    }),
  );
