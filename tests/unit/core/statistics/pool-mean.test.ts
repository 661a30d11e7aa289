import { describe, expect, it } from 'vitest';
import { poolMean } from '../../../../src/core/statistics/pool-mean';

describe('poolMean', () => {
  it('pools counts rather than averaging percentages', () => {
    // 1 of 2 and 0 of 10: 1/12, not the average 25 %.
    expect(poolMean(1 + 0, 2 + 10)).toBe(1 / 12);
  });
});
