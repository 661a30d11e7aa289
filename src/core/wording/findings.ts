import type { NumberedNeed } from '../plan';
import { THIN, wordCountRange, wordMeasure, wordRateRange } from './numbers';
import { wordCompetence } from './plan-words';
import { wordMean, wordReliability } from './released-words';

/** Needs of everybody that stay in view, in the order of their ranks. */
export const leadingNeeds = (
  needs: readonly NumberedNeed[],
  measure: 'rate' | 'level',
): readonly NumberedNeed[] =>
  needs.filter(
    ({ need, decision }) =>
      need.scope === 'whole' && need.measure === measure && decision.status !== 'set-aside',
  );

const wordPeople = ({ need }: NumberedNeed): string => {
  if (need.people === null) return '';
  return `, soit ${wordCountRange(need.people.low, need.people.high)} personnes`;
};

const wordFinding = ({ need }: NumberedNeed): string => {
  const target = `la cible (${wordMeasure(need.target, need.measure)})`;
  return need.interval === null
    ? `${wordMean(need.observed, need.measure)} constaté, sous ${target}`
    : `${wordRateRange(need.interval.low, need.interval.high)} des agents concernés sont sous ${target}`;
};

const wordCaution = ({ need }: NumberedNeed): string =>
  need.reliability === null ? '' : ` (constat ${wordReliability(need.reliability).toLowerCase()})`;

/** The finding of the file in one sentence. */
export const wordConclusion = (needs: readonly NumberedNeed[]): string => {
  const [first] = [...leadingNeeds(needs, 'rate'), ...leadingNeeds(needs, 'level')];
  if (first === undefined)
    return 'Aucun besoin ne ressort des résultats publiés pour l’ensemble du périmètre.';
  const competence = wordCompetence(first.need.competence);
  return `Premier besoin${THIN}: ${competence}. ${capitalise(wordFinding(first))}${wordPeople(first)}${wordCaution(first)}.`;
};

const capitalise = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** « 450 à 550 », « – » without an estimate. */
export const wordEstimate = ({ need }: NumberedNeed): string =>
  need.people === null ? '–' : wordCountRange(need.people.low, need.people.high);

/** « 61 à 74 % · solide ». */
export const wordBelowRange = ({ need }: NumberedNeed): string => {
  if (need.interval === null) return '–';
  const reliability = wordReliability(need.reliability).toLowerCase();
  const range = wordRateRange(need.interval.low, need.interval.high);
  return reliability === '' ? range : `${range} · ${reliability}`;
};
