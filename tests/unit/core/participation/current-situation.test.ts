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
});
