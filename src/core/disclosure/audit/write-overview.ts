import type { CollectiveFacts } from '../../model/facts';
import { draftNeeds } from '../../needs/draft-needs';
import { rankNeeds } from '../../needs/rank-needs';
import { selectPersons } from '../../participation/select-persons';
import { chooseThresholds } from '../profile';
import { publishPopulation } from '../publish-headcount';
import { publishGap } from '../publish-mean';
import { averageTarget } from '../release-overview';
import type {
  ReleasedCampaignOverview,
  ReleasedMean,
  ReleasedNeeds,
  ReleasedOverview,
  ReleasedTable,
} from '../released';
import { weighRows } from '../weigh-rows';
import type { CampaignProtection } from './protect-campaign';
import type { PublicationRequest } from './publication';

/** Needs shown at the top, of each measure. */
const mostNeeds = 5;

interface Published {
  readonly protection: CampaignProtection;
  readonly tables: readonly ReleasedTable[];
}

interface Weighed {
  readonly low: number;
  readonly high: number;
  readonly weight: number;
}

const tidy = (value: number): number => Number(value.toFixed(6));

const weigh = (mean: ReleasedMean, top: number, weight: number): Weighed => {
  switch (mean.kind) {
    case 'exact':
      return { low: mean.value, high: mean.value, weight };
    case 'rounded':
      return { low: mean.value - mean.step / 2, high: mean.value + mean.step / 2, weight };
    case 'at-most':
      return { low: 0, high: mean.value, weight };
    case 'at-least':
      return { low: mean.value, high: top, weight };
  }
};

/** Mean of published means: as wide as they leave it, so that it tells nothing that they do not. */
const poolPublished = (parts: readonly Weighed[]): ReleasedMean => {
  const all = parts.reduce((sum, { weight }) => sum + weight, 0);
  const end = (side: 'low' | 'high') => parts.reduce((sum, part) => sum + part[side] * part.weight, 0) / all;
  const [low, high] = [end('low'), end('high')];
  return high - low < 1e-9
    ? { kind: 'exact', value: low }
    : { kind: 'rounded', value: tidy((low + high) / 2), step: tidy(high - low) };
};

const summarise = ({ protection, tables }: Published): ReleasedCampaignOverview['result'] => {
  const { audit, columns } = protection;
  const cells = tables[0]?.whole.cells ?? [];
  const { top, measure } = audit.context.scale;
  const parts = cells.flatMap((cell, place) =>
    cell.kind === 'shown' ? [weigh(cell.mean, top, columns[place]?.counts[0]?.divisor ?? 0)] : [],
  );
  if (parts.length === 0) return { kind: cells.length === 0 ? 'empty' : 'masked' };
  const mean = poolPublished(parts);
  const targets = cells.flatMap((cell) => (cell.kind === 'shown' ? [cell.target] : []));
  const target = averageTarget(targets, measure);
  return { kind: 'shown', mean, target, gap: publishGap(mean, target) };
};

const describeCampaign = (each: Published): readonly ReleasedCampaignOverview[] =>
  each.tables.slice(0, 1).map(({ campaign, measure, participation }) => ({
    campaign,
    measure,
    participation,
    result: summarise(each),
  }));

/** Needs of the published tables only, each once (rule 6). */
export const needsOf = (
  published: readonly Published[],
  { criticalities }: PublicationRequest,
): ReleasedNeeds => {
  const drafts = published.flatMap(({ protection: { audit }, tables }) =>
    tables.flatMap((table, place) => {
      const plan = audit.plans[place];
      return plan === undefined ? [] : draftNeeds(table, weighRows(audit.context, plan, criticalities));
    }),
  );
  return rankNeeds([...new Map(drafts.map((need) => [need.id, need])).values()]);
};

/** The dashboard of what is published, from the published tables only (rule 6). */
export const writeOverview = (
  facts: CollectiveFacts,
  request: PublicationRequest,
  published: readonly Published[],
): ReleasedOverview => {
  const thresholds = chooseThresholds(request.disclosure);
  const wholes = published.map(({ protection, tables }) => ({
    protection,
    tables: tables.slice(0, 1).map((table) => ({ ...table, rows: [] })),
  }));
  const { rates, levels } = needsOf(wholes, request);
  return {
    k: thresholds.k,
    agents: publishPopulation(selectPersons(facts, request.filter).agents, thresholds),
    campaigns: published.flatMap(describeCampaign),
    topNeeds: { rates: rates.slice(0, mostNeeds), levels: levels.slice(0, mostNeeds) },
  };
};
