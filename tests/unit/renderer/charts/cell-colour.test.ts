import { describe, expect, it } from 'vitest';
import {
  divergingColour,
  divergingLimits,
  sequentialColour,
  sequentialLimits,
} from '../../../../src/renderer/ui/charts/cell-colour';

const exact = (value: number) => ({ kind: 'exact' as const, value });

describe('the diverging palette', () => {
  it('is centred on the target: orange under it, blue over it, grey around it', () => {
    const colours = [0.25, 0.15, 0.05, 0.01, 0, -0.01, -0.05, -0.15, -0.25].map((gap) =>
      divergingColour(exact(gap), 'rate'),
    );
    expect(colours).toEqual([
      'under-3',
      'under-2',
      'under-1',
      'middle',
      'middle',
      'middle',
      'over-1',
      'over-2',
      'over-3',
    ]);
  });

  it('has its own steps for levels', () => {
    expect(divergingColour(exact(1.7), 'level')).toBe('under-3');
    expect(divergingColour(exact(0.5), 'level')).toBe('under-1');
    expect(divergingColour(exact(-0.9), 'level')).toBe('over-2');
  });

  it('is not swayed by the rounding of a subtraction', () => {
    expect(divergingColour(exact(0.6 - 0.7), 'rate')).toBe(divergingColour(exact(-0.1), 'rate'));
  });

  it('gives no side to a gap that may be on either', () => {
    expect(divergingColour({ kind: 'at-most', value: 0.3 }, 'rate')).toBe('middle');
    expect(divergingColour({ kind: 'at-least', value: -0.3 }, 'rate')).toBe('middle');
    expect(divergingColour({ kind: 'rounded', value: 0, step: 0.25 }, 'rate')).toBe('middle');
  });

  it('colours a sure bound as the bound itself', () => {
    expect(divergingColour({ kind: 'at-least', value: 0.12 }, 'rate')).toBe('under-2');
    expect(divergingColour({ kind: 'at-most', value: -0.12 }, 'rate')).toBe('over-2');
  });

  it('has the same limits on both sides, whatever the data', () => {
    for (const measure of ['rate', 'level'] as const) {
      const limits = divergingLimits(measure);
      expect(limits).toHaveLength(6);
      expect(limits.map((limit) => -limit).reverse()).toEqual(limits);
    }
  });
});

describe('the sequential palette', () => {
  it('rises with the mean, over the whole scale', () => {
    expect([0, 0.3, 0.4, 0.6, 0.7, 1].map((mean) => sequentialColour(exact(mean), 'rate'))).toEqual([
      1, 2, 3, 4, 5, 6,
    ]);
    expect([0.5, 1.5, 2.5, 3.5, 4.5, 8].map((mean) => sequentialColour(exact(mean), 'level'))).toEqual([
      1, 2, 3, 4, 5, 6,
    ]);
  });

  it('changes colour at each limit of its legend', () => {
    for (const measure of ['rate', 'level'] as const)
      for (const [place, limit] of sequentialLimits(measure).entries()) {
        expect(sequentialColour(exact(limit - 0.001), measure)).toBe(place + 1);
        expect(sequentialColour(exact(limit), measure)).toBe(place + 2);
      }
  });

  it('colours all that is published alike alike', () => {
    expect(sequentialColour({ kind: 'rounded', value: 0.5, step: 0.05 }, 'rate')).toBe(4);
    expect(sequentialColour({ kind: 'at-most', value: 0.1 }, 'rate')).toBe(1);
  });
});
