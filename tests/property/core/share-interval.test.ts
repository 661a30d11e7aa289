import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { shareInterval } from '../../../src/core/statistics/share-interval';

const sample = fc
  .record({ respondents: fc.integer({ min: 1, max: 800 }), others: fc.integer({ min: 0, max: 800 }) })
  .chain(({ respondents, others }) =>
    fc.record({
      count: fc.integer({ min: 0, max: respondents }),
      respondents: fc.constant(respondents),
      population: fc.constantFrom(null, respondents + others),
    }),
  );

const slack = 1e-12;

describe('shareInterval', () => {
  it('stays between 0 and 1 and holds the observed share', () => {
    fc.assert(
      fc.property(sample, ({ count, respondents, population }) => {
        const { low, high } = shareInterval(count, respondents, population);
        const share = count / respondents;
        expect(low).toBeGreaterThanOrEqual(0);
        expect(high).toBeLessThanOrEqual(1);
        expect(low).toBeLessThanOrEqual(share + slack);
        expect(high).toBeGreaterThanOrEqual(share - slack);
      }),
    );
  });

  it('moves up with the count', () => {
    fc.assert(
      fc.property(sample, ({ count, respondents, population }) => {
        fc.pre(count < respondents);
        const one = shareInterval(count, respondents, population);
        const next = shareInterval(count + 1, respondents, population);
        expect(next.low).toBeGreaterThanOrEqual(one.low - slack);
        expect(next.high).toBeGreaterThanOrEqual(one.high - slack);
      }),
    );
  });

  it('is never wider with a roster than without', () => {
    fc.assert(
      fc.property(sample, ({ count, respondents, population }) => {
        fc.pre(population !== null && population > 1);
        const known = shareInterval(count, respondents, population);
        const unknown = shareInterval(count, respondents, null);
        expect(known.high - known.low).toBeLessThanOrEqual(unknown.high - unknown.low + slack);
      }),
    );
  });
});
