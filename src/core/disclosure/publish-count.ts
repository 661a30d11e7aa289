import type { Precision } from './precision';
import type { ReleasedCount, ReleasedShare, ThirdClass } from './released';

/** Counts so close to none or all that they speak of each respondent are told together. */
const bandWidth = 2;

const chooseThird = (count: number, respondents: number): ThirdClass => {
  if (3 * count < respondents) return 'under-third';
  return 3 * count > 2 * respondents ? 'over-two-thirds' : 'one-to-two-thirds';
};

/** Steps of a rounded share, finest first; the finest that covers two counts is taken. Source: rule 5. */
const shareSteps = [0.05, 0.1, 0.2, 0.25] as const;
const fewestCounts = 2;
const tolerance = 1e-9;

const chooseStep = (respondents: number): number | null =>
  shareSteps.find((step) => step * respondents >= fewestCounts) ?? null;

/** Multiple of the step that a share rounds to, both ends of the scale taking in their neighbour. */
const binOf = (count: number, respondents: number, step: number): number => {
  const last = Math.round(1 / step);
  const bin = Math.floor(count / respondents / step + 0.5 + tolerance);
  return Math.min(last - 1, Math.max(1, bin));
};

/** All counts whose share rounds alike. */
const publishRounded = (count: number, respondents: number, step: number): PublishedCount => {
  const bin = binOf(count, respondents, step);
  let low = count;
  let high = count;
  while (low > 0 && binOf(low - 1, respondents, step) === bin) low -= 1;
  while (high < respondents && binOf(high + 1, respondents, step) === bin) high += 1;
  if (low === 0) return { kind: 'at-most', value: high };
  return high === respondents ? { kind: 'at-least', value: low } : { kind: 'between', low, high };
};

const publishExact = (count: number, respondents: number): PublishedCount => {
  if (count <= bandWidth) return { kind: 'at-most', value: bandWidth };
  if (count >= respondents - bandWidth) return { kind: 'at-least', value: respondents - bandWidth };
  return { kind: 'exact', value: count };
};

type PublishedCount = Exclude<ReleasedCount, { kind: 'too-few-acquis' }>;

/**
 * Number below target as it may be said: a third, the counts whose share rounds alike (rule 5), or exact between
 * « 2 au plus » and « n − 2 au moins » (rule 2).
 */
export const publishCount = (count: number, respondents: number, precision: Precision): PublishedCount => {
  const step = precision === 'rounded' ? chooseStep(respondents) : null;
  if (step !== null) return publishRounded(count, respondents, step);
  return precision === 'exact'
    ? publishExact(count, respondents)
    : { kind: 'class', class: chooseThird(count, respondents) };
};

/** The same as a share of respondents (ratio 0–1). */
export const publishShare = (count: ReleasedCount, respondents: number): ReleasedShare => {
  if (count.kind !== 'between')
    return 'value' in count ? { kind: count.kind, value: count.value / respondents } : count;
  const step = chooseStep(respondents) ?? 1;
  const bin = binOf(count.low, respondents, step);
  return { kind: 'rounded', value: Number((bin * step).toFixed(6)), step };
};
