/** Zero-width characters, byte-order marks and control characters other than white space. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is being removed
const INVISIBLE = /[\u0000-\u0008\u000e-\u001f\u007f-\u0084\u0086-\u009f\u00ad\u200b-\u200f\u2060\ufeff]/g;

/** Nothing to clean: the usual case, told apart because it is cheap. */
const PLAIN = /^[!-~]*$/;

/** A text on one line: NFC, no invisible characters, white space (also no-break) reduced to single spaces. */
export function cleanText(text: string): string {
  if (PLAIN.test(text)) return text;
  return text.normalize('NFC').replace(INVISIBLE, '').replace(/\s+/g, ' ').trim();
}

/** Undoes Pix's protection against formulas: a `'` before `@ - = +` (format.md §1) is not part of the text. */
export function unescapeFormula(text: string): string {
  return /^'[-@=+]/.test(text) ? text.slice(1) : text;
}

/** The text of a cell as the participant or Pix meant it, or null when there is none. */
export function readText(cell: string): string | null {
  const text = unescapeFormula(cleanText(cell));
  return text === '' ? null : text;
}
