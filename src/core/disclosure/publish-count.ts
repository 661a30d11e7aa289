import type { Precision } from './precision';
import type { ReleasedCount, ReleasedShare, ThirdClass } from './released';

/** Counts so close to none or all that they speak of each respondent are told together. */
const bandWidth = 2;

const chooseThird = (count: number, respondents: number): ThirdClass => {
  if (3 * count < respondents) return 'under-third';
  return 3 * count > 2 * respondents ? 'over-two-thirds' : 'one-to-two-thirds';
};

/** Number below target as it may be said (rule 2): a third, or exact between « 2 au plus » and « n − 2 au moins ». */
export const publishCount = (
  count: number,
  respondents: number,
  precision: Precision,
): Exclude<ReleasedCount, { kind: 'too-few-acquis' }> => {
  if (precision === 'coarse') return { kind: 'class', class: chooseThird(count, respondents) };
  if (count <= bandWidth) return { kind: 'at-most', value: bandWidth };
  if (count >= respondents - bandWidth) return { kind: 'at-least', value: respondents - bandWidth };
  return { kind: 'exact', value: count };
};

/** The same as a share of respondents (ratio 0–1). */
export const publishShare = (count: ReleasedCount, respondents: number): ReleasedShare =>
  'value' in count ? { kind: count.kind, value: count.value / respondents } : count;
