import type { ResultCounts } from '../gaps/result-counts';
import type { CollectiveFacts } from '../model/facts';
import { type PairCounts, type Pairs, pairBetween, pairWithin, tallyPairs } from '../trends/same-people';
import { type CampaignContext, findCampaign } from './campaign-context';
import { findKnownRange } from './known-range';
import { refuseSmallScope } from './participation-counts';
import type { Precision } from './precision';
import { publishHeadcount } from './publish-headcount';
import { publishMean } from './publish-mean';
import { release } from './release';
import type { Released, ReleasedAbsence } from './released';
import type { ReleasedChange, ReleasedProgress, ReleasedProgressView } from './released-trends';
import type { ProgressRequest } from './request';

/** Precisions to try, the finest first. */
const PRECISIONS: readonly Precision[] = ['exact', 'coarse'];

/** Part of the range of a sum that must stay open. Source: rule 4 of the design note on disclosure. */
const OPEN_PART = 0.2;

/**
 * Whether the people who are not compared stay hidden: their sum is that of everybody (shown in the heat map) minus
 * that of the people compared. A remainder of none, or of k or more, needs no protection.
 */
const isRemainderOpen = (
  context: CampaignContext,
  counts: ResultCounts,
  others: Remainder,
  precision: Precision,
): boolean => {
  if (others.people === 0 || others.people >= context.thresholds.k) return true;
  const { low, high } = findKnownRange(counts.obtained, counts.most, (obtained) =>
    publishMean({ obtained, divisor: counts.divisor }, context.scale, precision),
  );
  return high - low >= OPEN_PART * others.most;
};

/** People of a campaign who answered a competence and are not compared. */
interface Remainder {
  readonly people: number;
  /** Largest sum that they can have. */
  readonly most: number;
}

const findRemainder = (
  { facts, scale, situation, selection }: CampaignContext,
  competence: number,
  compared: ResultCounts,
): Remainder => {
  const { acquis, level } = facts.participations;
  const width = facts.competences.length;
  let people = 0;
  let most = 0;
  situation.current.forEach((row, person) => {
    if (row < 0 || selection.isKept[person] !== 1) return;
    const value = (scale.measure === 'rate' ? acquis : level)[row * width + competence] ?? -1;
    if (value < 0) return;
    people += 1;
    most += scale.measure === 'rate' ? value : scale.top;
  });
  return { people: people - compared.respondents, most: Math.max(0, most - compared.most) };
};

interface Side {
  readonly context: CampaignContext;
  readonly counts: ResultCounts;
}

const choosePrecision = (sides: readonly Side[], competence: number): Precision | null =>
  PRECISIONS.find((precision) =>
    sides.every(({ context, counts }) =>
      isRemainderOpen(context, counts, findRemainder(context, competence, counts), precision),
    ),
  ) ?? null;

/** The two campaigns compared, each with everything its tables are computed from. */
interface Comparison {
  readonly from: CampaignContext;
  readonly to: CampaignContext;
}

const publishChange = ({ from, to }: Comparison, pair: PairCounts): ReleasedChange | null => {
  const competence = from.facts.competences[pair.competence];
  if (competence === undefined) return null;
  const sides = [
    { context: from, counts: pair.before },
    { context: to, counts: pair.after },
  ];
  const isEnough = pair.before.respondents >= from.thresholds.exactFrom;
  const precision = isEnough ? choosePrecision(sides, pair.competence) : null;
  if (precision === null) return { kind: 'masked', competence };
  return {
    kind: 'shown',
    competence,
    people: publishHeadcount(pair.before.respondents, from.selection.agents, from.thresholds),
    before: publishMean(pair.before, from.scale, precision),
    after: publishMean(pair.after, to.scale, precision),
  };
};

const countPeople = (pairs: Pairs, isKept: Uint8Array): number =>
  pairs.before.reduce((sum, row, person) => sum + (row >= 0 && isKept[person] === 1 ? 1 : 0), 0);

const buildProgress = (
  comparison: Comparison,
  facts: CollectiveFacts,
): ReleasedProgress | ReleasedAbsence => {
  const { from, to } = comparison;
  const index = (context: CampaignContext) => facts.campaigns.indexOf(context.campaign);
  const pairs =
    from.campaign === to.campaign
      ? pairWithin(facts, index(from))
      : pairBetween(facts, index(from), index(to));
  const { isKept, agents } = from.selection;
  const people = countPeople(pairs, isKept);
  if (people < from.thresholds.exactFrom) return { kind: 'too-few', k: from.thresholds.exactFrom };
  return {
    kind: 'progress',
    before: from.campaign,
    after: to.campaign,
    measure: from.scale.measure,
    k: from.thresholds.exactFrom,
    people: publishHeadcount(people, agents, from.thresholds),
    changes: tallyPairs(facts, from.scale, pairs, isKept).flatMap(
      (pair) => publishChange(comparison, pair) ?? [],
    ),
  };
};

/**
 * Means of the same people before and after, by competence: their first and latest sendings in one campaign, or their
 * current situation in two campaigns of the same kind. 11 people at least, the same on both sides; a mean from which
 * the sum of fewer than k others could be worked out is rounded to 5 points, or masked.
 */
export const releaseProgress = (
  facts: CollectiveFacts,
  request: ProgressRequest,
): Released<ReleasedProgressView> => {
  const from = findCampaign(facts, request, request.from);
  const to = findCampaign(facts, request, request.to);
  if (from === null || to === null) return release<ReleasedProgressView>({ kind: 'unknown-campaign' });
  if (from.scale.measure !== to.scale.measure)
    return release<ReleasedProgressView>({ kind: 'not-comparable' });
  return release<ReleasedProgressView>(refuseSmallScope(from) ?? buildProgress({ from, to }, facts));
};
