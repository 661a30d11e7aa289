import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fillSessions, type SeatPool, shareSeats, shareSeatsBySite } from '../../../../src/core/sessions';

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
      { label: 'A', site: null, people: 9, reason: 'no-way-out-chosen' },
      { label: 'B', site: null, people: 6, reason: 'no-way-out-chosen' },
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
    expect(plan.notPlaced).toEqual([{ label: 'B', site: null, people: 3, reason: 'waiting-list' }]);
  });

  it('gives a large service its own group and pools the small ones', () => {
    const plan = fillSessions([pool('Petit 1', 4), pool('Grand', 10), pool('Petit 2', 6)], {
      bounds: BOUNDS,
      wayOut: null,
    });
    expect(plan.sessions.map(({ shares }) => shares)).toEqual([
      [{ label: 'Grand', site: null, people: 10 }],
      [
        { label: 'Petit 2', site: null, people: 6 },
        { label: 'Petit 1', site: null, people: 4 },
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

  it('keeps a service together where its site has no other room', () => {
    const plan = fillSessions(
      [pool('A', 7, 'Nord'), pool('B', 6, 'Sud'), pool('A', 4, 'Est'), pool('C', 3, 'Ouest')],
      { bounds: BOUNDS, wayOut: null },
    );
    expect(plan.sessions.map(({ shares }) => shares.map(({ label }) => label))).toEqual([
      ['A', 'C'],
      ['B', 'A'],
    ]);
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

describe('shareSeatsBySite', () => {
  const row = (label: string, people: number, sites: Readonly<Record<string, number>> = {}) => ({
    key: label,
    label,
    people,
    sites: Object.entries(sites).map(([site, agents]) => ({ site, agents })),
  });

  it('shares the seats of each row among its sites', () => {
    const pools = shareSeatsBySite(12, [row('A', 30, { Nord: 60, Sud: 30 }), row('B', 10)]);
    expect(pools.map(({ label, site, people }) => [label, site, people])).toEqual([
      ['A', 'Nord', 6],
      ['A', 'Sud', 3],
      ['B', null, 3],
    ]);
  });

  it('adds up to the seats, and leaves each row those it has without its sites', () => {
    const weights = fc.record({
      people: fc.integer({ min: 1, max: 300 }),
      sites: fc.dictionary(fc.constantFrom('Nord', 'Sud', 'Est'), fc.integer({ min: 1, max: 400 })),
    });
    fc.assert(
      fc.property(fc.nat(500), fc.array(weights, { minLength: 1, maxLength: 8 }), (seats, all) => {
        const rows = all.map(({ people, sites }, index) => row(`R${index}`, people, sites));
        const pools = shareSeatsBySite(seats, rows);
        for (const { key, people } of shareSeats(seats, rows)) {
          const own = pools.filter((one) => one.key === key);
          expect(own.reduce((sum, one) => sum + one.people, 0)).toBe(people);
        }
        expect(pools.reduce((sum, { people }) => sum + people, 0)).toBe(seats);
      }),
    );
  });
});
