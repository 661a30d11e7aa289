import type { LocalDate } from '../model/moment';
import { NBSP, wordDay } from '../wording/numbers';

/** A session with its day and place, as convocations say them. Absent: null, or an empty text. */
export interface SessionFacts {
  readonly title: string;
  readonly day: LocalDate | null;
  /** Clock, `HH:MM`. */
  readonly startsAt: string | null;
  readonly endsAt: string | null;
  readonly place: string;
}

/** What stands for something not said yet: seen, and easily searched for. */
export const blank = (what: string): string => `[${what} à préciser]`;

const BLANK = /\[[^[\]\n]{1,60} à préciser\]/gu;

/** The blanks left in texts, each once, in their order. */
export const findBlanks = (texts: readonly string[]): readonly string[] => [
  ...new Set(texts.flatMap((text) => text.match(BLANK) ?? [])),
];

/** A text cut at its blanks, in its order. */
export function splitBlanks(text: string): readonly { readonly text: string; readonly isBlank: boolean }[] {
  const parts: { readonly text: string; readonly isBlank: boolean }[] = [];
  let end = 0;
  for (const found of text.matchAll(BLANK)) {
    if (found.index > end) parts.push({ text: text.slice(end, found.index), isBlank: false });
    parts.push({ text: found[0], isBlank: true });
    end = found.index + found[0].length;
  }
  if (end < text.length) parts.push({ text: text.slice(end), isBlank: false });
  return parts;
}

const wordClock = (clock: string): string => clock.replace(/^0?(\d{1,2}):(\d{2})$/u, `$1${NBSP}h${NBSP}$2`);

/** « 3 mars 2026 », or its blank. */
export const wordSessionDay = ({ day }: Pick<SessionFacts, 'day'>): string =>
  day === null ? blank('date') : wordDay(day);

/** « de 9 h 00 à 12 h 30 », or its blank. */
export const wordHours = ({ startsAt, endsAt }: Pick<SessionFacts, 'startsAt' | 'endsAt'>): string => {
  if (startsAt === null) return blank('horaires');
  return endsAt === null
    ? `à partir de ${wordClock(startsAt)}`
    : `de ${wordClock(startsAt)} à ${wordClock(endsAt)}`;
};

/** « Salle Iris, Rennes », or its blank. */
export const wordPlace = ({ place }: Pick<SessionFacts, 'place'>): string =>
  place.trim() === '' ? blank('lieu') : place.trim();

/** « 3 mars 2026, de 9 h 00 à 12 h 30, Salle Iris ». */
export const wordSession = (session: SessionFacts): string =>
  [wordSessionDay(session), wordHours(session), wordPlace(session)].join(', ');
