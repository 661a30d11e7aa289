import type {
  ActionOrigin,
  GroupBounds,
  GroupSizing,
  Modality,
  NeedAnswer,
  NeedOrigin,
  NeedStatus,
  PlanRow,
  PopulationKind,
  PriorityReason,
  Progress,
  Quarter,
  SizingOption,
  TrainingType,
  WayOut,
} from '../plan';
import type { TargetMeasure } from '../targets/target';
import { THIN, wordCount, wordShortfall, wordSum } from './numbers';

export const ANSWERS: Readonly<Record<NeedAnswer, string>> = {
  pix: 'Parcours ou tutoriels Pix',
  workshop: 'Atelier interne',
  training: 'Formation',
};

export const STATUSES: Readonly<Record<NeedStatus, string>> = {
  proposed: 'Proposé',
  accepted: 'Retenu',
  'set-aside': 'Écarté',
};

/** Statuses that the office may choose in the workbook. */
export const PROGRESSES: Readonly<Record<Progress, string>> = {
  proposed: 'Proposé',
  accepted: 'Retenu',
  scheduled: 'Programmé',
  done: 'Réalisé',
  postponed: 'Reporté',
  dropped: 'Abandonné',
};
export const PLAN_STATUSES: readonly string[] = Object.values(PROGRESSES);

/** Ways out where no number of groups fits, in the order in which they are proposed. */
export const WAYS_OUT: Readonly<Record<WayOut, string>> = {
  widen: 'Élargir le public',
  'below-minimum': 'Groupe réduit',
  'fill-and-wait': 'Remplir et liste d’attente',
};

/** Quarters of the civil year. */
export const QUARTERS: Readonly<Record<Quarter, string>> = {
  1: '1er trimestre',
  2: '2e trimestre',
  3: '3e trimestre',
  4: '4e trimestre',
};

/** Types of décret n° 2007-1470 du 15 octobre 2007, article 1, 2°. No comma: they are choices of a list. */
export const TYPES: Readonly<Record<TrainingType, string>> = {
  T1: 'T1 – adaptation immédiate au poste de travail',
  T2: 'T2 – adaptation à l’évolution prévisible des métiers',
  T3: 'T3 – développement ou acquisition de qualifications',
};

export const MODALITIES: Readonly<Record<Modality, string>> = {
  'in-person': 'Présentiel',
  remote: 'À distance',
  mixed: 'Mixte',
  online: 'En ligne',
};
export const MODALITY_CHOICES: readonly string[] = Object.values(MODALITIES);

/** Origins of declared needs. */
export const ORIGINS: Readonly<Record<NeedOrigin, string>> = {
  interview: 'Entretien professionnel',
  service: 'Demande du service',
  roadmap: 'Feuille de route',
  obligation: 'Obligation',
};

/** Kinds of population of declared needs. */
export const POPULATION_KINDS: Readonly<Record<PopulationKind, string>> = {
  all: 'Tous les agents',
  unit: 'Un service',
  site: 'Un site',
  corps: 'Un corps',
  category: 'Une catégorie',
  job: 'Un emploi',
};

export const MEASURES: Readonly<Record<TargetMeasure, string>> = {
  rate: 'Taux',
  level: 'Niveau',
};

const ordinal = (rank: number): string => (rank === 1 ? '1er' : `${rank}e`);

const CLASS_RULES = {
  P1: 'première moitié de l’effort',
  P2: 'effort jusqu’aux quatre cinquièmes',
  P3: 'dernier cinquième de l’effort',
} as const;

/**
 * « 2e rang ; 12 points × 380 personnes × criticité 1 ; première moitié de l’effort »; for a declared need, its reason.
 * @param measure null where nothing was measured
 */
export const wordPriority = (reason: PriorityReason, measure: TargetMeasure | null): string => {
  if (reason.kind === 'given') return reason.reason === '' ? 'Donnée' : `Donnée${THIN}: ${reason.reason}`;
  if (reason.kind === 'merged') return `La plus forte des ${wordCount(reason.needs)} besoins réunis`;
  const parts = [
    `${ordinal(reason.rank)} rang${reason.tied ? ' (à égalité)' : ''}`,
    `${wordShortfall(reason.shortfall, measure ?? 'rate')} × ${wordCount(Math.round(reason.people))} personnes × criticité ${reason.criticality}`,
    CLASS_RULES[reason.class],
  ];
  return parts.join(`${THIN}; `);
};

const wordOption = (option: SizingOption, { min }: GroupBounds): string => {
  switch (option.kind) {
    case 'widen':
      return `inviter ${option.extra} de plus (${wordSum(option.sizes)})`;
    case 'below-minimum':
      return `accepter un groupe de moins de ${min} (${wordSum(option.sizes)})`;
    case 'fill-and-wait':
      return option.sizes.length === 0
        ? `tenir une liste d’attente de ${option.waiting}`
        : `remplir ${wordSum(option.sizes)} et ${option.waiting} en attente`;
  }
};

const wordGroups = (sizes: readonly number[]): string =>
  sizes.length === 1 ? `1 groupe de ${wordSum(sizes)}` : `${sizes.length} groupes (${wordSizes(sizes)})`;

const wordSizes = (sizes: readonly number[]): string => {
  const counts = [...new Set(sizes)].map((size) => ({
    size,
    times: sizes.filter((other) => other === size).length,
  }));
  return counts.map(({ size, times }) => (times === 1 ? `${size}` : `${times} × ${size}`)).join(' + ');
};

/** The groups proposed at the export; where none fits, the ways out in order. */
export const wordGrouping = (sizing: GroupSizing, bounds: GroupBounds): string => {
  switch (sizing.kind) {
    case 'none':
      return '';
    case 'fits':
      return wordGroups(sizing.sizes);
    case 'no-fit': {
      const options = sizing.options.map((option, index) => `${index + 1}) ${wordOption(option, bounds)}`);
      return `Aucun groupe de ${bounds.min} à ${bounds.max}${THIN}: ${options.join(`${THIN}; `)}`;
    }
  }
};

/** « 4.2 Protéger les données personnelles et la vie privée ». */
export const wordCompetence = (competence: {
  readonly code: string | null;
  readonly name: string;
}): string => (competence.code === null ? competence.name : `${competence.code} ${competence.name}`);

/** What an action is about: its competences, else its free subject. */
export const wordSubject = ({ competences, subject }: Pick<PlanRow, 'competences' | 'subject'>): string => {
  const words = [...competences.map(wordCompetence), ...(subject === '' ? [] : [subject])];
  return words.join(`${THIN}; `);
};

const wordMeasured = (campaigns: readonly { readonly name: string }[]): readonly string[] =>
  campaigns.length === 0
    ? []
    : [`Écart constaté dans Pix${THIN}: ${campaigns.map(({ name }) => name).join(', ')}`];

/** « Écart constaté dans Pix : Bureautique ; Demande du service ». */
export const wordOrigin = (origin: ActionOrigin): string => {
  switch (origin.kind) {
    case 'computed':
      return wordMeasured(origin.campaigns).join('');
    case 'declared':
      return ORIGINS[origin.origin];
    case 'merged':
      return [...wordMeasured(origin.campaigns), ...origin.origins.map((one) => ORIGINS[one])].join(
        `${THIN}; `,
      );
  }
};

/** How far the head-count of an action can be trusted as a number of persons; empty when there is nothing to add. */
export const wordPeopleSum = ({ origin, peopleSum }: Pick<PlanRow, 'origin' | 'peopleSum'>): string => {
  if (peopleSum === 'overlapping') return 'au moins : les mêmes personnes peuvent compter plusieurs fois';
  return origin.kind === 'declared' ? 'déclaré' : '';
};
