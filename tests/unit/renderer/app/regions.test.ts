import { describe, expect, it } from 'vitest';
import { nextRegion } from '../../../../src/renderer/app/regions';

describe('F6', () => {
  it('goes from part to part, and round', () => {
    expect([0, 1, 2].map((at) => nextRegion(at, 3, false))).toEqual([1, 2, 0]);
  });

  it('goes back with Shift', () => {
    expect([0, 1, 2].map((at) => nextRegion(at, 3, true))).toEqual([2, 0, 1]);
  });

  it('starts at an end when focus is nowhere', () => {
    expect(nextRegion(-1, 3, false)).toBe(0);
    expect(nextRegion(-1, 3, true)).toBe(2);
    expect(nextRegion(-1, 0, false)).toBe(-1);
  });
});
