import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fillSessions, type SeatPool, shareSeats } from '../../../../src/core/sessions';

const BOUNDS = { min: 8, max: 12 };
const pool = (label: string, people: number, site: string | null = null): SeatPool => ({
  key: label,
  label,
  site,
  people,
});
const seated = (plan: ReturnType<typeof fillSessions>): number =>
  plan.sessions.flatMap(({ shares }) => shares).reduce((sum, { people }) => sum + people, 0);
const waiting = (plan: ReturnType<typeof fillSessions>): number =>
  plan.notPlaced.reduce((sum, { people }) => sum + people, 0);

describe('fillSessions', () => {
  it('lists 15 people as not placed until a way out is chosen', () => {
    const plan = fillSessions([pool('A', 9), pool('B', 6)], { bounds: BOUNDS, wayOut: null });
    expect(plan.sessions).toEqual([]);
    expect(plan.notPlaced).toEqual([
      { label: 'A', people: 9, reason: 'no-way-out-chosen' },
      { label: 'B', people: 6, reason: 'no-way-out-chosen' },
    ]);
  });

  it('widens 15 people to two groups of 8, one seat to offer', () => {
    const plan = fillSessions([pool('A', 15)], { bounds: BOUNDS, wayOut: 'widen' });
    expect(plan.sessions.map(({ seats, state, missing }) => [seats, state, missing])).toEqual([
      [8, 'balanced', 0],
      [8, 'to-widen', 1],
    ]);
  });

  it('accepts a flagged group below the minimum for 15 people', () => {
    const plan = fillSessions([pool('A', 15)], { bounds: BOUNDS, wayOut: 'below-minimum' });
    expect(plan.sessions.map(({ seats, state }) => [seats, state])).toEqual([
      [8, 'balanced'],
      [7, 'below-minimum'],
    ]);
  });

  it('fills one group of 12 and keeps 3 waiting', () => {
    const plan = fillSessions([pool('A', 9), pool('B', 6)], { bounds: BOUNDS, wayOut: 'fill-and-wait' });
    expect(plan.sessions.map(({ seats }) => seats)).toEqual([12]);
    expect(plan.notPlaced).toEqual([{ label: 'B', people: 3, reason: 'waiting-list' }]);
  });

  it('gives a large service its own group and pools the small ones', () => {
    const plan = fillSessions([pool('Petit 1', 4), pool('Grand', 10), pool('Petit 2', 6)], {
      bounds: BOUNDS,
      wayOut: null,
    });
    expect(plan.sessions.map(({ shares }) => shares)).toEqual([
      [{ label: 'Grand', people: 10 }],
      [
        { label: 'Petit 2', people: 6 },
        { label: 'Petit 1', people: 4 },
      ],
    ]);
  });

  it('puts services of one site together before mixing sites', () => {
    const plan = fillSessions(
      [pool('N1', 5, 'Nord'), pool('S1', 5, 'Sud'), pool('N2', 5, 'Nord'), pool('S2', 5, 'Sud')],
      { bounds: BOUNDS, wayOut: null },
    );
    expect(plan.sessions.map(({ site }) => site)).toEqual(['Nord', 'Sud']);
  });

  it('loses nobody, keeps to the bounds and differs by one at most, whatever the pools', () => {
    const pools = fc.array(
      fc.record({ people: fc.integer({ min: 0, max: 60 }), site: fc.constantFrom(null, 'Nord', 'Sud') }),
      { maxLength: 12 },
    );
    const wayOut = fc.constantFrom(
      'widen' as const,
      'below-minimum' as const,
      'fill-and-wait' as const,
      null,
    );
    fc.assert(
      fc.property(pools, wayOut, (parts, way) => {
        const all = parts.map(({ people, site }, index) => pool(`P${index}`, people, site));
        const plan = fillSessions(all, { bounds: BOUNDS, wayOut: way });
        expect(seated(plan) + waiting(plan)).toBe(all.reduce((sum, { people }) => sum + people, 0));
        const sizes = plan.sessions.map(({ seats }) => seats);
        if (sizes.length > 0) expect(Math.max(...sizes) - Math.min(...sizes)).toBeLessThanOrEqual(1);
        for (const { seats, state } of plan.sessions) {
          expect(seats).toBeLessThanOrEqual(BOUNDS.max);
          if (state !== 'below-minimum') expect(seats).toBeGreaterThanOrEqual(BOUNDS.min);
        }
      }),
    );
  });
});

describe('shareSeats', () => {
  it('gives whole seats that add up, by largest remainders', () => {
    const shares = shareSeats(10, [pool('A', 1), pool('B', 1), pool('C', 1)]);
    expect(shares.map(({ people }) => people)).toEqual([4, 3, 3]);
  });

  it('always gives out every seat when somebody is concerned', () => {
    const weights = fc.array(fc.integer({ min: 1, max: 500 }), { minLength: 1, maxLength: 20 });
    fc.assert(
      fc.property(fc.nat(2000), weights, (seats, people) => {
        const shares = shareSeats(
          seats,
          people.map((weight, index) => pool(`P${index}`, weight)),
        );
        expect(shares.reduce((sum, share) => sum + share.people, 0)).toBe(seats);
      }),
    );
  });
});
