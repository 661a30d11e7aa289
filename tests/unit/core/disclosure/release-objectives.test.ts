import { describe, expect, it } from 'vitest';
import { releaseNeeds, releaseObjectives, releaseStage, releaseWaves } from '../../../../src/core/disclosure';
import { EVERYBODY, type Population } from '../../../../src/core/model/population';
import type { SpecificTarget } from '../../../../src/core/targets/target';
import { buildFacts, type FakeAgent } from '../collective-facts';

const agent = (site: string, corps: string): FakeAgent => ({ unitPath: ['D', site], site, corps });
const agents = [
  ...Array.from({ length: 20 }, () => agent('Brest', 'Techniciens')),
  ...Array.from({ length: 20 }, () => agent('Rennes', 'Attachés')),
  ...Array.from({ length: 3 }, () => agent('Ouessant', 'Marins')),
];
const DAY = 1440;
/** Thirty agents answered: 6 of 10 validated each, stage 1 for the even ones, 2 for the others. */
const facts = buildFacts({
  agents,
  stageCount: 3,
  participations: Array.from({ length: 30 }, (_, person) => ({
    person,
    startedAt: (20500 + (person % 10)) * DAY,
    sharedAt: (20501 + (person % 10)) * DAY,
    rates: [[6, 10] as const],
    stage: 1 + (person % 2),
  })),
});

const among = (part: Partial<Population>): Population => ({ ...EVERYBODY, ...part });
const stage = (value: number, population: Population): SpecificTarget => ({
  measure: 'stage',
  value,
  population,
  competence: null,
  campaignIds: ['101'],
  objective: 'Paliers',
  givenAt: '2026-01-01',
});
const scope = { filter: {}, disclosure: { profile: 'working' } } as const;
const general = { rate: 0.7, level: 3, specific: [] };

const show = (population: Population, specific: readonly SpecificTarget[] = [], filter = {}) =>
  releaseObjectives(facts, {
    ...scope,
    filter,
    targets: { ...general, specific },
    objectives: [{ id: 1, population, campaignIds: ['101', 'not imported yet'] }],
  }).objectives[0]?.state;

describe('releaseObjectives', () => {
  it('counts participation against the roster of the population', () => {
    const state = show(among({ corps: 'Techniciens' }));
    if (state?.kind !== 'shown') throw new Error(state?.kind);
    expect(state.concerned).toEqual({ kind: 'exact', value: 20 });
    expect(state.campaigns).toHaveLength(1);
    expect(state.campaigns[0]?.participation).toMatchObject({
      concerned: { value: 20 },
      started: { value: 20 },
      shared: { value: 20 },
    });
  });

  it('says one sentence for a population under the threshold, or outside the filter', () => {
    expect(show(among({ site: 'Ouessant' }))).toEqual({ kind: 'too-few', k: 5 });
    expect(show(among({ site: 'Brest' }), [], { site: 'Rennes' })).toEqual({ kind: 'outside' });
  });

  it('tells the share under the stage asked, without any gap in points', () => {
    const state = show(EVERYBODY, [stage(2, EVERYBODY)]);
    if (state?.kind !== 'shown') throw new Error(state?.kind);
    expect(state.campaigns[0]?.stage).toMatchObject({
      kind: 'shown',
      respondents: { kind: 'exact', value: 30 },
      below: { kind: 'exact', value: 15 },
      shareBelow: { kind: 'exact', value: 0.5 },
    });
    expect(JSON.stringify(state.campaigns[0]?.stage)).not.toContain('gap');
  });

  it('judges each person by the stage of the narrowest population, and nobody where none is asked', () => {
    const brest = stage(3, among({ site: 'Brest' }));
    const state = show(EVERYBODY, [brest]);
    if (state?.kind !== 'shown') throw new Error(state?.kind);
    expect(state.campaigns[0]?.stage).toMatchObject({
      respondents: { value: 20 },
      below: { kind: 'at-least', value: 18 },
    });
    const none = show(among({ site: 'Rennes' }), [brest]);
    if (none?.kind !== 'shown') throw new Error(none?.kind);
    expect(none.campaigns[0]?.stage).toBeNull();
  });
});

describe('releaseStage', () => {
  const show = (specific: readonly SpecificTarget[], filter = {}, campaignId = '101') =>
    releaseStage(facts, { ...scope, filter, campaignId, targets: { ...general, specific } }).stage;

  it('tells where the respondents of the scope stand against the stage asked of them', () => {
    expect(show([stage(2, EVERYBODY)])).toMatchObject({ kind: 'shown', below: { kind: 'exact', value: 15 } });
    expect(show([stage(2, EVERYBODY)], { site: 'Brest' })).toMatchObject({ respondents: { value: 20 } });
  });

  it('is nothing where no stage is asked, the campaign is unknown or the scope is under k', () => {
    expect(show([])).toBeNull();
    expect(show([stage(2, EVERYBODY)], {}, 'not imported yet')).toBeNull();
    expect(show([stage(2, EVERYBODY)], { site: 'Ouessant' })).toBeNull();
  });
});

describe('criticality', () => {
  it('multiplies the priority of the needs of its rows, and shows among its parts', () => {
    const ask = (value: 1 | 3) =>
      releaseNeeds(facts, {
        ...scope,
        rows: { dimension: 'site', depth: null },
        targets: general,
        criticalities: [
          { campaignIds: ['101'], population: among({ site: 'Brest' }), value, objective: 'X' },
        ],
      }).rates;
    const usual = ask(1);
    for (const need of ask(3)) {
      const before = usual.find(({ id }) => id === need.id);
      const factor = need.row.label === 'Brest' ? 3 : 1;
      expect(need.priority.criticality).toBe(factor);
      expect(need.priority.value).toBeCloseTo(factor * (before?.priority.value ?? 0));
    }
  });
});

describe('releaseWaves', () => {
  const wave = (site: string, date: string) => ({ place: { kind: 'site', site } as const, date });

  it('draws each wave around its own day, from the lead time on', () => {
    const view = releaseWaves(facts, {
      ...scope,
      campaignId: '101',
      leadDays: 10,
      waves: [wave('Brest', '2026-02-20'), wave('Rennes', '2026-02-25')],
    });
    if (view.kind !== 'waves') throw new Error(view.kind);
    expect(view.waves.map(({ curve }) => curve?.event)).toEqual(['2026-02-20', '2026-02-25']);
    expect(view.waves.map(({ curve }) => curve?.points[0]?.day)).toEqual([-10, -10]);
    expect(view.waves.map(({ curve }) => curve?.concerned)).toEqual([
      { kind: 'exact', value: 20 },
      { kind: 'exact', value: 20 },
    ]);
  });

  it('draws nothing for a wave under 11 agents, or outside the filter', () => {
    const ask = (filter: object) =>
      releaseWaves(facts, {
        ...scope,
        filter,
        campaignId: '101',
        leadDays: 15,
        waves: [wave('Ouessant', '2026-02-20')],
      });
    for (const filter of [{}, { site: 'Brest' }])
      expect(ask(filter)).toMatchObject({ kind: 'waves', fewest: 11, waves: [{ curve: null }] });
  });
});
