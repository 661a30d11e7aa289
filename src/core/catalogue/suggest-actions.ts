import type { NeedAnswer } from '../plan/need-decision';
import type { CatalogueEntry } from './catalogue-entry';

/** What a suggestion is for. */
export interface SuggestionSubject {
  /** Index in the Pix framework, null outside it. */
  readonly code: string | null;
  readonly answer: NeedAnswer;
}

const fitOf = ({ action, origin }: CatalogueEntry, { code, answer }: SuggestionSubject): number => {
  const isOnSubject = code !== null && action.competenceCodes.includes(code);
  return (isOnSubject ? 4 : 0) + (action.answer === answer ? 2 : 0) + (origin === 'built-in' ? 0 : 1);
};

/** Actions of the catalogue, the best suited first: same competence, then same answer, then the service’s own. */
export const rankActions = (
  entries: readonly CatalogueEntry[],
  subject: SuggestionSubject,
): readonly CatalogueEntry[] =>
  entries.filter(({ isRemoved }) => !isRemoved).sort((a, b) => fitOf(b, subject) - fitOf(a, subject));

/** Those about the competence itself. */
export const suggestActions = (
  entries: readonly CatalogueEntry[],
  subject: SuggestionSubject,
): readonly CatalogueEntry[] =>
  rankActions(entries, subject).filter(
    ({ action }) => subject.code !== null && action.competenceCodes.includes(subject.code),
  );
