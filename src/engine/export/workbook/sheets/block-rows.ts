import { STYLES } from '../house-style';
import { type LaidOutTable, text } from '../table-layout';
import type { Row } from '../workbook-port';

/** The title of one block of a sheet that stacks several, underlined over all columns. */
const blockTitle = (row: number, title: string, widths: readonly number[]): Row => ({
  row,
  height: 24,
  cells: widths.map((_, index) => ({
    column: index + 1,
    content: index === 0 ? text(title) : null,
    style: STYLES.section,
  })),
});

/** The rows of a table under a title: the place of its totals, not wanted here, holds the title. */
export const titledRows = (
  layout: LaidOutTable,
  title: string,
  widths: readonly number[] = layout.widths,
): readonly Row[] => {
  const header = layout.area.top;
  return [blockTitle(header - 1, title, widths), ...layout.rows.filter(({ row }) => row >= header)];
};
