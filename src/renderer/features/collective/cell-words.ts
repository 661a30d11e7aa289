import type {
  ReleasedCell,
  ReleasedMean,
  ReleasedResult,
  ReleasedRow,
} from '../../../core/disclosure/released';
import type { TargetMeasure } from '../../../core/targets/target';
import { NBSP, THIN, wordDecimal, wordMeasure, wordRate, wordRateRange } from '../../../core/wording/numbers';
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

const withTarget = ({ mean, target, measure }: ReleasedResult): string =>
  `${wordMean(mean, measure)}, cible ${wordMeasure(target, measure)}`;

/** A cell as one sentence, for those who hear it. */
export const describeCell = (
  rowLabel: string,
  competence: string,
  cell: ReleasedCell | undefined,
): string => {
  const place = `${rowLabel}, ${competence}`;
  if (cell === undefined || cell.kind === 'empty') return `${place}${THIN}: ${EMPTY_WORDS}`;
  if (cell.kind === 'masked') return `${place}${THIN}: ${MASK_WORDS}`;
  return `${place}${THIN}: ${withTarget(cell)}, ${wordHeadcount(cell.respondents)} répondants`;
};

/** « 44 résultats » beside a row. */
export const describeShared = ({ shared }: ReleasedRow): string => `${wordHeadcount(shared)} résultats`;

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
    { term: 'Cible', value: wordMeasure(cell.target, measure) },
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
