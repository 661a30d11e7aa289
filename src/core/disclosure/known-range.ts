import type { ReleasedCount, ReleasedMean } from './released';

/** Whole numbers `low`…`high` that a hidden figure can still be, for someone who knows the rules. */
export interface KnownRange {
  readonly low: number;
  readonly high: number;
}

type Publication = ReleasedCount | ReleasedMean;

const isSame = (a: Publication, b: Publication): boolean => {
  if ('value' in a) return 'value' in b && a.kind === b.kind && a.value === b.value;
  if ('low' in a) return 'low' in b && a.low === b.low && a.high === b.high;
  return 'class' in a ? 'class' in b && a.class === b.class : a.kind === b.kind;
};

/** Farthest number from `inside` towards `outside` that is published alike; publications are monotone. */
const search = (inside: number, outside: number, isAlike: (value: number) => boolean): number => {
  if (isAlike(outside)) return outside;
  let near = inside;
  let far = outside;
  while (Math.abs(far - near) > 1) {
    const middle = Math.trunc((near + far) / 2);
    if (isAlike(middle)) near = middle;
    else far = middle;
  }
  return near;
};

/** All numbers between 0 and `most` that would have been published exactly as `actual` is. */
export const findKnownRange = (
  actual: number,
  most: number,
  publish: (value: number) => Publication,
): KnownRange => {
  const published = publish(actual);
  if (published.kind === 'exact') return { low: actual, high: actual };
  const isAlike = (value: number) => isSame(publish(value), published);
  return { low: search(actual, 0, isAlike), high: search(actual, most, isAlike) };
};
