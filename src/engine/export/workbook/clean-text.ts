/** Most UTF-16 units in one cell (ECMA-376 part 1, Excel’s own limit). */
export const CELL_TEXT_LIMIT = 32_767;

const CUT_NOTE = ' … [texte coupé à l’export]';

/** Controls except tab and line feed, bidirectional overrides, non-characters: not XML, or able to disguise a text. */
const HARMFUL =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is removed
  /[\u0000-\u0008\u000B-\u001F\u007F-\u009F\u202A-\u202E\u2066-\u2069\uFEFF\uFDD0-\uFDEF\uFFFE\uFFFF]/gu;
/** With the `u` flag a surrogate only matches when it stands alone. */
const LONE_SURROGATE = /[\uD800-\uDFFF]/gu;
/** `_x0041_` means « A » to Excel (ECMA-376 ST_Xstring): the underscore is escaped so that it stays a text. */
const ESCAPE_LOOKALIKE = /_(?=x[0-9A-Fa-f]{4}_)/gu;

export interface CleanText {
  readonly text: string;
  readonly cut: boolean;
}

const cutAt = (text: string, limit: number): string => {
  const cut = text.slice(0, limit);
  return cut.replace(/[\uD800-\uDBFF]$/, '');
};

/** A text without what no document may hold, line ends as line feeds. */
export const removeHarmful = (raw: string): string =>
  raw.replace(/\r\n?/gu, '\n').replace(HARMFUL, '').replace(LONE_SURROGATE, '\uFFFD');

/**
 * A text that any spreadsheet shows as it is: harmful characters removed, line ends as line feeds, what looks like
 * an escape sequence kept literal, cut at 32,767 units with a note at its end.
 */
export const cleanText = (raw: string): CleanText => {
  const text = removeHarmful(raw).replace(ESCAPE_LOOKALIKE, '_x005F_');
  if (text.length <= CELL_TEXT_LIMIT) return { text, cut: false };
  return { text: cutAt(text, CELL_TEXT_LIMIT - CUT_NOTE.length) + CUT_NOTE, cut: true };
};

/** Same, on one line and at most `limit` units: headers, properties, page headers. */
export const cleanLine = (raw: string, limit: number): string =>
  cutAt(
    cleanText(raw)
      .text.replace(/\s*[\n\t]\s*/gu, ' ')
      .trim(),
    limit,
  ).trimEnd();
