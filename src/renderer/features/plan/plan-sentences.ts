import type { FileNeeds, NeedStatus, NumberedNeed } from '../../../core/plan';
import { THIN, wordCountRange, wordMeasure, wordRate, wordRateRange } from '../../../core/wording/numbers';
import { ANSWERS, wordCompetence } from '../../../core/wording/plan-words';
import { wordMean, wordReliability } from '../../../core/wording/released-words';
import { formatCount, formatDecimal, MISSING, plural } from '../../locales/format';
import type { DoubleCount, NeedSeats, RunningTotals } from './plan-model';

/** « 23 actions au plan, dont 4 retenues : 360 places en 31 sessions sont décidées. » */
export const wordPlan = ({ all, accepted }: RunningTotals): string => {
  if (all.actions === 0) return `Aucune action au plan${THIN}: tous les besoins sont écartés.`;
  const actions = `${plural(all.actions, 'action')} au plan`;
  if (accepted.actions === 0)
    return `${actions}, aucune n’est encore retenue${THIN}: retenez, écartez ou changez la réponse.`;
  const decided = `dont ${plural(accepted.actions, 'retenue')}`;
  return `${actions}, ${decided}${THIN}: ${plural(accepted.retained, 'place')} en ${plural(accepted.sessions, 'session')}.`;
};

/** « Sur les 23 besoins de l’écran, 2 seront regroupés avec une population plus large. » */
export const wordFileNeeds = ({ listed, regrouped, masked }: FileNeeds): string => {
  if (regrouped + masked === 0)
    return `Le classeur portera les ${plural(listed, 'besoin')} de l’écran, sans en regrouper ni en masquer.`;
  const parts = [
    regrouped === 0
      ? ''
      : `${plural(regrouped, 'sera regroupé', 'seront regroupés')} avec une population plus large`,
    masked === 0
      ? ''
      : `${plural(masked, 'sera masqué', 'seront masqués')}, ou trop ${masked < 2 ? 'arrondi' : 'arrondis'} pour être un besoin`,
  ].filter((part) => part !== '');
  return `Sur les ${plural(listed, 'besoin')} de l’écran, ${parts.join(', ')}.`;
};

/** Days, with a decimal only where there is one. */
export const wordDays = (days: number): string =>
  Number.isInteger(days) ? formatCount(days) : formatDecimal(days, 1);

/** « 44 % » beside « cible 60 % ». */
export const wordObserved = ({
  need,
}: NumberedNeed): { readonly observed: string; readonly target: string } => ({
  observed: wordMean(need.observed, need.measure),
  target: `cible ${wordMeasure(need.target, need.measure)}`,
});

const wordTrust = ({ need }: NumberedNeed): string =>
  need.reliability === null ? '' : ` · ${wordReliability(need.reliability).toLowerCase()}`;

const wordEstimated = ({ need: { people, interval } }: NumberedNeed): string => {
  if (people !== null) return `${wordCountRange(people.low, people.high)} personnes`;
  return interval === null ? '' : `${wordRateRange(interval.low, interval.high)} des agents`;
};

/** « 329 à 370 personnes sous la cible · solide ». */
export const wordPopulation = (numbered: NumberedNeed): string => {
  const { people, interval } = numbered.need;
  if (people === null && interval === null) return 'nombre de personnes non estimé';
  return `${wordEstimated(numbered)} sous la cible${wordTrust(numbered)}`;
};

/** « Formation · 30 % ». */
export const wordAnswer = ({ decision }: NumberedNeed): string =>
  decision.answer === 'pix'
    ? ANSWERS.pix
    : `${ANSWERS[decision.answer]} · ${wordRate(decision.shareToTrain)}`;

/** The places of a need: a figure, and what it means. */
export const wordSeats = (seats: NeedSeats): { readonly figure: string; readonly note: string } => {
  switch (seats.kind) {
    case 'planned': {
      const { retained, sessions, answer } = seats.row;
      if (answer === 'pix') return { figure: '0', note: 'en ligne' };
      return retained === null
        ? { figure: MISSING, note: 'à estimer' }
        : { figure: formatCount(retained), note: plural(sessions, 'session') };
    }
    case 'offered':
      return {
        figure: MISSING,
        note: seats.seats === null ? 'hors plan' : `${formatCount(seats.seats)} si retenu`,
      };
    case 'covered':
      return { figure: MISSING, note: 'par service' };
    case 'merged':
      return { figure: MISSING, note: 'réuni' };
    case 'split':
      return { figure: formatCount(seats.seats), note: plural(seats.parts, 'action') };
    case 'set-aside':
      return { figure: MISSING, note: 'hors plan' };
  }
};

const DECIDED: Readonly<Record<NeedStatus, string>> = {
  proposed: 'de nouveau proposé',
  accepted: 'besoin retenu',
  'set-aside': 'besoin écarté, avec son motif',
};

/** Said after a decision: « 1.3 Traiter des données : besoin retenu. » */
export const wordDecided = ({ need }: NumberedNeed, status: NeedStatus): string =>
  `${wordCompetence(need.competence)}${THIN}: ${DECIDED[status]}.`;

/** « 1.3 Traiter des données : l’ensemble et 2 services sont retenus. » */
export const wordDoubleCount = ({ competence, campaign, rows }: DoubleCount): string =>
  `${competence} (${campaign})${THIN}: l’ensemble et ${plural(rows, 'service')} sont retenus.`;

/** What each sheet of the workbook holds. */
export const SHEETS: readonly { readonly name: string; readonly holds: string }[] = [
  { name: 'Synthèse', holds: 'Une page à lire\u202f: participation, premiers besoins, totaux du plan.' },
  { name: 'Besoins', holds: 'Tous les besoins, avec leur statut et le motif de ceux qui sont écartés.' },
  {
    name: 'Plan',
    holds: 'Une ligne par action, dans les colonnes d’usage\u202f; coûts, dates et référents à compléter.',
  },
  { name: 'Sessions', holds: 'Les groupes, par service, et les personnes qui restent à placer.' },
  { name: 'Budget', holds: 'Plafonds, coûts par trimestre, organisme et axe.' },
  { name: 'Plafonds', holds: 'Les actions par priorité, et celles qui tiennent dans les plafonds.' },
  { name: 'Écarts', holds: 'La carte des écarts par service et par compétence.' },
  { name: 'Écarts (liste)', holds: 'Les mêmes écarts en une liste à filtrer.' },
  { name: 'Participation', holds: 'Concernés, commencé, résultats, par service.' },
  { name: 'Hypothèses', holds: 'Cibles, règles de calcul, seuils, version du plan.' },
  { name: 'Confidentialité', holds: 'Ce qui est masqué, selon quelles règles et pourquoi.' },
  { name: 'Bilan', holds: 'Prévu et réalisé, action par action.' },
  { name: 'Avant et après', holds: 'Les mêmes personnes avant et après le nouveau parcours.' },
  { name: 'Fiches actions', holds: 'Une page à imprimer par action.' },
  { name: 'Mode d’emploi', holds: 'Ce qui se complète, et comment le classeur se relit ici.' },
  { name: 'Listes', holds: 'Les valeurs proposées dans les colonnes à compléter.' },
];
