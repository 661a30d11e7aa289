import { scaleLinear } from 'd3-scale';
import type { ReleasedRange } from '../../../core/disclosure/released';
import { type Mark, type Scene, shorten, type Target, type Tone, textWidth } from './scene';

/** One bar: plain up to what is sure, hatched over what may be. */
export interface SceneBar {
  readonly label: string;
  /** From 0 to the end of the scale; null when nothing may be drawn. */
  readonly range: ReleasedRange | null;
  /** Written at the end of the row. */
  readonly value: string;
  /** The row as one sentence. */
  readonly words: string;
  readonly tone?: Tone;
  readonly isStrong?: boolean;
  /** A second, darker bar over the first. */
  readonly over?: ReleasedRange | null;
}

const ROW = 30;
const BAR = 16;
const TOP = 26;

interface Frame {
  readonly left: number;
  readonly right: number;
  readonly width: number;
}

const frameOf = (bars: readonly SceneBar[], width: number): Frame => {
  const labels = Math.max(...bars.map(({ label }) => textWidth(label)), 60);
  const values = Math.max(...bars.map(({ value }) => textWidth(value)), 40);
  const left = Math.min(labels + 14, width * 0.38);
  return { left, right: Math.max(left + 60, width - Math.min(values + 12, width * 0.34)), width };
};

const drawRange = (
  range: ReleasedRange,
  place: (value: number) => number,
  bar: { readonly y: number; readonly tone: Tone },
): readonly Mark[] => {
  const [low, high] = [place(range.low), place(range.high)];
  const solid: Mark = {
    kind: 'rect',
    x: place(0),
    y: bar.y,
    width: low - place(0),
    height: BAR,
    tone: bar.tone,
  };
  if (high <= low) return [solid];
  return [
    solid,
    { kind: 'rect', x: low, y: bar.y, width: high - low, height: BAR, tone: 'masked', isHatched: true },
  ];
};

const drawBar = (
  bar: SceneBar,
  index: number,
  frame: Frame,
  place: (value: number) => number,
): readonly Mark[] => {
  const y = TOP + index * ROW + (ROW - BAR) / 2;
  const text = y + BAR - 3.5;
  const isStrong = bar.isStrong ?? false;
  const label = shorten(bar.label, frame.left - 14);
  const track: Mark = {
    kind: 'rect',
    x: frame.left,
    y,
    width: frame.right - frame.left,
    height: BAR,
    tone: 'track',
  };
  const over = bar.over ?? null;
  return [
    { kind: 'text', x: frame.left - 10, y: text, text: label, tone: 'text', anchor: 'end', isStrong },
    bar.range === null ? { ...track, tone: 'masked', isHatched: true } : track,
    ...(bar.range === null ? [] : drawRange(bar.range, place, { y, tone: bar.tone ?? 'accent' })),
    ...(over === null ? [] : drawRange(over, place, { y, tone: 'accent' })),
    { kind: 'text', x: frame.right + 8, y: text, text: bar.value, tone: 'text', isStrong },
  ];
};

/**
 * Horizontal bars from 0, one row each, its number written at the end. `ticks` are places of the scale 0…`top` with
 * their labels.
 */
export const drawBars = (
  bars: readonly SceneBar[],
  scale: {
    readonly top: number;
    readonly title: string;
    readonly ticks: readonly { readonly at: number; readonly label: string }[];
  },
  width: number,
): Scene => {
  const frame = frameOf(bars, width);
  const linear = scaleLinear([0, scale.top], [frame.left, frame.right]).clamp(true);
  const place = (value: number): number => linear(value);
  const height = TOP + bars.length * ROW + 4;
  const isFirst = (at: number) => at === 0;
  const ticks = scale.ticks.flatMap(({ at, label }): readonly Mark[] => [
    { kind: 'line', x1: place(at), x2: place(at), y1: TOP - 6, y2: height - 4, tone: 'grid' },
    {
      kind: 'text',
      x: place(at),
      y: TOP - 11,
      text: isFirst(at) ? `${label} ${scale.title}`.trim() : label,
      tone: 'muted',
      size: 11.5,
      anchor: isFirst(at) ? 'start' : at === scale.top ? 'end' : 'middle',
    },
  ]);
  const targets: readonly Target[] = bars.map(({ words }, index) => ({
    x: 0,
    y: TOP + index * ROW,
    width,
    height: ROW,
    words,
  }));
  return {
    width,
    height,
    marks: [...ticks, ...bars.flatMap((bar, index) => drawBar(bar, index, frame, place))],
    targets,
  };
};
