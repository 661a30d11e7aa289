import type { CellStyle } from './workbook-port';

/** Advance widths of Calibri, and of Carlito that stands for it, in thousandths of the size of the font. */
const ADVANCES: readonly (readonly [number, string])[] = [
  [226, " '\u00a0\u202filîïj"],
  [260, ',’.IÎÏ·:;'],
  [306, '`()f-[]{}'],
  [340, 'J!t°r'],
  [390, '/\\sz'],
  [420, '"“”LcçxS'],
  [455, 'vyÿkF|?'],
  [479, 'ZgaàâäTYEÉÈÊË'],
  [505, '#*+<=>^_~eéèêë–×≈≤≥$0123456789€«»P'],
  [527, 'XKbdhnpquùûüoôöCÇ'],
  [545, 'RB'],
  [579, 'VAÀÂ'],
  [625, 'DHG'],
  [660, 'UÙÛNOÔQ'],
  [700, '&…½¼'],
  [730, '%wÆæ'],
  [799, 'm'],
  [860, 'œMŒ'],
  [900, 'W@—'],
];

/** Letters of other alphabets, signs and pictures: as wide as they get. */
const UNKNOWN = 0.9;
const BOLD = 1.04;

const advances: ReadonlyMap<string, number> = new Map(
  ADVANCES.flatMap(([thousandths, letters]) =>
    [...letters].map((letter) => [letter, thousandths / 1000] as const),
  ),
);

/** Width in points of a text on one line. */
const widthOf = (words: string, { size = 10, bold = false }: CellStyle): number => {
  let width = 0;
  for (const letter of words) width += advances.get(letter) ?? UNKNOWN;
  return width * size * (bold ? BOLD : 1);
};

/** Padding on both sides, and one step away from the edge, in points. */
const PADDING = 5;
const INDENT = 6.75;
/** A unit of width is a digit of Calibri 11: 7 pixels. */
const UNIT = 5.25;

/** Where spreadsheets break a line: after a space that may be broken, or a hyphen. */
const PIECES = /[^ -]*[ -]?/gu;

/** Lines that one paragraph takes: as many pieces as fit on each, a longer piece cut where it must be. */
const linesOfParagraph = (words: string, style: CellStyle, room: number): number => {
  if (widthOf(words, style) <= room) return 1;
  let [lines, used] = [1, 0];
  for (const piece of words.match(PIECES) ?? []) {
    const width = widthOf(piece, style);
    if (used > 0 && used + widthOf(piece.trimEnd(), style) > room) [lines, used] = [lines + 1, 0];
    const cuts = Math.ceil(widthOf(piece.trimEnd(), style) / room) - 1;
    lines += Math.max(0, cuts);
    used += width - Math.max(0, cuts) * room;
  }
  return lines;
};

/**
 * Lines that a wrapped text takes in a column.
 * @param width characters, as columns are measured
 */
export const countLines = (words: string, style: CellStyle, width: number): number => {
  const room = Math.max(UNIT, width * UNIT - PADDING - (style.indent ?? 0) * INDENT);
  return words.split('\n').reduce((sum, paragraph) => sum + linesOfParagraph(paragraph, style, room), 0);
};
