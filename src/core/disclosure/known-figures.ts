import type { ResultCounts, Scale } from '../gaps/result-counts';
import { findKnownRange, type KnownRange } from './known-range';
import type { CellFate, Precision } from './precision';
import { publishCount } from './publish-count';
import { publishMean } from './publish-mean';

/** What an outsider knows of the two figures of a cell that add up along a column. */
export interface Knowledge {
  readonly below: KnownRange;
  readonly obtained: KnownRange;
}

/** Nothing but the number of respondents and the scale. */
export const knowNothing = (counts: ResultCounts): Knowledge => ({
  below: { low: 0, high: counts.respondents },
  obtained: { low: 0, high: counts.most },
});

const knowCount = ({ below, respondents, hasFewAcquis }: ResultCounts, precision: Precision): KnownRange =>
  hasFewAcquis
    ? { low: 0, high: respondents }
    : findKnownRange(below, respondents, (count) => publishCount(count, respondents, precision));

const knowPublished = (counts: ResultCounts, scale: Scale, precision: Precision): Knowledge => ({
  below: knowCount(counts, precision),
  obtained: findKnownRange(counts.obtained, counts.most, (obtained) =>
    publishMean({ obtained, divisor: counts.divisor }, scale, precision),
  ),
});

/** What a cell of this fate tells of its figures to someone who knows the rules. */
export const know = (counts: ResultCounts, scale: Scale, fate: CellFate): Knowledge =>
  fate === 'masked' || fate === 'empty' ? knowNothing(counts) : knowPublished(counts, scale, fate);
