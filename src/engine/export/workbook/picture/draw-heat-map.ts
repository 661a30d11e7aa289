import type { ReleasedCell, ReleasedTable } from '../../../../core/disclosure';
import { meanNumber } from '../../../../core/wording/released-words';
import { COLORS } from '../house-style';
import { encodePng, type Pixels } from './encode-png';

type Color = readonly [number, number, number];

const colorOf = (hex: string): Color => [
  Number.parseInt(hex.slice(0, 2), 16),
  Number.parseInt(hex.slice(2, 4), 16),
  Number.parseInt(hex.slice(4, 6), 16),
];

const WHITE = colorOf(COLORS.white);
const TEXT = colorOf(COLORS.text);
const HATCH = colorOf(COLORS.hatch);
const BELOW = colorOf(COLORS.below);
const AT_TARGET = colorOf(COLORS.atTarget);
const ABOVE = colorOf(COLORS.above);

/** Half of the colour scale on either side of the target: 30 points, 3 levels, as on the sheet. */
const REACH = { rate: 0.3, level: 3 } as const;

const CELL = { width: 46, height: 30, gap: 2 } as const;
const DIGIT = { columns: 5, rows: 7, pixel: 2 } as const;

/** Height of one line of the map in points: the cells of the sheet beside it are as high. */
export const LINE_POINTS = (CELL.height + CELL.gap) * 0.75;

/** Digits and a point, five pixels by seven, rows from the top. */
const GLYPHS: Readonly<Record<string, string>> = {
  '0': '01110100011000110001100011000101110',
  '1': '00100011000010000100001000010001110',
  '2': '01110100010000100010001000100011111',
  '3': '11111000100010000010000011000101110',
  '4': '00010001100101010010111110001000010',
  '5': '11111100001111000001000011000101110',
  '6': '00110010001000011110100011000101110',
  '7': '11111000010001000100010000100001000',
  '8': '01110100011000101110100011000101110',
  '9': '01110100011000101111000010001001100',
  '.': '00000000000000000000000000110001100',
};

interface Canvas extends Pixels {
  readonly rgb: Uint8Array;
}

interface Box {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

const fill = (canvas: Canvas, box: Box, color: Color): void => {
  for (let y = box.top; y < box.top + box.height; y += 1)
    for (let x = box.left; x < box.left + box.width; x += 1)
      canvas.rgb.set(color, (y * canvas.width + x) * 3);
};

/** Oblique lines: a number that may not be said. */
const hatch = (canvas: Canvas, box: Box): void => {
  for (let y = box.top; y < box.top + box.height; y += 1)
    for (let x = box.left; x < box.left + box.width; x += 1)
      canvas.rgb.set((x + y) % 6 < 2 ? HATCH : WHITE, (y * canvas.width + x) * 3);
};

const write = (canvas: Canvas, box: Box, words: string): void => {
  const step = (DIGIT.columns + 1) * DIGIT.pixel;
  const left = box.left + Math.floor((box.width - words.length * step + DIGIT.pixel) / 2);
  const top = box.top + Math.floor((box.height - DIGIT.rows * DIGIT.pixel) / 2);
  for (const [place, letter] of [...words].entries())
    for (const [bit, on] of [...(GLYPHS[letter] ?? '')].entries())
      if (on === '1')
        fill(
          canvas,
          {
            left: left + place * step + (bit % DIGIT.columns) * DIGIT.pixel,
            top: top + Math.floor(bit / DIGIT.columns) * DIGIT.pixel,
            width: DIGIT.pixel,
            height: DIGIT.pixel,
          },
          TEXT,
        );
};

const between = (from: Color, to: Color, ratio: number): Color => [
  Math.round(from[0] + (to[0] - from[0]) * ratio),
  Math.round(from[1] + (to[1] - from[1]) * ratio),
  Math.round(from[2] + (to[2] - from[2]) * ratio),
];

/** Orange below the target, grey at it, blue above. */
const heat = (value: number, target: number, reach: number): Color => {
  const place = Math.max(-1, Math.min(1, (value - target) / reach));
  return place < 0 ? between(AT_TARGET, BELOW, -place) : between(AT_TARGET, ABOVE, place);
};

const drawCell = (canvas: Canvas, box: Box, cell: ReleasedCell): void => {
  if (cell.kind === 'masked') hatch(canvas, box);
  if (cell.kind !== 'shown') return;
  const value = meanNumber(cell.mean);
  if (value === null) {
    fill(canvas, box, AT_TARGET);
    return;
  }
  fill(canvas, box, heat(value, cell.target, REACH[cell.measure]));
  write(canvas, box, cell.measure === 'rate' ? String(Math.round(value * 100)) : value.toFixed(1));
};

export interface HeatMapPicture {
  readonly png: Uint8Array;
  /** Pixels. */
  readonly width: number;
  readonly height: number;
}

/**
 * The heat map of a released table as a picture: a column per competence under its code, a line per row of the table
 * in its order, all together first, values in per cent or levels, hatched where masked.
 */
export const drawHeatMap = ({ competences, whole, rows }: ReleasedTable): HeatMapPicture => {
  const lines = [whole, ...rows];
  const [width, height] = [
    competences.length * (CELL.width + CELL.gap),
    (lines.length + 1) * (CELL.height + CELL.gap),
  ];
  const canvas: Canvas = { width, height, rgb: new Uint8Array(width * height * 3).fill(0xff) };
  const boxAt = (column: number, row: number): Box => ({
    left: column * (CELL.width + CELL.gap),
    top: row * (CELL.height + CELL.gap),
    width: CELL.width,
    height: CELL.height,
  });
  for (const [column, { code }] of competences.entries())
    write(canvas, boxAt(column, 0), code ?? String(column + 1));
  for (const [line, { cells }] of lines.entries())
    for (const [column, cell] of cells.entries()) drawCell(canvas, boxAt(column, line + 1), cell);
  return { png: encodePng(canvas), width, height };
};
