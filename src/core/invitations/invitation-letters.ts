import type { SessionFacts } from '../registrations/training-session';
import { describeSession, type InvitationTexts } from './invitation';
import { blocksOf, type LetterBlock, type Letters } from './letter';

/** Columns of the registration form, as of the CSV file that gathers its answers; `readRegistrationHeader` knows them. */
export const FORM_COLUMNS = [
  'Nom',
  'Prénom',
  'Matricule',
  'Courriel professionnel',
  'Service',
  'Session souhaitée',
  'Date d’inscription',
  'Présent',
] as const;

/** Filled in by the office, not by the agent. */
const OFFICE_COLUMNS: ReadonlySet<string> = new Set(['Présent']);

const FORM_FIELDS: readonly string[] = [
  ...FORM_COLUMNS.filter((column) => !OFFICE_COLUMNS.has(column)),
  'Signature',
];

const page = (title: string, text: string): readonly LetterBlock[] => [
  { kind: 'title', text: title },
  ...blocksOf(text),
];

/** The invitation kit: message to everybody, form to fill in, reminder, word for managers. Nobody is named in it. */
export const describeKit = (title: string, texts: Omit<InvitationTexts, 'convocation'>): Letters => ({
  title,
  footer: 'À envoyer à toutes les personnes concernées, dans les mêmes termes.',
  pages: [
    page(title, texts.invitation),
    [
      ...page('Formulaire d’inscription', texts.form),
      ...FORM_FIELDS.map((label) => ({ kind: 'field', label }) as const),
    ],
    page('Message de rappel', texts.reminder),
    page('Mot aux responsables', texts.managers),
  ],
});

/** Somebody to convene, by civil data alone. */
export interface Convened {
  readonly lastName: string;
  readonly firstName: string;
  readonly email: string | null;
  readonly unitPath: readonly string[];
}

/** One page a person: who, the text of the action, the facts of the session. */
export const describeConvocations = (
  session: SessionFacts,
  text: string,
  people: readonly Convened[],
): Letters => ({
  title: `Convocations : ${session.title}`.replace(' :', '\u202f:'),
  footer: 'Convocation individuelle. Ce document ne contient aucun résultat.',
  pages: people.map(({ lastName, firstName, unitPath }) => [
    { kind: 'title', text: 'Convocation' },
    { kind: 'paragraph', text: [`${firstName} ${lastName}`, ...unitPath.slice(-1)].join(', ') },
    { kind: 'paragraph', text: session.title },
    ...blocksOf(text),
    ...describeSession(session).map((fact) => ({ kind: 'item', text: fact }) as const),
  ]),
});
