import type {
  ReleasedCell,
  ReleasedMean,
  ReleasedResult,
  ReleasedRow,
} from '../../../core/disclosure/released';
import type { TargetMeasure } from '../../../core/targets/target';
import {
  NBSP,
  THIN,
  wordDecimal,
  wordMeasure,
  wordRate,
  wordRateRange,
  wordShortfall,
} from '../../../core/wording/numbers';
import { wordAppliedTargets } from '../../../core/wording/objective-words';
import { targetSide } from '../../../core/wording/released-range';
import {
  EMPTY_WORDS,
  MASK_WORDS,
  meanCode,
  wordBelow,
  wordHeadcount,
  wordMean,
  wordReliability,
  wordShare,
} from '../../../core/wording/released-words';
import { countResults } from './headcount-words';

/** A mean in a cell: « 61 % », « ≈ 60 % », « ≤ 5 % », « 2,4 ». */
export const shortMean = (mean: ReleasedMean, measure: TargetMeasure): string => {
  const code = meanCode(mean, measure);
  const value = measure === 'rate' ? wordRate(mean.value) : wordDecimal(mean.value);
  if (code === '') return value;
  return mean.kind === 'rounded' ? `≈${NBSP}${value}` : code;
};

/** The gap observed − target in a cell: « −12 », « +4 » (points, or tenths of a level); `≈`, `≤` and `≥` as released. */
export const shortGap = (gap: ReleasedMean, measure: TargetMeasure): string => {
  const observed = -gap.value;
  const size =
    measure === 'rate' ? String(Math.round(Math.abs(observed) * 100)) : wordDecimal(Math.abs(observed));
  const sign = size === '0' ? '' : observed < 0 ? '−' : '+';
  // The gap is target − observed: a bound on it is the opposite bound on what is shown.
  const precision = { exact: '', rounded: `≈${NBSP}`, 'at-most': `≥${NBSP}`, 'at-least': `≤${NBSP}` }[
    gap.kind
  ];
  return `${precision}${sign}${size}`;
};

/**
 * A gap in words, no more precise than it was released: « 12 points sous la cible », « environ 5 points au-dessus »,
 * « 10 points au plus sous la cible, ou au-dessus ».
 */
export const wordGap = ({ gap, measure }: Pick<ReleasedResult, 'gap' | 'measure'>): string => {
  const size = wordShortfall(Math.abs(gap.value), measure);
  switch (gap.kind) {
    case 'exact':
      if (gap.value === 0) return 'à la cible';
      return gap.value > 0 ? `${size} sous la cible` : `${size} au-dessus de la cible`;
    case 'rounded':
      if (targetSide(gap) === 'unsure') return 'proche de la cible';
      return `environ ${size} ${gap.value > 0 ? 'sous' : 'au-dessus de'} la cible`;
    case 'at-least':
      return gap.value > 0 ? `${size} au moins sous la cible` : `sous la cible, ou ${size} au plus au-dessus`;
    case 'at-most':
      if (gap.value === 0) return 'à la cible ou au-dessus';
      return gap.value > 0
        ? `${size} au plus sous la cible, ou au-dessus`
        : `${size} au moins au-dessus de la cible`;
  }
};

/** Share below target and how far it may be trusted: « sous la cible : 57 % (52 à 62 %), solide ». */
const wordUncertainty = (cell: ReleasedResult): string => {
  const trust = cell.reliability === null ? '' : `, ${wordReliability(cell.reliability).toLowerCase()}`;
  return cell.shareBelow.kind === 'too-few-acquis'
    ? ''
    : `${THIN}; agents sous la cible${THIN}: ${wordBelowShare(cell)}${trust}`;
};

/** Share below target, with its interval where there is one: « 57 % (52 à 62 %) », « un à deux tiers ». */
export const wordBelowShare = ({ shareBelow, interval }: ReleasedResult): string => {
  const share = wordShare(shareBelow);
  return interval === null ? share : `${share} (${wordRateRange(interval.low, interval.high)})`;
};

const wordResult = (cell: ReleasedResult): string => {
  const { mean, target, measure, respondents } = cell;
  const observed = `${measure === 'level' ? 'niveau ' : ''}${wordMean(mean, measure)}`;
  return `${observed}, ${wordGap(cell)} (${wordMeasure(target, measure)}), ${countResults(respondents)}${wordUncertainty(cell)}`;
};

/** A cell as one sentence: heard with the cell, read under the map. */
export const describeCell = (
  rowLabel: string,
  competence: string,
  cell: ReleasedCell | undefined,
): string => {
  const place = `${rowLabel}, ${competence}`;
  if (cell === undefined || cell.kind === 'empty') return `${place}${THIN}: ${EMPTY_WORDS}`;
  if (cell.kind === 'masked') return `${place}${THIN}: ${MASK_WORDS}`;
  return `${place}${THIN}: ${wordResult(cell)}`;
};

/** « 44 résultats » beside a row. */
export const describeShared = ({ shared }: Pick<ReleasedRow, 'shared'>): string => countResults(shared);

const capitalise = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/**
 * The finding of a cell, what it is worth beside it: « 38 % sous la cible (22 à 57 % des agents concernés) · Indicatif »,
 * « Un à deux tiers sous la cible · À lire avec prudence ». Null where no share is given.
 */
export const wordBelowFinding = ({ shareBelow, interval, reliability }: ReleasedResult): string | null => {
  if (shareBelow.kind === 'too-few-acquis') return null;
  const range =
    interval === null ? '' : ` (${wordRateRange(interval.low, interval.high)} des agents concernés)`;
  const trust = reliability === null ? '' : ` · ${wordReliability(reliability)}`;
  return `${capitalise(wordShare(shareBelow))} sous la cible${range}${trust}`;
};

/** A line of details: what, and its value in words. */
export interface CellFact {
  readonly term: string;
  readonly value: string;
}

/** Everything that was released of a result, in words. */
export const cellFacts = (cell: ReleasedResult): readonly CellFact[] => {
  const { measure } = cell;
  const facts: CellFact[] = [
    { term: 'Répondants', value: wordHeadcount(cell.respondents) },
    {
      term: measure === 'rate' ? 'Taux de maîtrise' : 'Niveau moyen',
      value: wordMean(cell.mean, measure),
    },
    { term: 'Cible', value: wordAppliedTargets(cell.target, cell.appliedTargets, measure) },
    { term: 'Sous la cible', value: wordBelow(cell.below) },
    { term: 'Part sous la cible', value: wordShare(cell.shareBelow) },
  ];
  if (cell.interval !== null)
    facts.push({
      term: 'Intervalle à 95 %'.replace(' %', `${NBSP}%`),
      value: wordRateRange(cell.interval.low, cell.interval.high),
    });
  if (cell.possible !== null)
    facts.push({
      term: 'Possible, quoi qu’aient répondu les autres',
      value: wordRateRange(cell.possible.low, cell.possible.high),
    });
  if (cell.reliability !== null) facts.push({ term: 'Fiabilité', value: wordReliability(cell.reliability) });
  return facts;
};
