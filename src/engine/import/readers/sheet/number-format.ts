/** What a number format makes of a number: a plain number, a day, a moment, or digits filled up with zeros. */
export type NumberFormat =
  | { readonly kind: 'number' }
  | { readonly kind: 'day' }
  | { readonly kind: 'moment' }
  | { readonly kind: 'zeros'; readonly digits: number };

export const PLAIN_NUMBER: NumberFormat = { kind: 'number' };

/** Numbered formats that stand for a date without being written out (ECMA-376 §18.8.30; 27–58 in East Asia). */
const BUILT_IN_DAYS: ReadonlySet<number> = new Set([
  14, 15, 16, 17, 27, 28, 29, 30, 31, 34, 35, 36, 50, 51, 52, 53, 54, 55, 56, 57, 58,
]);
const BUILT_IN_MOMENTS: ReadonlySet<number> = new Set([18, 19, 20, 21, 22, 32, 33, 45, 46, 47]);

export function builtInFormat(id: number): NumberFormat {
  if (BUILT_IN_DAYS.has(id)) return { kind: 'day' };
  return BUILT_IN_MOMENTS.has(id) ? { kind: 'moment' } : PLAIN_NUMBER;
}

/** The code without what it only shows: quoted text, escaped signs, padding, colours, conditions, currencies. */
const bareCode = (code: string): string =>
  code
    .replace(/"[^"]*"?/g, '')
    .replace(/\\.|[_*]./g, '')
    .replace(/\[[^\]]*\]?/g, '')
    .toLowerCase();

/** Reads a format code such as `dd/mm/yyyy hh:mm`, `0.00%` or `000000` (the same letters in every language). */
export function readFormatCode(code: string): NumberFormat {
  const bare = bareCode(code.split(';')[0] ?? '');
  if (/^(general|standard|@)?$/.test(bare)) return PLAIN_NUMBER;
  if (/^0{2,30}$/.test(bare)) return { kind: 'zeros', digits: bare.length };
  if (/[hs]/.test(bare)) return { kind: 'moment' };
  return /[dy]|m/.test(bare) ? { kind: 'day' } : PLAIN_NUMBER;
}
