import { describe, expect, it } from 'vitest';
import { findCurrentSituation } from '../../../../src/core/participation/current-situation';
import { buildFacts, type FakeParticipation, staff } from '../collective-facts';

const currentOf = (participations: readonly FakeParticipation[], campaign = 0) =>
  findCurrentSituation(
    buildFacts({ agents: staff(2, 'A'), kinds: ['assessment', 'profiles'], participations }),
    campaign,
  );

describe('findCurrentSituation', () => {
  it('keeps the latest shared participation', () => {
    const { current } = currentOf([
      { person: 0, sharedAt: 30 },
      { person: 0, sharedAt: 50 },
      { person: 0, sharedAt: 40 },
    ]);
    expect(current[0]).toBe(1);
    expect(current[1]).toBe(-1);
  });

  it('never lets a later unshared participation hide an earlier shared one', () => {
    const { current, started } = currentOf([
      { person: 0, sharedAt: 30, startedAt: 10 },
      { person: 0, shared: false, startedAt: 90 },
      { person: 1, shared: false, startedAt: 20 },
    ]);
    expect([...current]).toEqual([0, -1]);
    expect([...started]).toEqual([1, 1]);
  });

  it('orders equal moments by start, then by fingerprint', () => {
    expect(
      currentOf([
        { person: 0, sharedAt: 30, startedAt: 20 },
        { person: 0, sharedAt: 30, startedAt: 10 },
      ]).current[0],
    ).toBe(0);
    expect(
      currentOf([
        { person: 0, sharedAt: 30, tieBreak: 7 },
        { person: 0, sharedAt: 30, tieBreak: 3 },
      ]).current[0],
    ).toBe(0);
  });

  it('places a participation shared at an unknown moment before the others', () => {
    expect(
      currentOf([
        { person: 0, sharedAt: 1, tieBreak: 0 },
        { person: 0, sharedAt: Number.NaN, tieBreak: 9 },
      ]).current[0],
    ).toBe(0);
  });

  it('does not mix campaigns', () => {
    const participations = [{ person: 0, campaign: 1 }];
    expect(currentOf(participations, 0).started[0]).toBe(0);
    expect(currentOf(participations, 1).current[0]).toBe(0);
  });

  it.each([
    ['latest', 2],
    ['best', 1],
    ['first', 0],
  ] as const)('chooses the %s shared participation when the rule says so', (situation, expected) => {
    const rated = (sharedAt: number, validated: number, person = 0): FakeParticipation => ({
      person,
      sharedAt,
      rates: [[validated, 10]],
    });
    const { current } = findCurrentSituation(
      buildFacts({
        agents: staff(1, 'A'),
        participations: [
          rated(10, 4),
          rated(20, 9),
          rated(30, 6),
          { person: 0, shared: false, startedAt: 1 },
        ],
        situation,
      }),
      0,
    );
    expect(current[0]).toBe(expected);
  });

  it('takes the later of two equally good participations as the best, and compares levels too', () => {
    const participations = [
      { person: 0, sharedAt: 10, levels: [5, null] },
      { person: 0, sharedAt: 20, levels: [2, 3] },
      { person: 0, sharedAt: 30, levels: [4, 0] },
    ];
    const facts = buildFacts({
      agents: staff(1, 'A'),
      kinds: ['profiles'],
      competences: 2,
      participations,
      situation: 'best',
    });
    expect(findCurrentSituation(facts, 0).current[0]).toBe(1);
  });
});
