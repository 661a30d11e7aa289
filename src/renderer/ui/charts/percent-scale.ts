import { scaleLinear } from 'd3-scale';

/**
 * Places a value of a scale that starts at 0 and ends at `top` as a share of the width, in percent: SVG keeps it at
 * every width. What is beyond the scale is held at its end.
 */
export const percentScale = (top: number): ((value: number) => string) => {
  const scale = scaleLinear([0, top], [0, 100]).clamp(true);
  return (value) => `${Number(scale(value).toFixed(3))}%`;
};
