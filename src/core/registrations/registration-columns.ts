import { foldText } from '../framework/fold-text';
import { recogniseRosterTitle } from '../roster/roster-columns';

/** What a column of a registration list holds. */
export type RegistrationField =
  | 'last-name'
  | 'first-name'
  | 'matricule'
  | 'email'
  | 'registered-on'
  | 'present';

/** Folded titles of what an HR list does not have; the stamps of common form services included. */
const OWN: readonly (readonly [RegistrationField, RegExp])[] = [
  [
    'registered-on',
    /^(date (d )?(inscription|envoi|reponse|soumission)|inscrit le|horodateur|heure de fin|timestamp|completion time)$/,
  ],
  ['present', /^(presents?( e)?( o n| oui non)?|presente?|presence|emargement|a participe)$/],
];

/** Where the columns of a registration list are. */
export interface RegistrationColumns {
  readonly titles: readonly string[];
  readonly fields: ReadonlyMap<RegistrationField, number>;
  /** Titles that are not used: said to the user. */
  readonly ignored: readonly string[];
}

function recogniseTitle(title: string): RegistrationField | null {
  const folded = foldText(title);
  const own = OWN.find(([, pattern]) => pattern.test(folded))?.[0];
  if (own !== undefined) return own;
  const field = recogniseRosterTitle(title);
  if (field === 'usage-name' || field === 'birth-name' || field === 'name') return 'last-name';
  return field === 'first-name' || field === 'matricule' || field === 'email' ? field : null;
}

/** Whether somebody can be found by these columns. */
const tellsWho = (fields: ReadonlyMap<RegistrationField, number>): boolean =>
  fields.has('matricule') || fields.has('email') || (fields.has('last-name') && fields.has('first-name'));

/** Recognises a registration list by its titles, in any order; null when it tells nobody. */
export function readRegistrationHeader(titles: readonly string[]): RegistrationColumns | null {
  const fields = new Map<RegistrationField, number>();
  const ignored: string[] = [];
  titles.forEach((title, index) => {
    const field = recogniseTitle(title);
    if (field !== null && !fields.has(field)) fields.set(field, index);
    else if (title.trim() !== '') ignored.push(title);
  });
  return tellsWho(fields) ? { titles, fields, ignored } : null;
}
