import { STYLES } from '../house-style';
import { roomOn, scaleOfFewestPages, scaleToPage } from '../page-fit';
import { FRAME_ROWS, frameRows, printSetup, readingSheet, type SheetWithNames } from '../sheet-frame';
import { text } from '../table-layout';
import { countLines } from '../text-lines';
import type { WorkbookInput } from '../workbook-input';
import type { CellContent, CellStyle, DefinedName, Row } from '../workbook-port';

/** A title of section, or a label with its value. */
export type LabelEntry =
  | { readonly kind: 'section'; readonly title: string }
  | {
      readonly kind: 'line';
      readonly label: string;
      readonly content: CellContent | null;
      readonly format?: string;
      /** Defined name of the value. */
      readonly name?: string;
    };

export const labelSection = (title: string): LabelEntry => ({ kind: 'section', title });
export const labelLine = (label: string, value: string): LabelEntry => ({
  kind: 'line',
  label,
  content: text(value),
});

type Widths = readonly [number, number];
const WIDTHS: Widths = [46, 100];
const FIRST_ROW = 5;
const LABEL: CellStyle = { size: 10, bold: true, vertical: 'middle', wrap: true, below: 'hairline' };
const VALUE: CellStyle = { size: 10, vertical: 'middle', wrap: true, below: 'hairline', horizontal: 'left' };

const linesOf = ({ label, content }: Extract<LabelEntry, { kind: 'line' }>, widths: Widths): number =>
  Math.max(
    countLines(label, LABEL, widths[0]),
    content?.kind === 'text' ? countLines(content.text, VALUE, widths[1]) : 1,
  );

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

interface Placed {
  readonly entry: LabelEntry;
  readonly row: Row;
}

const heightOf = (entry: LabelEntry): number => labelRow(entry, 1).height ?? 0;

const continued = (title: string): LabelEntry => labelSection(`${title} (suite)`);

/**
 * The entries as rows, page by page: a section that goes over to the next page says its title there again, and no title
 * stands alone at the foot of a page.
 */
const placeOnPages = (entries: readonly LabelEntry[], room: number): readonly Placed[] => {
  const placed: Placed[] = [];
  let [used, title] = [0, ''];
  const add = (entry: LabelEntry): void => {
    placed.push({ entry, row: labelRow(entry, FIRST_ROW + placed.length) });
    used += heightOf(entry);
  };
  const turn = (): void => {
    const last = placed.pop();
    if (last !== undefined) placed.push({ ...last, row: { ...last.row, breakAfter: true } });
    used = 0;
  };
  for (const [index, entry] of entries.entries()) {
    const next = entries[index + 1];
    const needed = heightOf(entry) + (entry.kind === 'section' && next ? heightOf(next) : 0);
    if (used > 0 && used + needed > room) {
      turn();
      if (entry.kind === 'line' && title !== '') add(continued(title));
    }
    if (entry.kind === 'section') title = entry.title;
    add(entry);
  }
  return placed;
};

const namesOf = (sheet: string, placed: readonly Placed[]): readonly DefinedName[] =>
  placed.flatMap(({ entry, row: { row } }) =>
    entry.kind === 'line' && entry.name
      ? [{ name: entry.name, sheet, area: { top: row, left: 2, bottom: row, right: 2 } }]
      : [],
  );

/** A sheet of labels and values under the frame, to be read. */
export const labelSheet = (
  input: WorkbookInput,
  name: string,
  title: string,
  entries: readonly LabelEntry[],
): SheetWithNames => {
  const placedAt = (scale: number) => placeOnPages(entries, roomOn(scale));
  const scale = scaleOfFewestPages(scaleToPage(WIDTHS), (part) => placedAt(part).map(({ row }) => row));
  const placed = placedAt(scale);
  const rows = [...frameRows(input, title), ...placed.map(({ row }) => row)];
  const print = printSetup(input, { repeatedRows: { first: 1, last: FRAME_ROWS }, scale });
  const sheet = readingSheet({ name, widths: WIDTHS, rows, print }, FRAME_ROWS);
  return { sheet, names: namesOf(name, placed) };
};
