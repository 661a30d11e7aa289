import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type DisclosureProfile,
  type HeatmapRequest,
  type ReleasedRow,
  releaseHeatmap,
  releaseNeeds,
} from '../../../../src/core/disclosure';
import { buildPlan } from '../../../../src/core/plan';
import { buildFacts, type FakeAgent, type FakeParticipation, results } from '../collective-facts';

const request = (profile: DisclosureProfile = 'working'): HeatmapRequest => ({
  campaignId: '101',
  filter: {},
  rows: { dimension: 'unit', depth: null },
  targets: { rate: 0.6, level: 3, specific: [] },
  disclosure: { profile },
});

const agentsOf = (unit: string, sites: Readonly<Record<string, number>>): readonly FakeAgent[] =>
  Object.entries(sites).flatMap(([site, size]) =>
    Array.from({ length: size }, () => ({ unitPath: ['DR', unit], ...(site === '' ? {} : { site }) })),
  );

/** Everybody answered; those of `below` missed everything. */
const serviceOf = (agents: readonly FakeAgent[], isBelow: (agent: number) => boolean) =>
  buildFacts({
    agents,
    participations: agents.map(
      (_, person): FakeParticipation => ({ person, rates: [isBelow(person) ? [0, 10] : [10, 10]] }),
    ),
  });

const rowsOf = (facts: ReturnType<typeof buildFacts>, profile: DisclosureProfile): readonly ReleasedRow[] => {
  const heatmap = releaseHeatmap(facts, request(profile));
  if (heatmap.kind !== 'table') throw new Error(heatmap.kind);
  return [...heatmap.rows, heatmap.whole];
};

const MILIEUX = agentsOf('Milieux', { Rennes: 60, Brest: 14, Lorient: 3, '': 2 });
const EAU = agentsOf('Eau', { Brest: 28 });
const everyOther = (agent: number): boolean => agent % 2 === 0;

const sitesOf = (profile: DisclosureProfile) =>
  rowsOf(serviceOf([...MILIEUX, ...EAU], everyOther), profile).map(({ label, sites }) => [
    label,
    sites.map(({ site, agents }) => [site, agents]),
  ]);

describe('the sites of a row', () => {
  it('are named from k agents concerned in the working file, the others together', () => {
    expect(sitesOf('working')).toEqual([
      [
        'Milieux',
        [
          ['Rennes', 60],
          ['Brest', 14],
          [null, 5],
        ],
      ],
      ['Eau', [['Brest', 28]]],
      [
        'Ensemble',
        [
          ['Rennes', 60],
          ['Brest', 42],
          [null, 5],
        ],
      ],
    ]);
  });

  it('are rounded in a diffusion, where the smallest joins a remainder under 11', () => {
    expect(sitesOf('diffusion')).toEqual([
      [
        'Milieux',
        [
          ['Rennes', 60],
          [null, 20],
        ],
      ],
      ['Eau', [['Brest', 30]]],
      [
        'Ensemble',
        [
          ['Rennes', 60],
          [null, 45],
        ],
      ],
    ]);
  });

  it('come from the HR list alone, whoever answered', () => {
    const agents = [...MILIEUX, ...EAU];
    const few = buildFacts({ agents, participations: results(0, 12, 5) });
    const all = serviceOf(agents, everyOther);
    const whole = (facts: typeof all) => rowsOf(facts, 'working').at(-1)?.sites;
    expect(whole(few)).toEqual(whole(all));
  });
});

describe('sessions by site', () => {
  const planOf = (isBelow: (agent: number) => boolean) => {
    const facts = serviceOf([...MILIEUX, ...EAU], isBelow);
    const { rows } = buildPlan(releaseNeeds(facts, request()), []);
    return { released: rowsOf(facts, 'working'), rows };
  };

  it('say nothing of which site is below target: exchanging results inside a service changes nothing', () => {
    const order = fc.shuffledSubarray([...MILIEUX.keys()], { minLength: 40, maxLength: 40 });
    const first = planOf((agent) => agent < 40 || agent >= MILIEUX.length);
    fc.assert(
      fc.property(order, (below) => {
        const other = planOf((agent) => below.includes(agent) || agent >= MILIEUX.length);
        expect(other.released).toEqual(first.released);
        expect(other.rows).toEqual(first.rows);
      }),
      { numRuns: 25 },
    );
  });

  it('fill a group with people of one site first', () => {
    const [action] = planOf((agent) => agent < 70 || agent >= MILIEUX.length).rows;
    expect(action?.seating.sessions.map(({ site }) => site)).toContain('Rennes');
    expect(action?.pools.reduce((sum, { people }) => sum + people, 0)).toBe(action?.retained);
  });
});
