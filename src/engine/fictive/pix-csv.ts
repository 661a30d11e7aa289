/** A value of a Pix export cell; null and absent values are written as an empty string. */
export type PixCell = string | number | null;

const BYTE_ORDER_MARK = '\uFEFF';

/**
 * One line as Pix writes it: numbers with a decimal comma, digits and hyphens raw, everything else in double
 * quotes, a `'` before what a spreadsheet would take for a formula.
 * Source: `serializeLine` of 1024pix/pix (`csv.js`), described in section 1 of the format notes.
 */
export function pixLine(cells: readonly PixCell[]): string {
  return `${cells.map(pixCell).join(';')}\n`;
}

/** A whole export: byte-order mark, header, rows, LF after each. */
export function pixFile(header: readonly string[], rows: readonly (readonly PixCell[])[]): Uint8Array {
  return new TextEncoder().encode(BYTE_ORDER_MARK + [header, ...rows].map(pixLine).join(''));
}

function pixCell(cell: PixCell): string {
  if (typeof cell === 'number') return String(cell).replace('.', ',');
  const text = cell ?? '';
  if (/^[0-9-]+$/.test(text)) return text;
  const guarded = /^[-@=+]/.test(text) ? `'${text}` : text;
  return `"${guarded.replaceAll('"', '""')}"`;
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  "'": '&#39;',
  '"': '&quot;',
  '/': '&#x2F;',
  '<': '&lt;',
  '>': '&gt;',
  '=': '&#x3D;',
  '`': '&#x60;',
};

/** A name put into a header by Pix’s template engine, which escapes it as HTML. */
export const headerText = (name: string): string =>
  name.replace(/[&'"/<>=`]/g, (sign) => ENTITIES[sign] ?? sign);
