import { choiceColumn, type FileColumn, numberColumn, textColumn } from '../exchange/file-column';
import { PIX_COMPETENCES } from '../framework/pix-framework';
import { readCompetence } from '../framework/read-competence';
import { AMOUNT, GROUP, LENGTH, TEXT_LIMIT } from '../plan-return/accept-cell';
import { ANSWERS, MODALITIES, wordCompetence } from '../wording/plan-words';
import type { CatalogueAction } from './catalogue-action';

export type CatalogueFields = Omit<CatalogueAction, 'id'>;

type Column = FileColumn<CatalogueFields>;

/** Parts of a cell that holds several values. */
const partsOf = (cell: string): readonly string[] =>
  cell
    .split(';')
    .map((part) => part.trim())
    .filter((part) => part !== '');

const nameOf = (code: string): string => {
  const competence = PIX_COMPETENCES.find((known) => known.code === code);
  return competence === undefined ? code : wordCompetence(competence);
};

/** The competences of an action in words. Index and name: a lone « 1.3 » would become a date in a spreadsheet. */
export const wordCompetences = ({ competenceCodes }: Pick<CatalogueFields, 'competenceCodes'>): string =>
  competenceCodes.map(nameOf).join(' ; ');

const competences: Column = {
  header: 'Compétences Pix',
  write: (action) => wordCompetences(action) || null,
  read: (cell) => {
    const codes = partsOf(cell).map((part) => readCompetence(part)?.code ?? null);
    const known = codes.filter((code) => code !== null);
    return known.length < codes.length ? null : { competenceCodes: known };
  },
  expected: 'des compétences du référentiel Pix, séparées par des points-virgules',
};

const days = { range: LENGTH, expected: 'un nombre de jours, 0 ou plus' };
const hours = { range: LENGTH, expected: 'un nombre d’heures, 0 ou plus' };
const amount = { range: AMOUNT, expected: 'un montant en euros, 0 ou plus' };
const group = { range: GROUP, expected: 'un nombre entier de personnes, 1 à 1\u202f000' };

/** Column of the identifiers, before the others. */
export const ID_HEADER = 'Identifiant';
export const TITLE_HEADER = 'Intitulé';
export const MAX_HEADER = 'Groupe max.';

/** Every field of an action, in the order of the file. */
export const CATALOGUE_COLUMNS: readonly Column[] = [
  textColumn(TITLE_HEADER, TEXT_LIMIT, { get: ({ title }) => title, set: (title) => ({ title }) }),
  competences,
  textColumn('Objectif pédagogique', TEXT_LIMIT, {
    get: ({ objective }) => objective,
    set: (objective) => ({ objective }),
  }),
  choiceColumn('Réponse', ANSWERS, { get: ({ answer }) => answer, set: (answer) => ({ answer }) }),
  numberColumn('Durée (jours)', {
    ...days,
    get: ({ durationDays }) => durationDays,
    set: (durationDays) => ({ durationDays }),
  }),
  numberColumn('Durée (heures)', {
    ...hours,
    get: ({ durationHours }) => durationHours,
    set: (durationHours) => ({ durationHours }),
  }),
  choiceColumn('Modalité', MODALITIES, {
    get: ({ modality }) => modality,
    set: (modality) => ({ modality }),
  }),
  textColumn('Organisme', TEXT_LIMIT, { get: ({ provider }) => provider, set: (provider) => ({ provider }) }),
  numberColumn('Coût par session', {
    ...amount,
    get: ({ costPerSession }) => costPerSession,
    set: (costPerSession) => ({ costPerSession }),
  }),
  numberColumn('Frais annexes', {
    ...amount,
    get: ({ extraCosts }) => extraCosts,
    set: (extraCosts) => ({ extraCosts }),
  }),
  numberColumn('Groupe min.', {
    ...group,
    get: ({ groupMin }) => groupMin,
    set: (groupMin) => ({ groupMin }),
  }),
  numberColumn(MAX_HEADER, {
    ...group,
    get: ({ groupMax }) => groupMax,
    set: (groupMax) => ({ groupMax }),
  }),
  textColumn('Sites', TEXT_LIMIT, {
    get: ({ sites }) => sites.join(' ; '),
    set: (cell) => ({ sites: partsOf(cell) }),
  }),
  textColumn('Prérequis', TEXT_LIMIT, {
    get: ({ prerequisites }) => prerequisites,
    set: (prerequisites) => ({ prerequisites }),
  }),
];
