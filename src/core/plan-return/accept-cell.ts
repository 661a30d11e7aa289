/** « 1 234,50 € », « 1234.5 », « 30 % » → a number; null when it is none. A percentage becomes a ratio. */
export const parseNumber = (cell: string): number | null => {
  const compact = cell.replace(/[\s\u00a0\u202f€]/gu, '').replace(',', '.');
  const match = /^(-?\d+(?:\.\d+)?)(%?)$/u.exec(compact);
  if (match === null) return null;
  return match[2] === '%' ? Number(match[1]) / 100 : Number(match[1]);
};

/** Spreadsheets keep 15 digits and show fewer: 12 are kept here, so that 0.1 + 0.2 is 0.3. Empty for null. */
export const wordNumber = (value: number | null): string =>
  value === null ? '' : String(Number(value.toPrecision(12)));

/** Values that a cell of numbers takes, both ends included. */
export interface NumberRange {
  readonly min: number;
  readonly max: number;
  readonly isWhole: boolean;
}

export const COUNT: NumberRange = { min: 0, max: 1_000_000, isWhole: true };
export const GROUP: NumberRange = { min: 1, max: 1000, isWhole: true };
/** Euros, or days of many people. */
export const AMOUNT: NumberRange = { min: 0, max: 1_000_000_000, isWhole: false };
/** Days or hours of one person. */
export const LENGTH: NumberRange = { min: 0, max: 10_000, isWhole: false };

/** Longer than any title or reason; more is refused rather than cut without a word. */
export const TEXT_LIMIT = 2000;

/** Canonical number of a cell (with a point), empty for an empty cell, null when it is no number of the range. */
export const acceptNumber =
  ({ min, max, isWhole }: NumberRange) =>
  (cell: string): string | null => {
    if (cell.trim() === '') return '';
    const value = parseNumber(cell);
    if (value === null || value < min || value > max) return null;
    return isWhole && !Number.isInteger(value) ? null : wordNumber(value);
  };

/** The word of a list that a cell holds, case aside; empty for an empty cell, null when it is none of them. */
export const acceptChoice =
  (words: Readonly<Record<string, string>>) =>
  (cell: string): string | null => {
    const said = cell.trim().toLowerCase();
    return said === '' ? '' : (Object.values(words).find((word) => word.toLowerCase() === said) ?? null);
  };

/** The key behind a word, null when it is none of them. */
export const keyOf = <Key extends string>(words: Readonly<Record<Key, string>>, word: string): Key | null => {
  for (const key in words) if (words[key] === word) return key;
  return null;
};
