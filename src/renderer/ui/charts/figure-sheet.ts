import type { Scene } from './scene';

/** One column of the table behind a figure. */
export interface SheetColumn {
  readonly title: string;
  readonly align?: 'start' | 'end';
  readonly width: number;
}

/** A figure as it is shown and as it leaves: words, the numbers as a table, the drawing. Released values only. */
export interface FigureSheet {
  readonly title: string;
  /** What the figure shows, in words. */
  readonly finding: string;
  readonly columns: readonly SheetColumn[];
  /** Cells in words, in the order of the columns. */
  readonly rows: readonly (readonly string[])[];
  readonly notes: readonly string[];
  readonly draw: (width: number) => Scene;
}

/** Signs by which a spreadsheet takes a cell for a formula. Source: OWASP, CSV injection. */
const FORMULA = /^[=+\-@\t\r]/;

const quoteCell = (text: string): string =>
  `"${(FORMULA.test(text) ? `'${text}` : text).replaceAll('"', '""')}"`;

/**
 * The table as a CSV file that a French Excel opens: semicolons, quotes, CRLF; scope, profile and date below the
 * numbers. No cell can become a formula.
 */
export const writeCsv = ({ columns, rows, notes }: FigureSheet, scope: readonly string[]): string =>
  [columns.map(({ title }) => title), ...rows, [], ...notes.map((note) => [note]), [scope.join(' · ')]]
    .map((cells) => cells.map(quoteCell).join(';'))
    .join('\r\n')
    .concat('\r\n');

/** The table as text that a spreadsheet takes from the clipboard. */
export const writeTabs = ({ columns, rows }: FigureSheet, scope: readonly string[]): string => {
  const clean = (text: string): string => (FORMULA.test(text) ? `'${text}` : text).replace(/[\t\r\n]+/g, ' ');
  return [columns.map(({ title }) => title), ...rows, [scope.join(' · ')]]
    .map((cells) => cells.map(clean).join('\t'))
    .join('\n');
};
