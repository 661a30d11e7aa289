import type { ResultCounts, Scale } from '../gaps/result-counts';
import type { CompetenceKey } from '../model/competence';
import { judgeReliability } from '../statistics/reliability';
import { possibleShare, shareInterval } from '../statistics/share-interval';
import type { RowTarget } from '../targets/row-target';
import { findKnownRange } from './known-range';
import type { CellFate, Precision } from './precision';
import type { Thresholds } from './profile';
import { publishCount, publishShare } from './publish-count';
import { publishHeadcount } from './publish-headcount';
import { publishGap, publishMean } from './publish-mean';
import type { ReleasedCell, ReleasedCount, ReleasedHeadcount, ReleasedResult } from './released';

/** A count below target among respondents, and who could have answered. Confidential. */
export interface CountFacts {
  readonly below: number;
  readonly respondents: number;
  /** Agents concerned; null without a roster. */
  readonly agents: number | null;
  /** Respondents who are not in the roster: they add to the population of the interval. */
  readonly unattached: number;
}

/** What a cell is about, and who could have answered. Confidential (`counts`). */
export interface CellFacts {
  readonly competence: CompetenceKey;
  readonly counts: ResultCounts;
  readonly target: RowTarget;
  /** Agents concerned; null without a roster. */
  readonly agents: number | null;
  /** Respondents who are not in the roster: they add to the population of the interval. */
  readonly unattached: number;
}

type Uncertainty = Pick<ReleasedResult, 'interval' | 'possible' | 'reliability'>;

const noUncertainty: Uncertainty = { interval: null, possible: null, reliability: null };

/** A share whose respondents are not told exactly: they are fewer than 11, which is all that may be said. */
const fewRespondents: Uncertainty = { ...noUncertainty, reliability: 'caution' };

/** Interval and possible range that span every count the published one allows. */
const spanUncertainty = (cell: CountFacts, precision: Precision): Uncertainty => {
  const { below, respondents } = cell;
  const population = cell.agents === null ? null : cell.agents + cell.unattached;
  const { low, high } = findKnownRange(below, respondents, (count) =>
    publishCount(count, respondents, precision),
  );
  const interval = {
    low: shareInterval(low, respondents, population).low,
    high: shareInterval(high, respondents, population).high,
  };
  const possible =
    population === null
      ? null
      : {
          low: possibleShare(low, respondents, population).low,
          high: possibleShare(high, respondents, population).high,
        };
  return { interval, possible, reliability: judgeReliability(interval, respondents) };
};

/** How sure a share is, given how its respondents are told. */
export const publishUncertainty = (
  count: CountFacts,
  respondents: ReleasedHeadcount,
  precision: Precision,
): Uncertainty => {
  const isKnown = respondents.kind === 'exact' || respondents.kind === 'rounded';
  return isKnown ? spanUncertainty(count, precision) : fewRespondents;
};

const publishBelow = ({ counts }: CellFacts, precision: Precision): ReleasedCount =>
  counts.hasFewAcquis
    ? { kind: 'too-few-acquis' }
    : publishCount(counts.below, counts.respondents, precision);

/** Respondents are rounded with the shares that they would help to undo (rule 5). */
const publishRespondents = (
  { counts, agents }: CellFacts,
  precision: Precision,
  thresholds: Thresholds,
): ReleasedHeadcount =>
  precision === 'rounded'
    ? { kind: 'rounded', value: 5 * Math.round(counts.respondents / 5), step: 5 }
    : publishHeadcount(counts.respondents, agents, thresholds);

const publishResult = (
  cell: CellFacts,
  scale: Scale,
  precision: Precision,
  thresholds: Thresholds,
): ReleasedResult => {
  const { counts, target } = cell;
  const respondents = publishRespondents(cell, precision, thresholds);
  const mean = publishMean(counts, scale, precision);
  const below = publishBelow(cell, precision);
  return {
    kind: 'shown',
    competence: cell.competence,
    measure: scale.measure,
    respondents,
    mean,
    target: target.value,
    appliedTargets: target.applied,
    gap: publishGap(mean, target.value),
    below,
    shareBelow: publishShare(below, counts.respondents),
    ...(counts.hasFewAcquis
      ? noUncertainty
      : publishUncertainty({ ...cell, ...counts }, respondents, precision)),
  };
};

/** One cell as it may be seen, given its fate. */
export const publishCell = (
  cell: CellFacts,
  scale: Scale,
  fate: CellFate,
  thresholds: Thresholds,
): ReleasedCell => {
  const { competence } = cell;
  if (fate === 'masked' || fate === 'empty') return { kind: fate, competence, measure: scale.measure };
  return publishResult(cell, scale, fate, thresholds);
};
