import { choiceColumn, type FileColumn, numberColumn, textColumn } from '../exchange/file-column';
import { PIX_COMPETENCES } from '../framework/pix-framework';
import { readCompetence } from '../framework/read-competence';
import type { LocalDate } from '../model/moment';
import { readMoment } from '../pix/pix-moment';
import type { NeedOrigin, PopulationKind } from '../plan';
import type { PriorityClass } from '../plan/plan-classes';
import { ORIGINS, POPULATION_KINDS, wordCompetence } from '../wording/plan-words';
import { MOST_PEOPLE, NOTE_LIMIT, REASON_LIMIT, TITLE_LIMIT } from './declared-limits';

/** A declared need as a file says it: what must be given may be missing still. */
export interface DeclaredDraft {
  readonly title: string;
  readonly origin: NeedOrigin;
  /** Null: told by the label. */
  readonly kind: PopulationKind | null;
  readonly label: string;
  readonly competence: string | null;
  readonly subject: string;
  readonly people: number | null;
  readonly wishDate: LocalDate | null;
  readonly priority: PriorityClass;
  readonly priorityReason: string;
  readonly note: string;
}

type Column = FileColumn<DeclaredDraft>;

export const TITLE_HEADER = 'Besoin';
export const LABEL_HEADER = 'Lequel';
export const SUBJECT_HEADER = 'Sujet';
export const PEOPLE_HEADER = 'Personnes à former';
export const REASON_HEADER = 'Motif de la priorité';
export const NOTE_HEADER = 'Note';

export const PRIORITIES = { P1: 'P1', P2: 'P2', P3: 'P3' } as const satisfies Record<PriorityClass, string>;

const competence: Column = {
  header: 'Compétence Pix',
  aliases: ['Compétence', 'Compétences Pix'],
  write: ({ competence: key }) => {
    const known = PIX_COMPETENCES.find((one) => one.key === key);
    return known === undefined ? null : wordCompetence(known);
  },
  read: (cell) => {
    const known = readCompetence(cell);
    return known === null ? null : { competence: known.key };
  },
  expected: 'une compétence du référentiel Pix (un autre sujet s’écrit dans la colonne «\u00a0Sujet\u00a0»)',
  choices: PIX_COMPETENCES.map(wordCompetence),
};

/** `2026-03-03` → `03/03/2026`, as spreadsheets of this country take it. */
const wordDay = (day: LocalDate): string => day.split('-').reverse().join('/');

const wishDate: Column = {
  header: 'Date souhaitée',
  aliases: ['Échéance', 'Date'],
  write: (draft) => (draft.wishDate === null ? null : wordDay(draft.wishDate)),
  read: (cell) => {
    const moment = readMoment(cell);
    return moment === null ? null : { wishDate: moment.slice(0, 10) };
  },
  expected: 'une date, par exemple 30/09/2027',
};

const people = {
  range: { min: 1, max: MOST_PEOPLE, isWhole: true },
  expected: 'un nombre entier de personnes, jamais des noms',
};

/** « 1 » is written as often as « P1 ». */
const SPOKEN_PRIORITIES: ReadonlyMap<string, PriorityClass> = new Map([
  ['1', 'P1'],
  ['2', 'P2'],
  ['3', 'P3'],
]);

const listedPriority: Column = choiceColumn('Priorité', PRIORITIES, {
  get: ({ priority }) => priority,
  set: (priority) => ({ priority }),
});

const priority: Column = {
  ...listedPriority,
  read: (cell) => {
    const spoken = SPOKEN_PRIORITIES.get(cell);
    return spoken === undefined ? listedPriority.read(cell) : { priority: spoken };
  },
};

/** Every field of a declared need, in the order of the model file. */
export const DECLARED_COLUMNS: readonly Column[] = [
  {
    ...textColumn<DeclaredDraft>(TITLE_HEADER, TITLE_LIMIT, {
      get: ({ title }) => title,
      set: (title) => ({ title }),
    }),
    aliases: ['Intitulé', 'Intitulé du besoin', 'Besoin de formation', 'Libellé', 'Titre'],
  },
  {
    ...choiceColumn<DeclaredDraft, NeedOrigin>('Origine', ORIGINS, {
      get: ({ origin }) => origin,
      set: (origin) => ({ origin }),
    }),
    aliases: ['Origine du besoin'],
  },
  {
    ...choiceColumn<DeclaredDraft, PopulationKind>('Public', POPULATION_KINDS, {
      get: ({ kind }) => kind,
      set: (kind) => ({ kind }),
    }),
    aliases: ['Type de public'],
  },
  {
    ...textColumn<DeclaredDraft>(LABEL_HEADER, TITLE_LIMIT, {
      get: ({ label }) => label,
      set: (label) => ({ label }),
    }),
    aliases: ['Population', 'Public concerné', 'Public visé', 'Service', 'Service demandeur'],
  },
  {
    ...numberColumn<DeclaredDraft>(PEOPLE_HEADER, {
      ...people,
      get: (draft) => draft.people,
      set: (count) => ({ people: count }),
    }),
    aliases: ['Personnes', 'Effectif', 'Nombre de personnes', 'Nombre d’agents', 'Nombre'],
  },
  competence,
  {
    ...textColumn<DeclaredDraft>(SUBJECT_HEADER, TITLE_LIMIT, {
      get: ({ subject }) => subject,
      set: (subject) => ({ subject }),
    }),
    aliases: ['Thème', 'Domaine'],
  },
  wishDate,
  priority,
  textColumn(REASON_HEADER, REASON_LIMIT, {
    get: ({ priorityReason }) => priorityReason,
    set: (priorityReason) => ({ priorityReason }),
  }),
  {
    ...textColumn<DeclaredDraft>(NOTE_HEADER, NOTE_LIMIT, {
      get: ({ note }) => note,
      set: (note) => ({ note }),
    }),
    aliases: ['Commentaire', 'Commentaires', 'Remarque', 'Remarques', 'Observations'],
  },
];
