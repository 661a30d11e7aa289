import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { publishCount, publishShare } from '../../../../src/core/disclosure/publish-count';
import { publishGap, publishMean } from '../../../../src/core/disclosure/publish-mean';
import { meanRange, shareRange, targetSide } from '../../../../src/core/wording/released-range';

const counts = fc
  .integer({ min: 1, max: 300 })
  .chain((divisor) => fc.record({ divisor: fc.constant(divisor), obtained: fc.nat({ max: divisor }) }));
const published = fc.record({ counts, precision: fc.constantFrom('exact' as const, 'coarse' as const) });
const RATE = { measure: 'rate', top: 1 } as const;
const ROUNDING = 1e-6;

describe('the range that a released mean stands for', () => {
  it('always holds the true mean, whatever the precision', () => {
    fc.assert(
      fc.property(published, ({ counts: { obtained, divisor }, precision }) => {
        const { low, high } = meanRange(publishMean({ obtained, divisor }, RATE, precision), 1);
        expect(obtained / divisor).toBeGreaterThanOrEqual(low - ROUNDING);
        expect(obtained / divisor).toBeLessThanOrEqual(high + ROUNDING);
      }),
    );
  });

  it('is a point for an exact mean only', () => {
    expect(meanRange({ kind: 'exact', value: 0.4 }, 1)).toEqual({ low: 0.4, high: 0.4 });
    expect(meanRange({ kind: 'rounded', value: 2.5, step: 0.5 }, 8)).toEqual({ low: 2.25, high: 2.75 });
    expect(meanRange({ kind: 'at-most', value: 0.1 }, 1)).toEqual({ low: 0, high: 0.1 });
    expect(meanRange({ kind: 'at-least', value: 6.5 }, 8)).toEqual({ low: 6.5, high: 8 });
  });

  it('never leaves the scale', () => {
    expect(meanRange({ kind: 'rounded', value: 1, step: 0.1 }, 1)).toEqual({ low: 0.95, high: 1 });
  });
});

describe('the side of the target', () => {
  it('is never told wrongly from what was released', () => {
    fc.assert(
      fc.property(
        published,
        fc.integer({ min: 1, max: 20 }),
        ({ counts: { obtained, divisor }, precision }, twentieth) => {
          const target = twentieth / 20;
          const mean = obtained / divisor;
          const side = targetSide(publishGap(publishMean({ obtained, divisor }, RATE, precision), target));
          if (side === 'under') expect(mean).toBeLessThan(target + ROUNDING);
          if (side === 'over') expect(mean).toBeGreaterThan(target - ROUNDING);
          if (side === 'on') expect(mean).toBeCloseTo(target, 6);
        },
      ),
    );
  });

  it('stays open for a bound or a rounded gap that allows both sides', () => {
    expect(targetSide({ kind: 'at-most', value: 0.1 })).toBe('unsure');
    expect(targetSide({ kind: 'at-least', value: -0.1 })).toBe('unsure');
    expect(targetSide({ kind: 'rounded', value: 0.02, step: 0.05 })).toBe('unsure');
    expect(targetSide({ kind: 'rounded', value: 0.05, step: 0.05 })).toBe('under');
    expect(targetSide({ kind: 'at-most', value: -0.1 })).toBe('over');
    expect(targetSide({ kind: 'exact', value: 0 })).toBe('on');
  });
});

describe('the range that a released share stands for', () => {
  const answers = fc
    .integer({ min: 5, max: 200 })
    .chain((respondents) =>
      fc.record({ respondents: fc.constant(respondents), below: fc.nat({ max: respondents }) }),
    );

  it('always holds the true share, whatever the precision', () => {
    fc.assert(
      fc.property(answers, fc.constantFrom('exact', 'coarse'), ({ respondents, below }, precision) => {
        const range = shareRange(publishShare(publishCount(below, respondents, precision), respondents));
        expect(below / respondents).toBeGreaterThanOrEqual((range?.low ?? 1) - ROUNDING);
        expect(below / respondents).toBeLessThanOrEqual((range?.high ?? 0) + ROUNDING);
      }),
    );
  });

  it('is absent when a competence has too few acquis', () => {
    expect(shareRange({ kind: 'too-few-acquis' })).toBeNull();
  });
});
