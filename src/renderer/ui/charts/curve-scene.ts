import { scaleLinear } from 'd3-scale';
import { spreadLabels } from './label-places';
import { type Mark, type Scene, shorten, type Target, type Tone } from './scene';

/** One curve: a point a day. */
export interface SceneCurve {
  readonly label: string;
  readonly points: readonly { readonly day: number; readonly value: number }[];
  readonly tone: Tone;
  readonly isDashed?: boolean;
}

/** A day that can be read. */
export interface SceneDay {
  readonly day: number;
  readonly words: string;
}

const HEIGHT = 300;
const [TOP, BOTTOM, LEFT] = [26, 44, 46];
/** Labels at the end of two curves never stand closer. */
const LETTERS_LINE = 15;
/** Days marked under the axis: about one each 90 pixels, on round steps. */
const listDays = (first: number, last: number, width: number): readonly number[] => {
  const steps = [5, 10, 15, 30, 60, 90, 180] as const;
  const step = steps.find((each) => ((last - first) / each) * 80 <= width) ?? 180;
  const days: number[] = [];
  for (let day = Math.ceil(first / step) * step; day <= last; day += step) days.push(day);
  return days;
};

/** « J », « J−15 », « J+30 ». */
export const wordDayOffset = (day: number): string => (day === 0 ? 'J' : day < 0 ? `J−${-day}` : `J+${day}`);

interface Places {
  readonly x: (day: number) => number;
  readonly y: (value: number) => number;
  readonly right: number;
}

const drawAxes = (
  { x, y, right }: Places,
  days: readonly number[],
  ticks: readonly { readonly at: number; readonly label: string }[],
): readonly Mark[] => [
  ...ticks.flatMap(({ at, label }): readonly Mark[] => [
    { kind: 'line', x1: LEFT, x2: right, y1: y(at), y2: y(at), tone: 'grid' },
    { kind: 'text', x: LEFT - 8, y: y(at) + 4, text: label, tone: 'muted', size: 11.5, anchor: 'end' },
  ]),
  ...days.map(
    (day): Mark => ({
      kind: 'text',
      x: x(day),
      y: HEIGHT - BOTTOM + 18,
      text: wordDayOffset(day),
      tone: 'muted',
      size: 11.5,
      anchor: 'middle',
    }),
  ),
];

const drawEvent = ({ x }: Places, label: string): readonly Mark[] => [
  { kind: 'line', x1: x(0), x2: x(0), y1: TOP - 4, y2: HEIGHT - BOTTOM, tone: 'text', isDashed: true },
  {
    kind: 'text',
    x: x(0),
    y: TOP - 10,
    text: label,
    tone: 'text',
    size: 11.5,
    anchor: 'middle',
    isStrong: true,
  },
];

/**
 * Cumulative curves around an event (day 0), from 0 to `top`, each named at its end. `days`: what is read of each day.
 */
export const drawCurves = (
  curves: readonly SceneCurve[],
  days: readonly SceneDay[],
  scale: {
    readonly top: number;
    readonly event: string;
    readonly title: string;
    readonly ticks: readonly { readonly at: number; readonly label: string }[];
  },
  width: number,
): Scene => {
  const all = curves.flatMap(({ points }) => points.map(({ day }) => day));
  const [first, last] = [Math.min(...all, -15), Math.max(...all, 1)];
  const labels = Math.min(220, width * 0.28);
  const right = width - labels;
  const xs = scaleLinear([first, last], [LEFT, right]);
  const ys = scaleLinear([0, scale.top], [HEIGHT - BOTTOM, TOP]).clamp(true);
  const places: Places = { x: (day) => xs(day), y: (value) => ys(value), right };
  const ends = curves.map(({ points }) => places.y(points.at(-1)?.value ?? 0));
  const heights = spreadLabels(ends, LETTERS_LINE);
  const drawn = curves.flatMap(({ label, points, tone, isDashed = false }, index): readonly Mark[] => [
    {
      kind: 'path',
      points: points.map(({ day, value }) => [places.x(day), places.y(value)] as const),
      tone,
      thickness: tone === 'muted' ? 1.25 : 2.5,
      isDashed,
    },
    {
      kind: 'text',
      x: places.x(points.at(-1)?.day ?? last) + 8,
      y: (heights[index] ?? 0) + 4,
      text: shorten(label, width - places.x(points.at(-1)?.day ?? last) - 8),
      tone: tone === 'muted' ? 'muted' : 'text',
      isStrong: tone !== 'muted',
    },
  ]);
  const step = (right - LEFT) / Math.max(1, last - first);
  const targets: readonly Target[] = days.map(({ day, words }) => ({
    x: places.x(day) - step / 2,
    y: TOP,
    width: Math.max(2, step),
    height: HEIGHT - TOP - BOTTOM,
    words,
  }));
  const title: Mark = { kind: 'text', x: LEFT, y: HEIGHT - 6, text: scale.title, tone: 'muted', size: 11.5 };
  return {
    width,
    height: HEIGHT,
    marks: [
      ...drawAxes(places, listDays(first, last, right - LEFT), scale.ticks),
      ...drawEvent(places, scale.event),
      ...drawn,
      title,
    ],
    targets,
  };
};
