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

const heightOf = (rows: readonly Row[]): number => rows.reduce((sum, { height }) => sum + (height ?? 15), 0);

const withBreak = (rows: readonly Row[]): readonly Row[] =>
  rows.map((row, index) => (index === rows.length - 1 ? { ...row, breakAfter: true } : row));

/** Keeps each block of rows on one page where it fits: a new page starts before a block that would be split. */
export const breakPages = (blocks: readonly (readonly Row[])[], scale: number): readonly Row[] => {
  const room = PAGE.height / (scale / 100) - REPEATED_HEIGHT;
  let used = 0;
  return blocks.flatMap((rows, index) => {
    used += heightOf(rows);
    const next = blocks[index + 1];
    if (next === undefined || used + heightOf(next) <= room) return rows;
    used = 0;
    return withBreak(rows);
  });
};
