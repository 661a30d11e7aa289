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

/** Codes of all letters above lie below. */
const CODES = 0x2300;

/** Width of a letter by its code. */
const advances = new Float64Array(CODES).fill(UNKNOWN);
for (const [thousandths, letters] of ADVANCES)
  for (const letter of letters) advances[letter.charCodeAt(0)] = thousandths / 1000;

/** The second half of a picture is told with the first. */
const isLowSurrogate = (code: number): boolean => code >= 0xdc00 && code <= 0xdfff;

const advanceOf = (code: number): number => (isLowSurrogate(code) ? 0 : (advances[code] ?? UNKNOWN));

/** Padding on both sides, and one step away from the edge, in points. */
const PADDING = 5;
const INDENT = 6.75;
/** A unit of width is a digit of Calibri 11: 7 pixels. */
const UNIT = 5.25;

const [SPACE, HYPHEN] = [0x20, 0x2d];

/**
 * Lines that one paragraph takes: as many pieces as fit on each, a longer piece cut where it must be. Spreadsheets break
 * a line after a space that may be broken, or a hyphen.
 */
const linesOfParagraph = (words: string, { size = 10, bold = false }: CellStyle, room: number): number => {
  const scale = size * (bold ? BOLD : 1);
  if (words.length * UNKNOWN * scale <= room) return 1;
  let [lines, used, piece] = [1, 0, 0];
  for (let place = 0; place < words.length; place += 1) {
    const code = words.charCodeAt(place);
    const advance = advanceOf(code) * scale;
    piece += advance;
    if (code !== SPACE && code !== HYPHEN && place < words.length - 1) continue;
    const bare = code === SPACE ? piece - advance : piece;
    if (used > 0 && used + bare > room) [lines, used] = [lines + 1, 0];
    const cuts = Math.max(0, Math.ceil(bare / room) - 1);
    lines += cuts;
    used += piece - cuts * room;
    piece = 0;
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
