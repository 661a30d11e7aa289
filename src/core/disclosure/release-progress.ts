import type { ResultCounts } from '../gaps/result-counts';
import type { CollectiveFacts } from '../model/facts';
import { type PairCounts, tallyPairs } from '../trends/same-people';
import type { CampaignContext } from './campaign-context';
import { findKnownRange } from './known-range';
import { type Comparison, openComparison } from './open-comparison';
import type { Precision } from './precision';
import { publishMean } from './publish-mean';
import { release } from './release';
import type { Released } from './released';
import type { ReleasedChange, ReleasedProgress, ReleasedProgressView } from './released-trends';
import type { ProgressRequest } from './request';
import { writeChange, writeComparison } from './write-comparison';

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

const publishChange = (comparison: Comparison, pair: PairCounts): ReleasedChange | null => {
  const { from, to } = comparison;
  const sides = [
    { context: from, counts: pair.before },
    { context: to, counts: pair.after },
  ];
  const isEnough = pair.before.respondents >= from.thresholds.exactFrom;
  const precision = isEnough ? choosePrecision(sides, pair.competence) : null;
  const tell = (counts: ResultCounts) => (precision === null ? null : { counts, precision });
  return writeChange(comparison, pair.competence, tell(pair.before), tell(pair.after));
};

const buildProgress = (comparison: Comparison, facts: CollectiveFacts): ReleasedProgress => {
  const { from, pairs } = comparison;
  return writeComparison(
    comparison,
    tallyPairs(facts, from.scale, pairs, from.selection.isKept).flatMap(
      (pair) => publishChange(comparison, pair) ?? [],
    ),
  );
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
  const opened = openComparison(facts, request);
  return release<ReleasedProgressView>(
    opened.kind === 'refused' ? opened.view : buildProgress(opened.comparison, facts),
  );
};
