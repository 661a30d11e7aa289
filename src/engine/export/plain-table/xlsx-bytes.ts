import { writeWithExceljs } from '../workbook/exceljs-writer';
import type { Cell, CellContent, Row } from '../workbook/workbook-port';
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

/** One sheet, titles in its first row: nothing that a mail merge could stumble over. */
export async function xlsxBytes({ title, sheet, headers, rows, day }: PlainTable): Promise<Uint8Array> {
  const { bytes } = await writeWithExceljs({
    title,
    subject: title,
    company: '',
    day,
    names: [],
    sheets: [
      {
        name: sheet,
        widths: headers.map((header, column) =>
          widthOf([header, ...rows.map((cells) => cells[column] ?? null)]),
        ),
        rows: [headers, ...rows].map((cells, index) => rowOf(cells, index + 1, index === 0)),
        merges: [],
        tables: [],
        choices: [],
        heatScales: [],
        barScales: [],
        frozen: { rows: 1, columns: 0 },
        print: {
          repeatedRows: { first: 1, last: 1 },
          repeatedColumns: null,
          pagesWide: 1,
          scale: null,
          onePage: false,
          headerLeft: title,
          headerRight: '',
          footerLeft: '',
        },
      },
    ],
  });
  return bytes;
}
