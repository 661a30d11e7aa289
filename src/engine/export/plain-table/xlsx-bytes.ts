import { absoluteAddress } from '../workbook/address';
import { writeWithExceljs } from '../workbook/exceljs-writer';
import type { Cell, CellContent, Row, Sheet } from '../workbook/workbook-port';
import type { PlainTable } from './plain-table';

const NARROWEST = 10;
const WIDEST = 60;

/** A text cell is no formula: only a text that looks guarded takes an apostrophe, as in a CSV file. */
const GUARDED = /^'+\s*[=+\-@＝＋－＠]/u;

const contentOf = (cell: string | number | null): CellContent | null => {
  if (cell === null || cell === '') return null;
  if (typeof cell === 'number') return { kind: 'number', value: cell };
  return { kind: 'text', text: GUARDED.test(cell) ? `'${cell}` : cell };
};

const rowOf = (cells: PlainTable['rows'][number], row: number, bold: boolean): Row => ({
  row,
  cells: cells.flatMap((cell, index): Cell[] => {
    const content = contentOf(cell);
    return content === null ? [] : [{ column: index + 1, content, style: { bold } }];
  }),
});

const widthOf = (texts: readonly (string | number | null)[]): number =>
  texts.reduce<number>(
    (width, text) => Math.min(WIDEST, Math.max(width, String(text ?? '').length + 2)),
    NARROWEST,
  );

const sheetOf = (
  name: string,
  { title, headers, rows }: Pick<PlainTable, 'title' | 'headers' | 'rows'>,
  choices: Sheet['choices'],
): Sheet => ({
  name,
  widths: headers.map((header, column) => widthOf([header, ...rows.map((cells) => cells[column] ?? null)])),
  rows: [headers, ...rows].map((cells, index) => rowOf(cells, index + 1, index === 0)),
  merges: [],
  tables: [],
  choices,
  heatScales: [],
  barScales: [],
  frozen: { rows: 1, columns: 0 },
  print: {
    repeatedRows: { first: 1, last: 1 },
    repeatedColumns: null,
    pagesWide: 1,
    lastColumn: null,
    scale: null,
    onePage: false,
    headerLeft: title,
    headerRight: '',
    footerLeft: '',
  },
});

const CHOICES_SHEET = 'Valeurs';

/** Lines of a table to be filled in that propose their words. */
const LINES_TO_FILL = 2000;

type Choices = NonNullable<PlainTable['choices']>;

/** The words of the choices, a column for each, under the title of the column where they are proposed. */
const choicesSheet = (title: string, choices: Choices): Sheet => {
  const lists = [...choices.values()];
  const longest = Math.max(...lists.map((words) => words.length));
  const rows = Array.from({ length: longest }, (_, row) => lists.map((words) => words[row] ?? null));
  return sheetOf(CHOICES_SHEET, { title, headers: [...choices.keys()], rows }, []);
};

const choicesOf = (headers: readonly string[], choices: Choices): Sheet['choices'] =>
  [...choices].map(([header, values], place) => {
    const column = headers.indexOf(header) + 1;
    const words = { top: 2, left: place + 1, bottom: values.length + 1, right: place + 1 };
    return {
      area: { top: 2, left: column, bottom: LINES_TO_FILL + 1, right: column },
      values,
      source: absoluteAddress(CHOICES_SHEET, words),
      prompt: 'Choisissez dans la liste.',
    };
  });

/**
 * Titles in the first row of the first sheet: nothing that a mail merge could stumble over. A second sheet holds the
 * words that columns propose, where there are such.
 */
export async function xlsxBytes(table: PlainTable): Promise<Uint8Array> {
  const { title, sheet, headers, day, choices = new Map() } = table;
  const first = sheetOf(sheet, table, choicesOf(headers, choices));
  const { bytes } = await writeWithExceljs({
    ...{ title, subject: title, company: '', day, names: [] },
    sheets: choices.size === 0 ? [first] : [first, choicesSheet(title, choices)],
  });
  return bytes;
}
