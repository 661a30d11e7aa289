import { scaleLinear } from 'd3-scale';
import type { Mark, Scene, Target } from './scene';

/** Persons between two places of the scale. */
export interface SceneColumn {
  readonly low: number;
  readonly high: number;
  readonly count: number;
  /** Written above. */
  readonly value: string;
  readonly words: string;
}

const HEIGHT = 236;
const [TOP, BOTTOM, LEFT, RIGHT] = [28, 46, 12, 12];

/**
 * Columns whose area is the number of persons: a wide part is not taller for being wide. The scale runs from 0 to
 * `top` whatever the numbers; each column carries its own number.
 */
export const drawHistogram = (
  columns: readonly SceneColumn[],
  scale: {
    readonly top: number;
    readonly title: string;
    readonly ticks: readonly { readonly at: number; readonly label: string }[];
  },
  width: number,
): Scene => {
  const x = scaleLinear([0, scale.top], [LEFT, width - RIGHT]);
  const density = ({ low, high, count }: SceneColumn): number => count / (high - low);
  const y = scaleLinear([0, Math.max(...columns.map(density), 1e-9)], [HEIGHT - BOTTOM, TOP]);
  const drawn = columns.flatMap((column): readonly Mark[] => {
    const [left, right, top] = [x(column.low), x(column.high), y(density(column))];
    return [
      {
        kind: 'rect',
        x: left + 1,
        y: top,
        width: Math.max(1, right - left - 2),
        height: HEIGHT - BOTTOM - top,
        tone: 'accent',
      },
      {
        kind: 'text',
        x: (left + right) / 2,
        y: top - 6,
        text: column.value,
        tone: 'text',
        anchor: 'middle',
        isStrong: true,
      },
    ];
  });
  const ticks = scale.ticks.flatMap(({ at, label }): readonly Mark[] => [
    { kind: 'line', x1: x(at), x2: x(at), y1: HEIGHT - BOTTOM, y2: HEIGHT - BOTTOM + 5, tone: 'muted' },
    {
      kind: 'text',
      x: x(at),
      y: HEIGHT - BOTTOM + 19,
      text: label,
      tone: 'muted',
      size: 11.5,
      anchor: at === 0 ? 'start' : at === scale.top ? 'end' : 'middle',
    },
  ]);
  const axis: Mark = {
    kind: 'line',
    x1: LEFT,
    x2: width - RIGHT,
    y1: HEIGHT - BOTTOM,
    y2: HEIGHT - BOTTOM,
    tone: 'muted',
  };
  const title: Mark = { kind: 'text', x: LEFT, y: HEIGHT - 8, text: scale.title, tone: 'muted', size: 11.5 };
  const targets: readonly Target[] = columns.map(({ low, high, words }) => ({
    x: x(low),
    y: TOP - 20,
    width: x(high) - x(low),
    height: HEIGHT - BOTTOM - TOP + 20,
    words,
  }));
  return { width, height: HEIGHT, marks: [...drawn, axis, ...ticks, title], targets };
};
