import { scaleLinear } from 'd3-scale';
import type { ReleasedRange } from '../../../core/disclosure/released';
import { spreadWithin } from './label-places';
import { type Mark, type Scene, shorten, type Target, type Tone } from './scene';

/** One thing before and after: points when exact, else the ranges they stand for. */
export interface SceneSlope {
  readonly label: string;
  readonly before: ReleasedRange;
  readonly after: ReleasedRange;
  readonly beforeText: string;
  readonly afterText: string;
  /** Which way it surely went. */
  readonly way: 'up' | 'down' | 'unsure';
  readonly words: string;
}

const LINE = 19;
const TOP = 40;
const LEAST_HEIGHT = 300;
const TONES: Readonly<Record<SceneSlope['way'], Tone>> = { up: 'over', down: 'under', unsure: 'muted' };

const middle = ({ low, high }: ReleasedRange): number => (low + high) / 2;

/** The two uprights, and where a value stands on them. */
interface Frame {
  readonly left: number;
  readonly right: number;
  readonly bottom: number;
  readonly place: (value: number) => number;
}

const drawEnd = (range: ReleasedRange, x: number, { place }: Frame, tone: Tone): Mark =>
  range.low === range.high
    ? { kind: 'dot', x, y: place(range.low), radius: 4.5, tone }
    : { kind: 'line', x1: x, x2: x, y1: place(range.low), y2: place(range.high), tone, thickness: 6 };

/** Thin line from the end of a slope to its label, where the label had to move. */
const lead = (from: readonly [number, number], to: readonly [number, number]): readonly Mark[] =>
  Math.abs(from[1] - to[1]) < 3
    ? []
    : [{ kind: 'line', x1: from[0], y1: from[1], x2: to[0], y2: to[1], tone: 'grid' }];

const drawSlope = (slope: SceneSlope, frame: Frame): readonly Mark[] => {
  const tone = TONES[slope.way];
  const [y1, y2] = [frame.place(middle(slope.before)), frame.place(middle(slope.after))];
  return [
    {
      kind: 'line',
      x1: frame.left,
      y1,
      x2: frame.right,
      y2,
      tone,
      thickness: slope.way === 'unsure' ? 1.5 : 2.5,
    },
    drawEnd(slope.before, frame.left, frame, tone),
    drawEnd(slope.after, frame.right, frame, tone),
  ];
};

const drawLabels = (
  slope: SceneSlope,
  frame: Frame,
  heights: { readonly before: number; readonly after: number },
  width: number,
): readonly Mark[] => {
  const isStrong = slope.way !== 'unsure';
  return [
    ...lead([frame.left - 6, frame.place(middle(slope.before))], [frame.left - 14, heights.before]),
    ...lead([frame.right + 6, frame.place(middle(slope.after))], [frame.right + 14, heights.after]),
    {
      kind: 'text',
      x: frame.left - 18,
      y: heights.before + 4,
      text: slope.beforeText,
      tone: 'muted',
      anchor: 'end',
    },
    {
      kind: 'text',
      x: frame.right + 18,
      y: heights.after + 4,
      text: shorten(`${slope.afterText}  ${slope.label}`, width - frame.right - 20),
      tone: 'text',
      isStrong,
    },
  ];
};

const drawFrame = (
  { left, right, bottom, place }: Frame,
  scale: {
    readonly before: string;
    readonly after: string;
    readonly ticks: readonly { readonly at: number }[];
  },
): readonly Mark[] => [
  ...scale.ticks.map(
    ({ at }): Mark => ({ kind: 'line', x1: left, x2: right, y1: place(at), y2: place(at), tone: 'grid' }),
  ),
  { kind: 'line', x1: left, x2: left, y1: TOP - 8, y2: bottom, tone: 'muted' },
  { kind: 'line', x1: right, x2: right, y1: TOP - 8, y2: bottom, tone: 'muted' },
  { kind: 'text', x: left, y: TOP - 18, text: scale.before, tone: 'text', anchor: 'middle', isStrong: true },
  { kind: 'text', x: right, y: TOP - 18, text: scale.after, tone: 'text', anchor: 'middle', isStrong: true },
];

/**
 * Where the same people stood and stand: one line each between two uprights on a fixed scale 0…`top`, blue when it
 * surely rose, orange when it surely fell; each is named once, on the right.
 */
export const drawSlopes = (
  slopes: readonly SceneSlope[],
  scale: {
    readonly top: number;
    readonly before: string;
    readonly after: string;
    readonly ticks: readonly { readonly at: number; readonly label: string }[];
  },
  width: number,
): Scene => {
  const bottom = TOP + Math.max(LEAST_HEIGHT, slopes.length * LINE);
  const linear = scaleLinear([0, scale.top], [bottom, TOP]).clamp(true);
  const frame: Frame = {
    left: Math.max(84, width * 0.14),
    right: Math.max(190, width * 0.5),
    bottom,
    place: (value) => linear(value),
  };
  const spread = (side: 'before' | 'after') =>
    spreadWithin(
      slopes.map((slope) => frame.place(middle(slope[side]))),
      LINE,
      bottom,
    );
  const [before, after] = [spread('before'), spread('after')];
  const targets: readonly Target[] = slopes.map(({ words }, index) => ({
    x: frame.right + 14,
    y: (after[index] ?? 0) - LINE / 2,
    width: width - frame.right - 14,
    height: LINE,
    words,
  }));
  return {
    width,
    height: bottom + 16,
    marks: [
      ...drawFrame(frame, scale),
      ...scale.ticks.map(
        ({ at, label }): Mark => ({
          kind: 'text',
          x: 0,
          y: frame.place(at) + 4,
          text: label,
          tone: 'muted',
          size: 11,
        }),
      ),
      ...slopes.flatMap((slope) => drawSlope(slope, frame)),
      ...slopes.flatMap((slope, index) =>
        drawLabels(slope, frame, { before: before[index] ?? 0, after: after[index] ?? 0 }, width),
      ),
    ],
    targets,
  };
};
