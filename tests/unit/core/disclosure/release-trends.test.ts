import { describe, expect, it } from 'vitest';
import {
  releaseCurves,
  releaseDistribution,
  releaseFunnel,
  releaseProgress,
  releaseRepeat,
  releaseWanted,
} from '../../../../src/core/disclosure';
import { dayOfDate } from '../../../../src/core/trends/day';
import { buildFacts, type FakeParticipation, staff } from '../collective-facts';

const disclosure = { profile: 'working' } as const;
const scope = { filter: {}, disclosure, campaignId: '101' } as const;
const exact = (value: number) => ({ kind: 'exact', value }) as const;
const range = (first: number, count: number): readonly number[] =>
  Array.from({ length: count }, (_, index) => first + index);
const minutes = (date: string, hour = 9): number => (dayOfDate(date) ?? 0) * 1440 + hour * 60;

describe('releaseFunnel', () => {
  const facts = buildFacts({
    agents: staff(60, 'Eau'),
    outsiders: 1,
    participations: [
      ...range(0, 20).map((person) => ({ person })),
      ...range(20, 6).map((person) => ({ person, shared: false, progress: 1 })),
      ...range(26, 7).map((person) => ({ person, shared: false, progress: 0.5 })),
      ...range(33, 3).map((person) => ({ person, shared: false, progress: 0.1 })),
      // A second, shorter attempt never lowers how far somebody went.
      { person: 0, shared: false, progress: 0.2 },
      { person: 60, shared: false, progress: 0.8 },
    ],
  });

  it('counts each person once, by the furthest they went, and the agents who never started', () => {
    const view = releaseFunnel(facts, scope);
    if (view.kind !== 'funnel') throw new Error(view.kind);
    expect(view.participation.concerned).toEqual(exact(60));
    expect(view.participation.started).toEqual(exact(37));
    expect(view.participation.shared).toEqual(exact(20));
    expect(view.finished).toEqual(exact(26));
    expect(view.notStarted).toEqual(exact(24));
    expect(view.bands).toEqual([
      { band: 'under-quarter', count: { kind: 'under', limit: 5 } },
      { band: 'quarter-to-half', count: exact(0) },
      { band: 'half-to-three-quarters', count: exact(7) },
      { band: 'over-three-quarters', count: { kind: 'under', limit: 5 } },
      { band: 'finished', count: exact(26) },
    ]);
  });

  it('says « unknown » without a roster, and refuses a filter under k agents', () => {
    const alone = buildFacts({
      agents: [],
      outsiders: 9,
      participations: range(0, 9).map((person) => ({ person })),
    });
    const view = releaseFunnel(alone, scope);
    if (view.kind !== 'funnel') throw new Error(view.kind);
    expect(view.notStarted).toEqual({ kind: 'unknown' });
    const one = buildFacts({ agents: staff(1, 'Eau'), participations: [{ person: 0 }] });
    expect(releaseFunnel(one, scope)).toEqual({ kind: 'too-few', k: 5 });
  });
});

describe('releaseCurves', () => {
  const facts = buildFacts({
    agents: staff(30, 'Eau'),
    kinds: ['assessment', 'assessment'],
    participations: [
      ...range(0, 6).map((person) => ({
        person,
        startedAt: minutes('2026-03-01'),
        sharedAt: minutes('2026-03-18', 23),
      })),
      // A day without its hour lies half a minute before midnight: still that day.
      ...range(6, 8).map((person) => ({
        person,
        shared: false,
        startedAt: (dayOfDate('2026-03-16') ?? 0) * 1440 - 0.5,
      })),
      ...range(14, 5).map((person) => ({ person, shared: false })),
    ],
  });

  it('accumulates persons from J−15 to the last day, J being fifteen days after the opening', () => {
    const view = releaseCurves(facts, { ...scope, events: [] });
    if (view.kind !== 'curves') throw new Error(view.kind);
    const [curve] = view.curves;
    expect([curve?.opening, curve?.event, curve?.lastDay]).toEqual([
      '2026-03-01',
      '2026-03-16',
      '2026-03-18',
    ]);
    expect(curve?.points).toHaveLength(18);
    expect(curve?.points[0]).toEqual({ day: -15, started: exact(6), shared: exact(0) });
    expect(curve?.points[14]).toEqual({ day: -1, started: exact(6), shared: exact(0) });
    expect(curve?.points[15]).toEqual({ day: 0, started: exact(14), shared: exact(0) });
    expect(curve?.points.at(-1)).toEqual({ day: 2, started: exact(14), shared: exact(6) });
    expect(curve?.undated).toEqual(exact(5));
    expect(view.undated.map(({ id }) => id)).toEqual(['102']);
  });

  it('moves with the event, earlier starts standing in the first day, and never draws the days to come', () => {
    const view = releaseCurves(facts, { ...scope, events: [{ campaignId: '101', date: '2026-04-10' }] });
    if (view.kind !== 'curves') throw new Error(view.kind);
    expect(view.curves[0]?.points).toEqual([{ day: -15, started: exact(14), shared: exact(6) }]);
  });

  it('draws no curve of a population under 11', () => {
    const few = buildFacts({ agents: staff(10, 'Eau'), participations: [{ person: 0 }] });
    expect(releaseCurves(few, { ...scope, events: [] })).toEqual({ kind: 'too-few', k: 11 });
  });
});

const scored = (first: number, count: number, validated: number): readonly FakeParticipation[] =>
  range(first, count).map((person) => ({ person, rates: [[validated, 10]], stage: validated > 5 ? 2 : 1 }));

describe('releaseDistribution', () => {
  const spread = buildFacts({
    agents: staff(60, 'Eau'),
    stageCount: 3,
    participations: [...scored(0, 2, 1), ...scored(2, 4, 3), ...scored(6, 9, 6), ...scored(15, 6, 10)],
  });

  it('merges parts until each holds k people, and loses nobody', () => {
    const view = releaseDistribution(spread, scope);
    if (view.kind !== 'distribution') throw new Error(view.kind);
    expect(view.bins).toEqual([
      { low: 0, high: 0.4, count: 6 },
      { low: 0.4, high: 0.7, count: 9 },
      { low: 0.7, high: 1, count: 6 },
    ]);
    expect(view.stages).toEqual([
      { low: 0, high: 1, count: 6 },
      { low: 2, high: 3, count: 15 },
    ]);
  });

  it('shows nothing when everybody stands together, or under 11 results', () => {
    const together = buildFacts({ agents: staff(60, 'Eau'), participations: scored(0, 40, 10) });
    const view = releaseDistribution(together, scope);
    if (view.kind !== 'distribution') throw new Error(view.kind);
    expect(view.bins).toBeNull();
    const ten = buildFacts({
      agents: staff(60, 'Eau'),
      participations: [...scored(0, 5, 1), ...scored(5, 5, 9)],
    });
    const few = releaseDistribution(ten, scope);
    if (few.kind !== 'distribution') throw new Error(few.kind);
    expect(few.bins).toBeNull();
    expect(few.stages).toBeNull();
  });
});

describe('releaseProgress', () => {
  const twice = (person: number, before: number, after: number): readonly FakeParticipation[] => [
    { person, sharedAt: 1, rates: [[before, 20]] },
    { person, sharedAt: 2, rates: [[after, 20]] },
  ];
  const within = { ...scope, from: '101', to: '101' };

  it('compares the same people only, first and latest sending', () => {
    const facts = buildFacts({
      agents: staff(60, 'Eau'),
      participations: [
        ...range(0, 12).flatMap((person) => twice(person, 8, 12)),
        ...range(12, 20).map((person) => ({ person, sharedAt: 1, rates: [[20, 20]] as const })),
      ],
    });
    const view = releaseProgress(facts, within);
    if (view.kind !== 'progress') throw new Error(view.kind);
    expect(view.people).toEqual(exact(12));
    expect(view.changes).toMatchObject([
      { kind: 'shown', people: exact(12), before: exact(0.4), after: exact(0.6) },
    ]);
  });

  it('refuses ten people, and a rate beside a level', () => {
    const facts = buildFacts({
      agents: staff(60, 'Eau'),
      kinds: ['assessment', 'profiles'],
      participations: range(0, 10).flatMap((person) => twice(person, 8, 12)),
    });
    expect(releaseProgress(facts, within)).toEqual({ kind: 'too-few', k: 11 });
    expect(releaseProgress(facts, { ...within, to: '102' })).toEqual({ kind: 'not-comparable' });
  });

  it('never lets the one who was not compared be worked out from the heat map', () => {
    const facts = buildFacts({
      agents: staff(60, 'Eau'),
      participations: [
        ...range(0, 12).flatMap((person) => twice(person, 8, 12)),
        { person: 12, sharedAt: 1, rates: [[3, 20]] },
      ],
    });
    const view = releaseProgress(facts, within);
    if (view.kind !== 'progress') throw new Error(view.kind);
    const [change] = view.changes;
    expect(change?.kind === 'shown' ? change.after.kind : 'masked').not.toBe('exact');
  });

  it('compares two campaigns over those who are in both', () => {
    const facts = buildFacts({
      agents: staff(60, 'Eau'),
      kinds: ['assessment', 'assessment'],
      participations: [
        ...range(0, 30).map((person) => ({ person, rates: [[10, 20]] as const })),
        ...range(10, 40).map((person) => ({ person, campaign: 1, rates: [[15, 20]] as const })),
      ],
    });
    const view = releaseProgress(facts, { ...scope, from: '101', to: '102' });
    if (view.kind !== 'progress') throw new Error(view.kind);
    expect(view.people).toEqual(exact(20));
    expect(view.changes).toMatchObject([{ before: exact(0.5), after: exact(0.75) }]);
  });
});

describe('releaseRepeat', () => {
  const done = (person: number, campaign: number, from: string, to: string): FakeParticipation => ({
    person,
    campaign,
    startedAt: minutes(from),
    sharedAt: minutes(to),
  });
  const facts = buildFacts({
    agents: staff(60, 'Eau'),
    kinds: ['assessment', 'assessment', 'profiles'],
    participations: [
      ...range(0, 8).flatMap((person) => [
        done(person, 0, '2025-01-01', '2025-01-10'),
        done(person, 1, '2025-04-10', '2025-04-12'),
      ]),
      // One day too late.
      ...range(8, 6).flatMap((person) => [
        done(person, 0, '2025-01-01', '2025-01-10'),
        done(person, 1, '2025-04-11', '2025-04-12'),
      ]),
      ...range(14, 10).map((person) => done(person, 0, '2025-01-01', '2025-01-10')),
      ...range(24, 7).map((person) => done(person, 1, '2026-01-01', '2026-01-10')),
      ...range(31, 5).map((person) => ({ person, shared: false, startedAt: minutes('2025-01-01') })),
    ],
  });

  it('counts campaigns finished by person, and judges only those with 90 days behind them', () => {
    const view = releaseRepeat(facts, scope);
    if (view.kind !== 'repeat') throw new Error(view.kind);
    expect(view.byFinished).toEqual([
      { campaigns: 0, count: exact(5) },
      { campaigns: 1, count: exact(17) },
      { campaigns: 2, count: exact(14) },
      { campaigns: 3, count: exact(0) },
    ]);
    expect(view.another).toMatchObject({ judged: exact(24), started: exact(8), tooRecent: exact(7) });
    expect(view.another.share).toBeCloseTo(8 / 24);
    expect(view.another.interval?.low).toBeGreaterThan(0.15);
    expect(view.lastDay).toBe('2026-01-10');
  });

  it('looks at the campaigns of the filter only', () => {
    const view = releaseRepeat(facts, { ...scope, filter: { campaignIds: ['101'] } });
    if (view.kind !== 'repeat') throw new Error(view.kind);
    expect(view.byFinished.map(({ count }) => count)).toEqual([exact(5), exact(24)]);
    expect(view.another.started).toEqual(exact(0));
  });
});

describe('releaseWanted', () => {
  it('says how many rows must reach k, from what participation already tells', () => {
    const facts = buildFacts({
      agents: [...staff(30, 'Eau'), ...staff(30, 'Mer'), ...staff(30, 'Bois')],
      participations: [
        ...range(0, 9).map((person) => ({ person })),
        ...range(30, 2).map((person) => ({ person })),
      ],
    });
    const view = releaseWanted(facts, scope);
    if (view.kind !== 'wanted') throw new Error(view.kind);
    expect(view.groupings).toEqual([
      {
        dimension: 'unit',
        depth: 1,
        rows: 3,
        lacking: [
          { label: 'Mer', low: 1, high: 5 },
          { label: 'Bois', low: 5, high: 5 },
        ],
        toReach: { rows: 2, low: 2, high: 10 },
      },
    ]);
  });

  it('gives the same answer whatever the hidden count', () => {
    const withHidden = (count: number) =>
      releaseWanted(
        buildFacts({
          agents: [...staff(30, 'Eau'), ...staff(30, 'Mer')],
          participations: [...range(0, 9), ...range(30, count)].map((person) => ({ person })),
        }),
        scope,
      );
    for (const count of [2, 3, 4]) expect(withHidden(count)).toEqual(withHidden(1));
  });
});
