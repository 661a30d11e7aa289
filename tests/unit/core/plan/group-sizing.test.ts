import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sizeGroups } from '../../../../src/core/plan';

describe('groups of 8 to 12', () => {
  it('proposes, for 15 people: one more, a small group, or three waiting', () => {
    expect(sizeGroups(15)).toEqual({
      kind: 'no-fit',
      sessions: 2,
      options: [
        { kind: 'widen', extra: 1, sizes: [8, 8] },
        { kind: 'below-minimum', sizes: [8, 7] },
        { kind: 'fill-and-wait', sizes: [12], waiting: 3 },
      ],
    });
  });

  it('holds no session for nobody', () => {
    expect(sizeGroups(0)).toEqual({ kind: 'none' });
  });

  it('does not seat five people in a group without saying so', () => {
    expect(sizeGroups(5)).toMatchObject({
      kind: 'no-fit',
      options: [{ kind: 'widen', extra: 3 }, { sizes: [5] }, { sizes: [], waiting: 5 }],
    });
  });

  it('balances 25 people as 9, 8, 8', () => {
    expect(sizeGroups(25)).toEqual({ kind: 'fits', sizes: [9, 8, 8] });
  });

  it('fails to fit exactly from 1 to 7 and from 13 to 15', () => {
    const misfits = Array.from({ length: 200 }, (_, people) => people).filter(
      (people) => sizeGroups(people).kind === 'no-fit',
    );
    expect(misfits).toEqual([1, 2, 3, 4, 5, 6, 7, 13, 14, 15]);
  });

  it('loses nobody, whatever the bounds', () => {
    const bounds = fc.record({ min: fc.integer({ min: 1, max: 20 }), room: fc.integer({ min: 0, max: 20 }) });
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 2000 }), bounds, (people, { min, room }) => {
        const sizing = sizeGroups(people, { min, max: min + room });
        const seated = (sizes: readonly number[]) => sizes.reduce((sum, size) => sum + size, 0);
        if (sizing.kind === 'fits') {
          expect(seated(sizing.sizes)).toBe(people);
          expect(Math.max(...sizing.sizes) - Math.min(...sizing.sizes)).toBeLessThanOrEqual(1);
          expect(Math.min(...sizing.sizes)).toBeGreaterThanOrEqual(min);
          expect(Math.max(...sizing.sizes)).toBeLessThanOrEqual(min + room);
        }
        if (sizing.kind === 'no-fit')
          for (const option of sizing.options) {
            const extra = option.kind === 'widen' ? option.extra : 0;
            const waiting = option.kind === 'fill-and-wait' ? option.waiting : 0;
            expect(seated(option.sizes) - extra + waiting).toBe(people);
          }
      }),
    );
  });
});
