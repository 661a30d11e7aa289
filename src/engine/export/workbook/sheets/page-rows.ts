import { STYLES } from '../house-style';
import { text } from '../table-layout';
import type { Area, Cell, CellContent, CellStyle, Row } from '../workbook-port';

/** Columns of the page: a margin (A), then twelve equal ones (B–M). */
export const PAGE_WIDTHS: readonly number[] = [2, ...Array.from({ length: 12 }, () => 10.5)];
export const PAGE_LEFT = 2;
const PAGE_RIGHT = 13;

/** One stretch of a page row: from a column, over some columns. */
export interface Span {
  readonly column: number;
  readonly over: number;
  readonly content: CellContent | null;
  readonly style: CellStyle;
}

export interface PageRow {
  readonly height: number;
  readonly spans: readonly Span[];
}

export const pageRow = (height: number, spans: readonly Span[] = []): PageRow => ({ height, spans });

/** A row that one text fills. */
export const fullRow = (height: number, value: string, style: CellStyle): PageRow =>
  pageRow(height, [{ column: PAGE_LEFT, over: PAGE_RIGHT - PAGE_LEFT + 1, content: text(value), style }]);

export const sectionRow = (value: string): PageRow => fullRow(24, value, STYLES.section);

/** Only the first cell holds the content; the others carry the style, so that fills and lines run through. */
const cellsOf = ({ column, over, content, style }: Span): readonly Cell[] =>
  Array.from({ length: over }, (_, index) => ({
    column: column + index,
    content: index === 0 ? content : null,
    style,
  }));

/** Page rows from the top of the sheet down, with the merges that the page needs. */
export const layOutPage = (
  page: readonly PageRow[],
): { readonly rows: readonly Row[]; readonly merges: readonly Area[] } => ({
  rows: page.map(({ height, spans }, index) => ({ row: index + 1, height, cells: spans.flatMap(cellsOf) })),
  merges: page.flatMap(({ spans }, index) =>
    spans
      .filter(({ over }) => over > 1)
      .map(({ column, over }) => ({
        top: index + 1,
        left: column,
        bottom: index + 1,
        right: column + over - 1,
      })),
  ),
});
