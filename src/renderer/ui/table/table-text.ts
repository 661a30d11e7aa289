import type { CellValue, TableColumn } from './table-column';

const FORMULA_START = /^[=+\-@\t\r]/;

/**
 * A cell as pasted in a spreadsheet: decimal comma, no tab nor line break, and text that would be read as a
 * formula starts with an apostrophe (design of security.md, « Untrusted files »).
 */
export const cellText = (value: CellValue): string => {
  if (value === null) return '';
  if (typeof value === 'number') return String(value).replace('.', ',');
  const line = value.replace(/[\t\r\n]+/g, ' ');
  return FORMULA_START.test(line) ? `'${line}` : line;
};

/** Rows as tab-separated text with their titles, for the clipboard. */
export const tableText = <Row>(columns: readonly TableColumn<Row>[], rows: readonly Row[]): string =>
  [
    columns.map((column) => column.title),
    ...rows.map((row) => columns.map((column) => cellText(column.value(row)))),
  ]
    .map((cells) => cells.join('\t'))
    .join('\n');
