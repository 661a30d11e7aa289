import { findCompetence, PIX_COMPETENCES } from '../framework/pix-framework';
import {
  AMOUNT,
  acceptChoice,
  acceptNumber,
  GROUP,
  keyOf,
  LENGTH,
  type NumberRange,
  TEXT_LIMIT,
} from '../plan-return/accept-cell';
import { ANSWERS, MODALITIES, wordCompetence } from '../wording/plan-words';
import type { CatalogueAction } from './catalogue-action';

export type CatalogueFields = Omit<CatalogueAction, 'id'>;

/** What a cell of the file says: parts of an action; null when it is not a value of its column. */
export type CellReading = Partial<CatalogueFields> | null;

/** One field of an action, as a column of the exported file and as it is compared. */
export interface CatalogueColumn {
  readonly header: string;
  readonly write: (action: CatalogueFields) => string | number | null;
  readonly read: (cell: string) => CellReading;
  /** What the column takes, for a refusal: « un nombre de jours ». */
  readonly expected: string;
}

type KeyOf<Value> = {
  [Key in keyof CatalogueFields]: [CatalogueFields[Key]] extends [Value] ? Key : never;
}[keyof CatalogueFields];
type TextKey = Exclude<KeyOf<string>, 'answer' | 'modality'>;
type NumberKey = KeyOf<number | null>;

const TEXT_EXPECTED = 'un texte de 2 000 caractères au plus';

const textColumn = (header: string, key: TextKey): CatalogueColumn => ({
  header,
  write: (action) => action[key] || null,
  read: (cell) => (cell.length <= TEXT_LIMIT ? { [key]: cell } : null),
  expected: TEXT_EXPECTED,
});

const numberColumn = (
  header: string,
  key: NumberKey,
  range: NumberRange,
  expected: string,
): CatalogueColumn => ({
  header,
  write: (action) => action[key],
  read: (cell) => {
    const accepted = acceptNumber(range)(cell);
    return accepted === null ? null : { [key]: accepted === '' ? null : Number(accepted) };
  },
  expected,
});

/** An empty choice says nothing: the action keeps its own. */
const choiceColumn = <Key extends 'answer' | 'modality'>(
  header: string,
  key: Key,
  words: Readonly<Record<CatalogueFields[Key], string>>,
): CatalogueColumn => ({
  header,
  write: (action) => words[action[key]],
  read: (cell) => {
    const word = acceptChoice(words)(cell);
    if (word === null) return null;
    const chosen = keyOf(words, word);
    return chosen === null ? {} : { [key]: chosen };
  },
  expected: `l’une de ces valeurs\u202f: ${Object.values(words).join(', ')}`,
});

const codeOf = (part: string): string | null => {
  const index = /^(\d\.\d)(?:\s|$)/u.exec(part)?.[1];
  const known = PIX_COMPETENCES.find(({ code }) => code === index) ?? findCompetence(part);
  return known.code;
};

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

/** Index and name: a lone « 1.3 » would become a date in a spreadsheet. */
const competences: CatalogueColumn = {
  header: 'Compétences Pix',
  write: ({ competenceCodes }) => competenceCodes.map(nameOf).join(' ; ') || null,
  read: (cell) => {
    const codes = partsOf(cell).map(codeOf);
    const known = codes.filter((code) => code !== null);
    return known.length < codes.length ? null : { competenceCodes: known };
  },
  expected: 'des compétences du référentiel Pix, séparées par des points-virgules',
};

const sites: CatalogueColumn = {
  header: 'Sites',
  write: (action) => action.sites.join(' ; ') || null,
  read: (cell) => (cell.length <= TEXT_LIMIT ? { sites: partsOf(cell) } : null),
  expected: TEXT_EXPECTED,
};

const EUROS = 'un montant en euros, 0 ou plus';
const PEOPLE = 'un nombre entier de personnes, 1 à 1 000';

/** Every field of an action, in the order of the file. */
export const CATALOGUE_COLUMNS: readonly CatalogueColumn[] = [
  textColumn('Intitulé', 'title'),
  competences,
  textColumn('Objectif pédagogique', 'objective'),
  choiceColumn('Réponse', 'answer', ANSWERS),
  numberColumn('Durée (jours)', 'durationDays', LENGTH, 'un nombre de jours, 0 ou plus'),
  numberColumn('Durée (heures)', 'durationHours', LENGTH, 'un nombre d’heures, 0 ou plus'),
  choiceColumn('Modalité', 'modality', MODALITIES),
  textColumn('Organisme', 'provider'),
  numberColumn('Coût par session', 'costPerSession', AMOUNT, EUROS),
  numberColumn('Frais annexes', 'extraCosts', AMOUNT, EUROS),
  numberColumn('Groupe min.', 'groupMin', GROUP, PEOPLE),
  numberColumn('Groupe max.', 'groupMax', GROUP, PEOPLE),
  sites,
  textColumn('Prérequis', 'prerequisites'),
];

/** Column of the identifiers, before the others. */
export const ID_HEADER = 'Identifiant';
export const TITLE_HEADER = 'Intitulé';
export const MAX_HEADER = 'Groupe max.';

/** A field that differs: the words of the file before and after, empty for nothing. */
export interface FieldChange {
  readonly header: string;
  readonly before: string;
  readonly after: string;
}

const words = (cell: string | number | null): string =>
  typeof cell === 'number' ? String(cell).replace('.', ',') : (cell ?? '');

/** What differs between two states of an action, field by field. */
export const compareFields = (before: CatalogueFields, after: CatalogueFields): readonly FieldChange[] =>
  CATALOGUE_COLUMNS.flatMap(({ header, write }) => {
    const change = { header, before: words(write(before)), after: words(write(after)) };
    return change.before === change.after ? [] : [change];
  });
