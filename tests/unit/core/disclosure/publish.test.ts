import { describe, expect, it } from 'vitest';
import { findKnownRange } from '../../../../src/core/disclosure/known-range';
import { chooseThresholds } from '../../../../src/core/disclosure/profile';
import { publishCount } from '../../../../src/core/disclosure/publish-count';
import { publishHeadcount } from '../../../../src/core/disclosure/publish-headcount';
import { publishGap, publishMean } from '../../../../src/core/disclosure/publish-mean';

const working = chooseThresholds({ profile: 'working' });
const rate = { measure: 'rate', top: 1 } as const;
const level = { measure: 'level', top: 7 } as const;

describe('thresholds', () => {
  it('can be raised but never lowered under the floor of the profile', () => {
    expect(chooseThresholds({ profile: 'working', k: 2 })).toEqual({ k: 5, exactFrom: 11 });
    expect(chooseThresholds({ profile: 'working', k: 7 })).toEqual({ k: 7, exactFrom: 11 });
    expect(chooseThresholds({ profile: 'working', k: 15 })).toEqual({ k: 15, exactFrom: 15 });
    expect(chooseThresholds({ profile: 'working', k: Number.NaN })).toEqual({ k: 5, exactFrom: 11 });
    expect(chooseThresholds({ profile: 'diffusion', k: 5 })).toEqual({ k: 8, exactFrom: 11 });
  });
});

describe('publishHeadcount', () => {
  it('writes 1 to 4 as « moins de 5 » and says that a large row is empty', () => {
    expect(publishHeadcount(4, 40, working)).toEqual({ kind: 'under', limit: 5 });
    expect(publishHeadcount(5, 40, working)).toEqual({ kind: 'exact', value: 5 });
    expect(publishHeadcount(0, 40, working)).toEqual({ kind: 'exact', value: 0 });
  });

  it('never says all or none of a small row', () => {
    for (let population = 1; population < 11; population += 1) {
      const published = Array.from({ length: population + 1 }, (_, value) =>
        JSON.stringify(publishHeadcount(value, population, working)),
      );
      const sharing = (said: string | undefined) => published.filter((each) => each === said).length;
      expect(sharing(published[0])).toBeGreaterThan(1);
      expect(sharing(published[population])).toBeGreaterThan(1);
    }
  });
});

describe('publishCount', () => {
  it('says « un à deux tiers » for 4 of 7', () => {
    expect(publishCount(4, 7, 'coarse')).toEqual({ kind: 'class', class: 'one-to-two-thirds' });
  });

  it('covers at least two counts with each class from 5 respondents', () => {
    for (let respondents = 5; respondents <= 30; respondents += 1)
      for (let count = 0; count <= respondents; count += 1) {
        const range = findKnownRange(count, respondents, (value) =>
          publishCount(value, respondents, 'coarse'),
        );
        expect(range.high - range.low).toBeGreaterThanOrEqual(1);
        expect(range.low).toBeLessThanOrEqual(count);
        expect(range.high).toBeGreaterThanOrEqual(count);
      }
  });

  it('bands 0–2 and n−2…n from 11 respondents and is exact between', () => {
    const said = Array.from({ length: 12 }, (_, count) => publishCount(count, 11, 'exact'));
    expect(said.slice(0, 3)).toEqual(Array(3).fill({ kind: 'at-most', value: 2 }));
    expect(said.slice(9)).toEqual(Array(3).fill({ kind: 'at-least', value: 9 }));
    expect(said[3]).toEqual({ kind: 'exact', value: 3 });
    expect(said[8]).toEqual({ kind: 'exact', value: 8 });
  });
});

describe('publishMean', () => {
  it('rounds to 5 points or half a level between 5 and 10 respondents', () => {
    expect(publishMean({ obtained: 63, divisor: 100 }, rate, 'coarse')).toEqual({
      kind: 'rounded',
      value: 0.65,
      step: 0.05,
    });
    expect(publishMean({ obtained: 22, divisor: 7 }, level, 'coarse')).toEqual({
      kind: 'rounded',
      value: 3,
      step: 0.5,
    });
  });

  it('is exact and unrounded from 11, except at the very end of the scale', () => {
    expect(publishMean({ obtained: 100, divisor: 300 }, rate, 'exact')).toEqual({
      kind: 'exact',
      value: 1 / 3,
    });
    expect(publishMean({ obtained: 300, divisor: 300 }, rate, 'exact')).toEqual({
      kind: 'at-least',
      value: 0.95,
    });
    expect(publishMean({ obtained: 3, divisor: 300 }, rate, 'exact')).toEqual({
      kind: 'at-most',
      value: 0.05,
    });
    expect(publishMean({ obtained: 84, divisor: 12 }, level, 'exact')).toEqual({
      kind: 'at-least',
      value: 6.5,
    });
    expect(publishMean({ obtained: 2, divisor: 12 }, level, 'exact')).toEqual({
      kind: 'at-most',
      value: 0.5,
    });
  });

  it('stands for at least two sums whenever it is not exact, even with one acquis each', () => {
    for (const divisor of [5, 6, 7, 8, 9, 10, 11, 20, 25, 40, 55, 100])
      for (const precision of ['coarse', 'exact'] as const)
        for (let obtained = 0; obtained <= divisor; obtained += 1) {
          const publish = (value: number) => publishMean({ obtained: value, divisor }, rate, precision);
          if (publish(obtained).kind === 'exact') continue;
          const { low, high } = findKnownRange(obtained, divisor, publish);
          expect(high - low, `${obtained}/${divisor} ${precision}`).toBeGreaterThanOrEqual(1);
        }
  });

  it('never says a coarse mean exactly', () => {
    for (let obtained = 0; obtained <= 70; obtained += 1)
      expect(publishMean({ obtained, divisor: 70 }, rate, 'coarse').kind).not.toBe('exact');
  });

  it('turns a band into the opposite band for the gap', () => {
    expect(publishGap({ kind: 'at-least', value: 0.95 }, 0.6)).toEqual({ kind: 'at-most', value: -0.35 });
    expect(publishGap({ kind: 'at-most', value: 0.05 }, 0.6)).toEqual({ kind: 'at-least', value: 0.55 });
    expect(publishGap({ kind: 'rounded', value: 0.55, step: 0.05 }, 0.6)).toEqual({
      kind: 'rounded',
      value: 0.05,
      step: 0.05,
    });
    expect(publishGap({ kind: 'exact', value: 0.5 }, 0.6)).toEqual({ kind: 'exact', value: 0.6 - 0.5 });
  });
});
