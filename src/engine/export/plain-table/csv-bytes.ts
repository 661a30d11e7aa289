import { cleanText } from '../workbook/clean-text';
import type { PlainTable } from './plain-table';

/** Excel reads a CSV file as UTF-8 only when it begins with this mark. */
const BYTE_ORDER_MARK = '\uFEFF';

/**
 * Beginnings that a spreadsheet may take for a formula or a command (OWASP, CSV injection), their full-width forms
 * included. An apostrophe before them makes a text of the cell; one more where there is one, so that who takes one off
 * has the text back.
 */
const RISKY = /^'*\s*[=+\-@＝＋－＠]/u;

const harmless = (text: string): string => (RISKY.test(text) ? `'${text}` : text);

const quoted = (text: string): string => `"${text.replaceAll('"', '""')}"`;

/** Decimal comma: the French settings of spreadsheets read it as a number. */
const wordCell = (cell: string | number | null): string => {
  if (cell === null) return '';
  if (typeof cell === 'number') return String(cell).replace('.', ',');
  return quoted(harmless(cleanText(cell).text));
};

/** Semicolons, quotes around every text, lines ended by CR LF, UTF-8 with its mark: opens in Excel and Writer as is. */
export function csvBytes({ headers, rows }: Pick<PlainTable, 'headers' | 'rows'>): Uint8Array {
  const lines = [headers, ...rows].map((cells) => `${cells.map(wordCell).join(';')}\r\n`);
  return Buffer.from(`${BYTE_ORDER_MARK}${lines.join('')}`, 'utf8');
}
