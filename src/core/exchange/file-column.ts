import { foldText } from '../framework/fold-text';
import { acceptNumber, type NumberRange } from '../plan-return/accept-cell';
import type { FileLine } from './file-line';

/** One field of what a file exchanges, as a column of the written file, as it is read and as it is compared. */
export interface FileColumn<Fields> {
  readonly header: string;
  /** Other titles under which it is found. */
  readonly aliases?: readonly string[];
  readonly write: (fields: Fields) => string | number | null;
  /** What a cell says: parts of the fields; null when it is not a value of its column. */
  readonly read: (cell: string) => Partial<Fields> | null;
  /** What the column takes, for a refusal: « un nombre de jours ». */
  readonly expected: string;
  /** The only words that it takes, where there are such. */
  readonly choices?: readonly string[];
}

/** Where a column finds and puts its value. */
interface Place<Fields, Value> {
  readonly get: (fields: Fields) => Value;
  readonly set: (value: Value) => Partial<Fields>;
}

const wordLimit = (limit: number): string => String(limit).replace(/(?<=\d)(?=(?:\d{3})+$)/gu, '\u202f');

/** A text of `limit` characters at most; more is refused rather than cut without a word. */
export const textColumn = <Fields>(
  header: string,
  limit: number,
  { get, set }: Place<Fields, string>,
): FileColumn<Fields> => ({
  header,
  write: (fields) => get(fields) || null,
  read: (cell) => (cell.length <= limit ? set(cell) : null),
  expected: `un texte de ${wordLimit(limit)} caractères au plus`,
});

/** A number of a range; an empty cell is none. */
export const numberColumn = <Fields>(
  header: string,
  { range, expected, get, set }: Place<Fields, number | null> & Amount,
): FileColumn<Fields> => ({
  header,
  write: get,
  read: (cell) => {
    const accepted = acceptNumber(range)(cell);
    return accepted === null ? null : set(accepted === '' ? null : Number(accepted));
  },
  expected,
});

interface Amount {
  readonly range: NumberRange;
  readonly expected: string;
}

/** The key behind a word of a list, case, accents and a leading article aside; null when it is none of them. */
const findChoice = <Key extends string>(words: Readonly<Record<Key, string>>, cell: string): Key | null => {
  const plain = (text: string) => foldText(text).replace(/^une? /u, '');
  const said = plain(cell);
  for (const key in words) if (plain(words[key]) === said) return key;
  return null;
};

/** A word of a closed list. An empty cell says nothing: what is there stays. */
export const choiceColumn = <Fields, Key extends string>(
  header: string,
  words: Readonly<Record<Key, string>>,
  { get, set }: { readonly get: (fields: Fields) => Key | null; readonly set: (key: Key) => Partial<Fields> },
): FileColumn<Fields> => ({
  header,
  write: (fields) => {
    const key = get(fields);
    return key === null ? null : words[key];
  },
  read: (cell) => {
    if (cell.trim() === '') return {};
    const key = findChoice(words, cell);
    return key === null ? null : set(key);
  },
  expected: `l’une de ces valeurs\u202f: ${Object.values(words).join(', ')}`,
  choices: Object.values(words),
});

/** Every title under which each column is found, folded, with its header. */
export const titlesOf = <Fields>(columns: readonly FileColumn<Fields>[]): ReadonlyMap<string, string> =>
  new Map(
    columns.flatMap(({ header, aliases = [] }) =>
      [header, ...aliases].map((title) => [foldText(title), header] as const),
    ),
  );

/** What a column takes, empty for none. */
export const expectedOf = <Fields>(columns: readonly FileColumn<Fields>[], header: string | null): string =>
  columns.find((column) => column.header === header)?.expected ?? '';

type LineReading<Fields> =
  | { readonly kind: 'read'; readonly said: Partial<Fields> }
  /** The first column with something that is none of its values. */
  | { readonly kind: 'refused'; readonly header: string };

/** What the cells of a line say, column by column. */
export const readCells = <Fields>(
  columns: readonly FileColumn<Fields>[],
  cells: FileLine['cells'],
): LineReading<Fields> => {
  let said: Partial<Fields> = {};
  for (const { header, read } of columns) {
    const cell = cells[header];
    if (cell === undefined) continue;
    const part = read(cell.trim());
    if (part === null) return { kind: 'refused', header };
    said = { ...said, ...part };
  }
  return { kind: 'read', said };
};

/** A field that differs: the words of the file before and after, empty for nothing. */
export interface FieldChange {
  readonly header: string;
  readonly before: string;
  readonly after: string;
}

const wordCell = (cell: string | number | null): string =>
  typeof cell === 'number' ? String(cell).replace('.', ',') : (cell ?? '');

/** What differs between two states, field by field. */
export const compareFields = <Fields>(
  columns: readonly FileColumn<Fields>[],
  before: Fields,
  after: Fields,
): readonly FieldChange[] =>
  columns.flatMap(({ header, write }) => {
    const change = { header, before: wordCell(write(before)), after: wordCell(write(after)) };
    return change.before === change.after ? [] : [change];
  });
