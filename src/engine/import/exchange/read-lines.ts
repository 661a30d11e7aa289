import type { LinesProblem } from '../../../contract/file-review';
import type { FileLine } from '../../../core/exchange/file-line';
import { foldText } from '../../../core/framework/fold-text';
import { removeHarmful } from '../../export/workbook/clean-text';
import type { ImportSource, ReadWatch } from '../import-source';
import type { CsvRecord } from '../readers/csv-records';
import type { BodyFile } from '../table-body';
import { readWantedTable, type WantedReading, type WantedTable } from './read-wanted-table';

/** The table that is looked for. */
interface WantedLines {
  /** Folded titles with the header of their column. */
  readonly titles: ReadonlyMap<string, string>;
  /** Headers without which it is another table. */
  readonly needed: readonly string[];
  readonly mostRows: number;
}

export type LinesReading =
  | {
      readonly kind: 'read';
      readonly lines: readonly FileLine[];
      /** What the file calls each column, by its header. */
      readonly titles: ReadonlyMap<string, string>;
      /** Titles of columns that are not used. */
      readonly ignored: readonly string[];
    }
  /** Not a table; no table with the needed columns; more lines than may be. */
  | { readonly kind: 'problem'; readonly problem: LinesProblem }
  | { readonly kind: 'cancelled' };

/** Where each header stands, the titles of the file, and those that are not used. */
interface Places {
  readonly titles: readonly string[];
  readonly places: ReadonlyMap<string, number>;
  readonly ignored: readonly string[];
}

const placeHeaders = (titles: readonly string[], wanted: WantedLines): Places | null => {
  const places = new Map<string, number>();
  const ignored: string[] = [];
  titles.forEach((title, place) => {
    const header = wanted.titles.get(foldText(title));
    if (header !== undefined && !places.has(header)) places.set(header, place);
    else if (title.trim() !== '') ignored.push(title);
  });
  const isWanted = wanted.needed.every((header) => places.has(header));
  // One known word alone may be the heading above a table.
  return isWanted && places.size > 1 ? { titles, places, ignored } : null;
};

/** Takes off the apostrophe that makes a text of what a spreadsheet could take for a formula. */
const withoutGuard = (cell: string): string => cell.replace(/^'(?='*\s*[=+\-@＝＋－＠])/u, '');

/** A text of rows and columns keeps the escape that spreadsheets decode in a workbook. */
const withoutEscape = (cell: string): string => cell.replace(/_x005F_(?=x[0-9A-Fa-f]{4}_)/gu, '_');

const isWorkbook = ({ encoding }: BodyFile): boolean => encoding === 'xlsx' || encoding === 'ods';

const readCell = (cell: string, file: BodyFile): string => {
  const text = withoutGuard(removeHarmful(cell));
  return (isWorkbook(file) ? text : withoutEscape(text)).trim();
};

/** In a text, words beyond the last title mean that a separator stood in a cell: every cell after it is displaced. */
const isDisplaced = (file: BodyFile, cells: readonly string[], width: number): boolean =>
  !isWorkbook(file) && cells.slice(width).some((cell) => cell.trim() !== '');

const lineOf = (
  { line, cells, fault }: CsvRecord,
  { file, columns: { places, titles } }: WantedTable<Places>,
): FileLine => ({
  line,
  cells: Object.fromEntries(
    [...places].map(([header, place]) => [header, readCell(cells[place] ?? '', file)]),
  ),
  isBroken: fault !== null || isDisplaced(file, cells, titles.length),
});

const problemOf = (
  reading: Exclude<WantedReading<unknown>, { readonly kind: 'read' | 'cancelled' }>,
): LinesProblem => {
  if (reading.kind !== 'unreadable') return reading.kind;
  const { code } = reading.problem;
  if (code === 'empty-file') return 'empty';
  return code === 'too-large' ? 'too-large' : 'unreadable';
};

/**
 * Reads the lines of a file that the application wrote and somebody edited, or made elsewhere: CSV, XLSX or ODS. Columns
 * are found by their titles wherever they stand, case and accents aside; the others are ignored. Cells come back as they
 * were before they were made harmless to spreadsheets, without what no text may hold.
 */
export const readLines = async (
  source: ImportSource,
  wanted: WantedLines,
  watch: ReadWatch = {},
): Promise<LinesReading> => {
  const { mostRows } = wanted;
  const recognise = (titles: readonly string[]) => placeHeaders(titles, wanted);
  const reading = await readWantedTable(source, { recognise, mostRows }, watch);
  if (reading.kind === 'cancelled') return reading;
  if (reading.kind !== 'read') return { kind: 'problem', problem: problemOf(reading) };
  const { table } = reading;
  const { places, titles, ignored } = table.columns;
  return {
    kind: 'read',
    lines: table.rows.map((record) => lineOf(record, table)),
    titles: new Map([...places].map(([header, place]) => [header, titles[place] ?? header])),
    ignored,
  };
};
