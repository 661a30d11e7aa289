import type { ReleasedMean, ReleasedRange, ReleasedShare, ThirdClass } from '../disclosure/released';

/** Where a value stands beside its target, as far as the released value tells. */
export type TargetSide = 'under' | 'over' | 'on' | 'unsure';

const THIRDS: Readonly<Record<ThirdClass, ReleasedRange>> = {
  'under-third': { low: 0, high: 1 / 3 },
  'one-to-two-thirds': { low: 1 / 3, high: 2 / 3 },
  'over-two-thirds': { low: 2 / 3, high: 1 },
};

const within = (low: number, high: number, top: number): ReleasedRange => ({
  low: Math.max(0, low),
  high: Math.min(top, high),
});

/** All the values that a released mean stands for, on a scale from 0 to `top`. Drawing more would say more. */
export const meanRange = (mean: ReleasedMean, top: number): ReleasedRange => {
  switch (mean.kind) {
    case 'exact':
      return within(mean.value, mean.value, top);
    case 'rounded':
      return within(mean.value - mean.step / 2, mean.value + mean.step / 2, top);
    case 'at-most':
      return within(0, mean.value, top);
    case 'at-least':
      return within(mean.value, top, top);
  }
};

/** All the shares that a released share stands for; null when none is given. */
export const shareRange = (share: ReleasedShare): ReleasedRange | null => {
  switch (share.kind) {
    case 'exact':
      return { low: share.value, high: share.value };
    case 'rounded':
      return within(share.value - share.step / 2, share.value + share.step / 2, 1);
    case 'at-most':
      return { low: 0, high: share.value };
    case 'at-least':
      return { low: share.value, high: 1 };
    case 'class':
      return THIRDS[share.class];
    case 'too-few-acquis':
      return null;
  }
};

/** Side of the target of a released gap (target − observed): what leaves both sides open is `unsure`. */
export const targetSide = (gap: ReleasedMean): TargetSide => {
  if (gap.kind === 'at-most') return gap.value <= 0 ? 'over' : 'unsure';
  if (gap.kind === 'at-least') return gap.value > 0 ? 'under' : 'unsure';
  if (gap.kind === 'rounded' && Math.abs(gap.value) < gap.step / 2) return 'unsure';
  if (gap.value === 0) return 'on';
  return gap.value > 0 ? 'under' : 'over';
};
