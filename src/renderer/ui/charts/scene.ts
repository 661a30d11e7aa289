import type { DivergingColour, SequentialColour } from './cell-colour';

/** What a mark means; its colour follows the theme on screen, and a fixed light palette in a file. */
export type Tone =
  | 'text'
  | 'muted'
  | 'grid'
  | 'accent'
  | 'light'
  | 'track'
  | 'masked'
  | 'under'
  | 'over'
  | 'on-accent'
  | `sequential-${SequentialColour}`
  | `diverging-${DivergingColour}`;

/** A shape, in pixels from the top left. */
export type Mark =
  | {
      readonly kind: 'rect';
      readonly x: number;
      readonly y: number;
      readonly width: number;
      readonly height: number;
      readonly tone: Tone;
      readonly isHatched?: boolean;
    }
  | {
      readonly kind: 'line';
      readonly x1: number;
      readonly y1: number;
      readonly x2: number;
      readonly y2: number;
      readonly tone: Tone;
      readonly thickness?: number;
      readonly isDashed?: boolean;
    }
  | {
      readonly kind: 'path';
      /** Corners of a broken line. */
      readonly points: readonly (readonly [number, number])[];
      readonly tone: Tone;
      readonly thickness: number;
      readonly isDashed?: boolean;
    }
  | {
      readonly kind: 'dot';
      readonly x: number;
      readonly y: number;
      readonly radius: number;
      readonly tone: Tone;
    }
  | {
      readonly kind: 'text';
      readonly x: number;
      readonly y: number;
      readonly text: string;
      readonly tone: Tone;
      readonly anchor?: 'start' | 'middle' | 'end';
      readonly isStrong?: boolean;
      readonly size?: number;
    };

/** A place of the drawing that can be pointed at or focused, and what is read there. */
export interface Target {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly words: string;
}

/** A drawing without colours: the same for the screen, paper and files. */
export interface Scene {
  readonly width: number;
  readonly height: number;
  readonly marks: readonly Mark[];
  readonly targets: readonly Target[];
}

/** Size of the letters of a drawing, in pixels. */
export const LETTERS = 12.5;

/** Average width of a letter at `LETTERS`. */
const LETTER_WIDTH = 6.4;

/** Width that a text takes, more or less. */
export const textWidth = (text: string, size = LETTERS): number =>
  (text.length * LETTER_WIDTH * size) / LETTERS;

/** A text that fits a width, ended by « … » where it was too long. */
export const shorten = (text: string, width: number, size = LETTERS): string => {
  const most = Math.max(1, Math.floor((width / LETTER_WIDTH) * (LETTERS / size)));
  return text.length <= most ? text : `${text.slice(0, most - 1).trimEnd()}…`;
};

/** A text cut into lines that fit a width. */
export const wrapText = (text: string, width: number, size = LETTERS): readonly string[] => {
  const most = Math.max(8, Math.floor((width / LETTER_WIDTH) * (LETTERS / size)));
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ')) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (longer.length > most && line !== '') {
      lines.push(line);
      line = word;
    } else line = longer;
  }
  return line === '' ? lines : [...lines, line];
};
