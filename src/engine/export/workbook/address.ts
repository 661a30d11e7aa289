import type { Area } from './workbook-port';

/** Letters of a column: 1 → `A`, 28 → `AB`. */
export const columnLetters = (column: number): string => {
  const rest = Math.floor((column - 1) / 26);
  return (rest > 0 ? columnLetters(rest) : '') + String.fromCharCode(65 + ((column - 1) % 26));
};

/** `B7`. */
export const cellAddress = (row: number, column: number): string => `${columnLetters(column)}${row}`;

/** `B7:D12`, or `B7` for one cell. */
export const areaAddress = ({ top, left, bottom, right }: Area): string =>
  top === bottom && left === right
    ? cellAddress(top, left)
    : `${cellAddress(top, left)}:${cellAddress(bottom, right)}`;

/** `'Plan'!$B$7:$D$12`; apostrophes in the sheet’s name are doubled. */
export const absoluteAddress = (sheet: string, { top, left, bottom, right }: Area): string =>
  `'${sheet.replaceAll("'", "''")}'!$${columnLetters(left)}$${top}:$${columnLetters(right)}$${bottom}`;
