import type { Row } from './workbook-port';

/** A4 landscape within the margins of the print set-up, in points. */
const PAGE = { width: 775, height: 480 } as const;
/** Fonts that replace ours are a little wider. */
const MARGIN = 0.95;
const SCALES = { min: 35, max: 100 } as const;
/** Rows repeated at the top of each page (title, notice, context, legend). */
const REPEATED_HEIGHT = 80;

/** Width of a column of n characters of Calibri 11, in points: 7 pixels each and 5 of padding. */
const widthInPoints = (characters: number): number => (characters * 7 + 5) * 0.75;

/** Percentage at which the columns fit on one page in width. */
export const scaleToPage = (widths: readonly number[]): number => {
  const width = widths.reduce((sum, characters) => sum + widthInPoints(characters), 0);
  return Math.max(SCALES.min, Math.min(SCALES.max, Math.floor((PAGE.width / width) * MARGIN * 100)));
};

/** Smaller is hard to read on paper: at this percentage, texts of 10 points are 6.5 points high. */
const READABLE = 65;

/** Pages side by side that the columns take at a scale that can be read, the first ones repeated on each. */
export const pagesAcross = (widths: readonly number[], repeated: number): number => {
  const room = ((PAGE.width * 100) / READABLE) * MARGIN;
  const points = widths.map(widthInPoints);
  const first = points.slice(0, repeated).reduce((sum, width) => sum + width, 0);
  let [pages, used] = [1, first];
  for (const width of points.slice(repeated)) {
    if (used + width > room && used > first) [pages, used] = [pages + 1, first];
    used += width;
  }
  return pages;
};

/** Height of a row that says none. */
const PLAIN_ROW = 15;

/** Points from the first to the last of the rows, blank ones between them included. */
const heightOf = (rows: readonly Row[]): number => {
  const blanks = blanksBetween(rows.slice(0, 1), rows.slice(-1)) - Math.max(0, rows.length - 2);
  return rows.reduce((sum, { height }) => sum + (height ?? PLAIN_ROW), blanks * PLAIN_ROW);
};

/** Rows without a cell from one block to the next. */
const blanksBetween = (block: readonly Row[], next: readonly Row[]): number =>
  Math.max(0, (next[0]?.row ?? 0) - (block.at(-1)?.row ?? 0) - 1);

const withBreak = (rows: readonly Row[]): readonly Row[] =>
  rows.map((row, index) => (index === rows.length - 1 ? { ...row, breakAfter: true } : row));

/** Points of rows that a page holds at a scale, under the repeated ones. */
export const roomOn = (scale: number): number => PAGE.height / (scale / 100) - REPEATED_HEIGHT;

/** Keeps each block of rows on one page where it fits: a new page starts before a block that would be split. */
export const breakPages = (blocks: readonly (readonly Row[])[], scale: number): readonly Row[] => {
  const room = roomOn(scale);
  let used = 0;
  return blocks.flatMap((rows, index) => {
    const next = blocks[index + 1] ?? [];
    used += heightOf(rows);
    const until = used + blanksBetween(rows, next) * PLAIN_ROW;
    if (next.length === 0 || until + heightOf(next) <= room) {
      used = until;
      return rows;
    }
    used = 0;
    return withBreak(rows);
  });
};

/** Parts of a scale that may save a page; smaller than these, one page more reads better. */
const PARTS = [1, 0.95, 0.9, 0.85, 0.8] as const;

/** The largest scale, up to the full one, at which rows take the fewest pages. */
export const scaleOfFewestPages = (full: number, rowsAt: (scale: number) => readonly Row[]): number => {
  const fits = PARTS.map((part) => {
    const scale = Math.floor(full * part);
    return { scale, breaks: rowsAt(scale).filter(({ breakAfter }) => breakAfter).length };
  });
  const fewest = Math.min(...fits.map(({ breaks }) => breaks));
  return fits.find(({ breaks }) => breaks === fewest)?.scale ?? full;
};
