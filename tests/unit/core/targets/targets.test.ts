import { describe, expect, it } from 'vitest';
import { checkTargets } from '../../../../src/core/targets/check-targets';
import { isBelowLevel, isBelowRate } from '../../../../src/core/targets/is-below-target';
import { highestLevelIn, reachableLevel } from '../../../../src/core/targets/reachable-level';
import { buildFacts, staff } from '../collective-facts';

describe('targets', () => {
  it('judges a person who reaches the target exactly as not below, for every decimal target', () => {
    for (let hundredths = 1; hundredths <= 100; hundredths += 1) {
      const rate = Number((hundredths / 100).toFixed(2));
      expect(isBelowRate(hundredths, 100, rate)).toBe(false);
      expect(isBelowRate(hundredths - 1, 100, rate)).toBe(true);
    }
    expect(isBelowRate(6, 10, 0.6)).toBe(false);
    expect(isBelowRate(3, 5, 0.6)).toBe(false);
    expect(isBelowRate(7, 12, 0.58)).toBe(false);
    expect(isBelowLevel(3, 3)).toBe(false);
    expect(isBelowLevel(2, 3)).toBe(true);
  });

  it('refuses a level that nobody can reach, a level 0, a half level and a rate outside 0–1', () => {
    expect(checkTargets(0.6, 8, 7)).toEqual({ kind: 'level-out-of-reach', reachable: 7 });
    expect(checkTargets(0.6, 0, 7).kind).toBe('level-out-of-reach');
    expect(checkTargets(0.6, 2.5, 7).kind).toBe('level-out-of-reach');
    expect(checkTargets(0, 3, 7).kind).toBe('rate-out-of-range');
    expect(checkTargets(1.01, 3, 7).kind).toBe('rate-out-of-range');
    expect(checkTargets(Number.NaN, 3, 7).kind).toBe('rate-out-of-range');
    expect(checkTargets(1, 8, 8).kind).toBe('targets');
  });

  it('opens level 8 as soon as a level 8 or more than 56 pix is read', () => {
    expect(reachableLevel({ level: null, pix: null })).toBe(7);
    expect(reachableLevel({ level: 7, pix: 56 })).toBe(7);
    expect(reachableLevel({ level: 8, pix: null })).toBe(8);
    expect(reachableLevel({ level: 7, pix: 57 })).toBe(8);
    const facts = (level: number | null) =>
      buildFacts({ agents: staff(1, 'A'), participations: [{ person: 0, levels: [level] }] });
    expect(highestLevelIn(facts(8))).toBe(8);
    expect(highestLevelIn(facts(null))).toBeNull();
  });
});
