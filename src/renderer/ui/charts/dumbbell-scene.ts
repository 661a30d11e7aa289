import { scaleLinear } from 'd3-scale';
import type { ReleasedRange } from '../../../core/disclosure/released';
import { type Mark, type Scene, shorten, type Tone } from './scene';

/** One line: from what is observed to the target, then the share below target over its interval. */
export interface SceneDumbbell {
  readonly label: string;
  /** Values that the observed one stands for; a single one when it is exact. */
  readonly observed: ReleasedRange;
  readonly target: number;
  readonly tone: Extract<Tone, 'under' | 'over' | 'muted'>;
  /** Share below target (ratio 0–1) and its interval; null where none is given. */
  readonly share: ReleasedRange | null;
  readonly interval: ReleasedRange | null;
  /** Written at the end: « 57 % (52 à 62 %) ». */
  readonly value: string;
}

interface Ticks {
  readonly top: number;
  readonly title: string;
  readonly ticks: readonly { readonly at: number; readonly label: string }[];
}

const ROW = 30;
const TOP = 30;
const NARROWEST = 3;

type Place = (value: number) => number;

const line = (y: number, from: number, to: number, tone: Tone, thickness: number): Mark => ({
  kind: 'line',
  x1: Math.min(from, to - NARROWEST / 2),
  x2: Math.max(to, from + NARROWEST / 2),
  y1: y,
  y2: y,
  tone,
  thickness,
});

const drawObserved = (
  { observed, target, tone }: SceneDumbbell,
  y: number,
  place: Place,
): readonly Mark[] => {
  const near = target > observed.high ? observed.high : Math.max(observed.low, target);
  const [from, to] = [Math.min(near, target), Math.max(near, target)];
  return [
    line(y, place(from), place(to), tone, 2),
    observed.low === observed.high
      ? { kind: 'dot', x: place(observed.low), y, radius: 5, tone }
      : line(y, place(observed.low), place(observed.high), tone, 7),
    { kind: 'line', x1: place(target), x2: place(target), y1: y - 9, y2: y + 9, tone: 'text', thickness: 2 },
  ];
};

const drawShare = ({ share, interval }: SceneDumbbell, y: number, place: Place): readonly Mark[] => {
  if (share === null) return [];
  return [
    ...(interval === null ? [] : [line(y, place(interval.low), place(interval.high), 'masked', 9)]),
    share.low === share.high
      ? { kind: 'dot', x: place(share.low), y, radius: 4, tone: 'text' }
      : line(y, place(share.low), place(share.high), 'text', 3),
  ];
};

const drawTicks = ({ ticks, title }: Ticks, place: Place, height: number): readonly Mark[] => [
  { kind: 'text', x: place(0), y: 10, text: title, tone: 'muted', size: 11 },
  ...ticks.flatMap(({ at, label }): readonly Mark[] => [
    { kind: 'line', x1: place(at), x2: place(at), y1: TOP - 4, y2: height - 4, tone: 'grid' },
    { kind: 'text', x: place(at), y: TOP - 7, text: label, tone: 'muted', size: 10.5, anchor: 'middle' },
  ]),
];

/** Observed → target, and the share below target with its interval, one line each, as written in a file. */
export const drawDumbbells = (
  lines: readonly SceneDumbbell[],
  scales: { readonly observed: Ticks; readonly share: Ticks },
  width: number,
): Scene => {
  const [labels, values] = [width * 0.32, width * 0.18];
  const half = (width - labels - values) / 2;
  const scale = (top: number, left: number): Place => {
    const linear = scaleLinear([0, top], [left + 16, left + half - 16]).clamp(true);
    return (value) => linear(value);
  };
  const observed = scale(scales.observed.top, labels);
  const share = scale(scales.share.top, labels + half);
  const height = TOP + lines.length * ROW + 4;
  return {
    width,
    height,
    marks: [
      ...drawTicks(scales.observed, observed, height),
      ...drawTicks(scales.share, share, height),
      ...lines.flatMap((each, index): readonly Mark[] => {
        const y = TOP + index * ROW + ROW / 2;
        return [
          { kind: 'text', x: 0, y: y + 4, text: shorten(each.label, labels - 12), tone: 'text' },
          ...drawObserved(each, y, observed),
          ...drawShare(each, y, share),
          { kind: 'text', x: width, y: y + 4, text: each.value, tone: 'text', anchor: 'end' },
        ];
      }),
    ],
    targets: [],
  };
};
