import type { RejectedRow } from '../../../contract/imports';
import { enumerate, formatCount, plural } from '../../locales/format';
import { capitalise } from './file-words';

/** Rows refused for one reason in one column, or notices of one kind. */
export interface ReasonGroup {
  /** Unique in its file. */
  readonly id: string;
  /** The reason and what to do, without the place. */
  readonly sentence: string;
  readonly columns: readonly string[];
  /** Physical lines, ascending. */
  readonly lines: readonly number[];
  readonly count: number;
}

const NARROW = '\u202f';
const AFTER_PLACE = `${NARROW}: `;

/** The sentence of a message without its place (« Fichier « … », ligne 3, colonne « … » : »), which columns tell. */
export function sentenceOf({ message, line }: Pick<RejectedRow, 'message' | 'line'>): string {
  const from = line === null ? 0 : message.indexOf(`ligne ${line}`);
  const end = from < 0 ? -1 : message.indexOf(AFTER_PLACE, from);
  return line === null || end < 0 ? message : capitalise(message.slice(end + AFTER_PLACE.length));
}

const groupKey = ({ code, column }: RejectedRow): string => `${code}\n${column ?? ''}`;

function gatherBy(rows: readonly RejectedRow[], keyOf: (row: RejectedRow) => string) {
  const groups = new Map<string, RejectedRow[]>();
  for (const row of rows) {
    const known = groups.get(keyOf(row));
    if (known === undefined) groups.set(keyOf(row), [row]);
    else known.push(row);
  }
  return groups;
}

const toGroup = ([id, rows]: readonly [string, readonly RejectedRow[]]): ReasonGroup => ({
  id,
  sentence: rows[0] === undefined ? '' : sentenceOf(rows[0]),
  columns: [...new Set(rows.flatMap(({ column }) => column ?? []))],
  lines: rows.flatMap(({ line }) => line ?? []).sort((one, other) => one - other),
  count: rows.length,
});

/** Refused rows by reason and column, the most frequent first. The problem of a whole file is not one of them. */
export function groupRejections(rejected: readonly RejectedRow[]): readonly ReasonGroup[] {
  const rows = rejected.filter(({ line }) => line !== null);
  return [...gatherBy(rows, groupKey)].map(toGroup).sort((one, other) => other.count - one.count);
}

/** Notices of one kind together, whatever their columns. */
export const groupNotices = (notices: readonly RejectedRow[]): readonly ReasonGroup[] =>
  [...gatherBy(notices, ({ code }) => code)].map(toGroup);

/** The problem that keeps a whole file out, or null. */
export const fileProblem = (rejected: readonly RejectedRow[]): string | null =>
  rejected.find(({ line }) => line === null)?.message ?? null;

const SHOWN_LINES = 6;

/** Where the rows are: « lignes 3, 18 et 40 », « lignes 3, 18, 40, 41, 52, 60 et 12 autres ». */
export function describeLines(lines: readonly number[]): string {
  const shown = lines.slice(0, SHOWN_LINES).map(formatCount);
  const others = lines.length - shown.length;
  if (lines.length === 0) return '';
  if (others === 0) return `${lines.length === 1 ? 'ligne' : 'lignes'} ${enumerate(shown)}`;
  return `lignes ${enumerate([...shown, plural(others, 'autre')])}`;
}
