import { describe, expect, it } from 'vitest';
import { possibleShare, shareInterval } from '../../../../src/core/statistics/share-interval';

describe('shareInterval', () => {
  it('gives 21.66–56.55 % and a possible range of 15–75 % for 6 below among 16 of 40', () => {
    const { low, high } = shareInterval(6, 16, 40);
    expect(low * 100).toBeCloseTo(21.66, 2);
    expect(high * 100).toBeCloseTo(56.55, 2);
    expect(possibleShare(6, 16, 40)).toEqual({ low: 0.15, high: 0.75 });
  });

  it('is the plain Wilson interval without a roster', () => {
    // Hand check: 6 of 16, z² = 3.841459: centre (0.375 + 0.120046) / 1.240091, half width 0.212676.
    const { low, high } = shareInterval(6, 16, null);
    expect(low).toBeCloseTo(0.1848, 4);
    expect(high).toBeCloseTo(0.6136, 4);
  });

  it('is exact when everybody answered', () => {
    expect(shareInterval(3, 12, 12)).toEqual({ low: 0.25, high: 0.25 });
  });

  it('never goes beyond what those who did not answer make possible', () => {
    // 11 of 12 answered, none below: at most 1 of 12 can be below.
    expect(shareInterval(0, 11, 12).high).toBeLessThanOrEqual(1 / 12);
    expect(shareInterval(11, 11, 12).low).toBeGreaterThanOrEqual(11 / 12);
  });
});
