import type {
  ReleasedCount,
  ReleasedHeadcount,
  ReleasedMean,
  ReleasedRow,
  ReleasedShare,
  ThirdClass,
} from '../disclosure';
import type { Reliability } from '../statistics/reliability';
import type { TargetMeasure } from '../targets/target';
import { NBSP, THIN, wordCount, wordDay, wordDecimal, wordRate } from './numbers';

/** The one wording of the mask; the cause is never given. */
export const MASK_CODE = 'm';
/** One reason for every mask: which of the two it is would already tell. */
export const MASK_REASON = 'trop peu de réponses, ou protection d’une autre ligne';
export const MASK_WORDS = `masqué${THIN}: ${MASK_REASON}`;
export const EMPTY_CODE = '∅';
export const EMPTY_WORDS = 'aucun résultat';

/** The number of a head-count that may be typed in a numeric cell; null when only words may be said. */
export const headcountNumber = (count: ReleasedHeadcount): number | null =>
  count.kind === 'exact' ? count.value : null;

/** Companion of a numeric cell: empty when the number says everything. */
export const headcountNote = (count: ReleasedHeadcount): string => {
  switch (count.kind) {
    case 'exact':
      return '';
    case 'under':
      return `moins de ${wordCount(count.limit)}`;
    case 'at-least':
      return `${wordCount(count.value)} au moins`;
    case 'rounded':
      return `${wordCount(count.value)} environ`;
    case 'withheld':
      return 'non communiqué';
    case 'unknown':
      return 'inconnu (sans liste des agents)';
  }
};

/** A head-count in words, whatever its precision. */
export const wordHeadcount = (count: ReleasedHeadcount): string =>
  count.kind === 'exact' ? wordCount(count.value) : headcountNote(count);

/** The number of a mean that may be typed in a numeric cell: exact or rounded, never a bound. */
export const meanNumber = (mean: ReleasedMean): number | null =>
  mean.kind === 'exact' || mean.kind === 'rounded' ? mean.value : null;

const wordBound = (value: number, measure: TargetMeasure): string =>
  measure === 'rate' ? wordRate(value) : wordDecimal(value);

/** Precision of a mean in words: nothing when exact, « arrondi à 5 points », « 95 % au moins ». */
export const meanNote = (mean: ReleasedMean, measure: TargetMeasure): string => {
  switch (mean.kind) {
    case 'exact':
      return '';
    case 'rounded':
      return measure === 'rate'
        ? `arrondi à ${Math.round(mean.step * 100)} points`
        : `arrondi à ${wordDecimal(mean.step)} niveau`;
    case 'at-most':
      return `${wordBound(mean.value, measure)} au plus`;
    case 'at-least':
      return `${wordBound(mean.value, measure)} au moins`;
  }
};

/** The same in a narrow column beside a number: nothing, « ≈ », « ≤ 5 % », « ≥ 95 % ». */
export const meanCode = (mean: ReleasedMean, measure: TargetMeasure): string => {
  switch (mean.kind) {
    case 'exact':
      return '';
    case 'rounded':
      return '≈';
    case 'at-most':
      return `≤${NBSP}${wordBound(mean.value, measure)}`;
    case 'at-least':
      return `≥${NBSP}${wordBound(mean.value, measure)}`;
  }
};

/** A mean in a sentence: « 61 % », « environ 60 % », « 5 % au plus ». */
export const wordMean = (mean: ReleasedMean, measure: TargetMeasure): string => {
  if (mean.kind === 'exact') return wordBound(mean.value, measure);
  return mean.kind === 'rounded' ? `environ ${wordBound(mean.value, measure)}` : meanNote(mean, measure);
};

const CLASSES: Readonly<Record<ThirdClass, string>> = {
  'under-third': 'moins d’un tiers',
  'one-to-two-thirds': 'un à deux tiers',
  'over-two-thirds': 'plus de deux tiers',
};

const TOO_FEW_ACQUIS = `trop peu d’acquis${THIN}: taux seul`;

/** Number of respondents below target, in words. */
export const wordBelow = (count: ReleasedCount): string => {
  switch (count.kind) {
    case 'exact':
      return wordCount(count.value);
    case 'at-most':
      return `${wordCount(count.value)} au plus`;
    case 'at-least':
      return `${wordCount(count.value)} au moins`;
    case 'between':
      return `${wordCount(count.low)} à ${wordCount(count.high)}`;
    case 'class':
      return CLASSES[count.class];
    case 'too-few-acquis':
      return TOO_FEW_ACQUIS;
  }
};

/** Share of respondents below target, in words. */
export const wordShare = (share: ReleasedShare): string => {
  switch (share.kind) {
    case 'exact':
      return wordRate(share.value);
    case 'rounded':
      return `environ ${wordRate(share.value)}`;
    case 'at-most':
      return `${wordRate(share.value)} au plus`;
    case 'at-least':
      return `${wordRate(share.value)} au moins`;
    case 'class':
      return CLASSES[share.class];
    case 'too-few-acquis':
      return TOO_FEW_ACQUIS;
  }
};

const RELIABILITIES: Readonly<Record<Reliability, string>> = {
  solid: 'Solide',
  indicative: 'Indicatif',
  caution: 'À lire avec prudence',
};

export const wordReliability = (reliability: Reliability | null): string =>
  reliability === null ? '' : RELIABILITIES[reliability];

const TRUST: Readonly<Record<Reliability, string>> = {
  solid: `au moins 30${NBSP}répondants et un intervalle de 20${NBSP}points au plus${THIN}: assez pour décider`,
  indicative: `au moins 11${NBSP}répondants et un intervalle de 40${NBSP}points au plus${THIN}: une tendance, à confirmer avant de décider`,
  caution: `peu de répondants ou un intervalle large${THIN}: ne suffit pas, seul, pour décider`,
};

/** What « Solide », « Indicatif » and « À lire avec prudence » mean, and what may be done of such a result. */
export const explainReliability = (reliability: Reliability): string =>
  `${RELIABILITIES[reliability]}${THIN}: ${TRUST[reliability]}.`;

/** Name of a row as printed, with the day its figures are from when a newer one could not be given. */
export const wordRow = ({ label, unchangedSince }: Pick<ReleasedRow, 'label' | 'unchangedSince'>): string =>
  unchangedSince === undefined ? label : `${label} (inchangé depuis le ${wordDay(unchangedSince)})`;
