import { STYLES } from '../house-style';
import { frameRows, printSetup } from '../sheet-frame';
import { text } from '../table-layout';
import type { WorkbookInput } from '../workbook-input';
import type { CellContent, CellStyle, Row, Sheet } from '../workbook-port';

/** A title of section, or a label with its value. */
export type LabelEntry =
  | { readonly kind: 'section'; readonly title: string }
  | {
      readonly kind: 'line';
      readonly label: string;
      readonly content: CellContent | null;
      readonly format?: string;
    };

export const labelSection = (title: string): LabelEntry => ({ kind: 'section', title });
export const labelLine = (label: string, value: string): LabelEntry => ({
  kind: 'line',
  label,
  content: text(value),
});

type Widths = readonly [number, number];
const WIDTHS: Widths = [34, 112];
/** More would print too small on one page. */
const ONE_PAGE_ENTRIES = 42;
const FIRST_ROW = 5;
const LABEL: CellStyle = { size: 10, bold: true, vertical: 'middle', wrap: true, below: 'hairline' };
const VALUE: CellStyle = { size: 10, vertical: 'middle', wrap: true, below: 'hairline', horizontal: 'left' };

const linesOf = (entry: Extract<LabelEntry, { kind: 'line' }>, [label, value]: Widths): number => {
  const words = entry.content?.kind === 'text' ? entry.content.text : '';
  const wrapped = words
    .split('\n')
    .reduce((sum, part) => sum + Math.max(1, Math.ceil(part.length / (value * 1.12))), 0);
  return Math.max(wrapped, Math.ceil(entry.label.length / label), 1);
};

/** One entry as a row of two columns, high enough for their widths in characters. */
export const labelRow = (entry: LabelEntry, row: number, widths: Widths = WIDTHS): Row =>
  entry.kind === 'section'
    ? {
        row,
        height: 28,
        cells: [
          { column: 1, content: text(entry.title), style: STYLES.section },
          { column: 2, content: null, style: STYLES.section },
        ],
      }
    : {
        row,
        height: Math.min(400, linesOf(entry, widths) * 14 + 5),
        cells: [
          { column: 1, content: text(entry.label), style: LABEL },
          {
            column: 2,
            content: entry.content,
            style: entry.format ? { ...VALUE, format: entry.format } : VALUE,
          },
        ],
      };

/** A sheet of labels and values under the frame, to be read. */
export const labelSheet = (
  input: WorkbookInput,
  name: string,
  title: string,
  entries: readonly LabelEntry[],
): Sheet => ({
  name,
  widths: WIDTHS,
  rows: [...frameRows(input, title), ...entries.map((entry, index) => labelRow(entry, FIRST_ROW + index))],
  merges: [],
  tables: [],
  choices: [],
  heatScales: [],
  barScales: [],
  frozen: { rows: 3, columns: 0 },
  print: printSetup(input, {
    repeatedRows: { first: 1, last: 3 },
    onePage: entries.length <= ONE_PAGE_ENTRIES,
  }),
});
