import { scaleLinear } from 'd3-scale';
import { formatCount } from '../../locales/format';

/** A scale of persons from 0: its end and a few round places. */
export const countScale = (most: number, title: string) => {
  const ticks = scaleLinear([0, most], [0, 1])
    .ticks(4)
    .filter((at) => Number.isInteger(at));
  return { top: most, title, ticks: ticks.map((at) => ({ at, label: formatCount(at) })) };
};

/** A scale of rates 0–1. */
export const rateTicks = [0, 0.25, 0.5, 0.75, 1].map((at) => ({ at, label: `${at * 100}\u00a0%` }));

/** A scale of levels from 0 to `top`. */
export const levelTicks = (top: number) =>
  Array.from({ length: top + 1 }, (_, at) => ({ at, label: String(at) }));
