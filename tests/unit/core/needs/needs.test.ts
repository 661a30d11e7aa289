import { describe, expect, it } from 'vitest';
import { releaseNeeds, releaseOverview } from '../../../../src/core/disclosure';
import { buildFacts, results, staff } from '../collective-facts';

const request = {
  filter: {},
  rows: { dimension: 'unit', depth: null },
  targets: { rate: 0.6, level: 3, specific: [] },
  disclosure: { profile: 'working' },
} as const;

const facts = buildFacts({
  agents: [...staff(40, 'Eau'), ...staff(60, 'Mer')],
  kinds: ['assessment', 'profiles'],
  participations: [
    ...results(0, 16, 10),
    ...results(40, 30, 4),
    ...Array.from({ length: 20 }, (_, index) => ({ person: 40 + index, campaign: 1, levels: [index % 5] })),
  ],
});

describe('releaseNeeds', () => {
  it('multiplies shortfall, people and criticality, and shows the parts', () => {
    const need = releaseNeeds(facts, request).rates.find(({ row }) => row.label === 'Eau');
    // 10 × 2 + 6 × 8 = 68 of 160; 10 of 16 below, of 40 agents: 25.
    const shortfall = 0.6 - 68 / 160;
    expect(need?.id).toBe('101|1.1|unit:DR fictive › Eau');
    expect(need?.scope).toBe('row');
    expect(need?.priority).toMatchObject({ people: 25, criticality: 1 });
    expect(need?.priority.shortfall).toBeCloseTo(shortfall, 12);
    expect(need?.priority.value).toBeCloseTo(shortfall * 25, 12);
  });

  it('rounds the estimate of people outwards', () => {
    const need = releaseNeeds(facts, request).rates.find(({ row }) => row.label === 'Eau');
    // 1 − (21.66 … 56.55 %) by symmetry of 10 and 6 of 16: 43.45–78.34 % of 40 is 17.4–31.3.
    expect(need?.people).toEqual({ low: 17, value: 25, high: 32 });
  });

  it('leaves out what meets its target, and keeps rates and levels apart', () => {
    const { rates, levels } = releaseNeeds(facts, request);
    // Mer: 4 × 2 + 26 × 8 = 216 of 300, above 60 %. Whole: 284 of 460, above 60 %.
    expect(rates.map(({ row }) => row.label)).toEqual(['Eau']);
    expect(levels.every(({ measure }) => measure === 'level')).toBe(true);
    expect(levels.find(({ scope }) => scope === 'whole')?.priority.shortfall).toBe(1);
  });

  it('ranks the whole and the rows apart, and marks ties when priorities overlap', () => {
    const alike = buildFacts({
      agents: [...staff(40, 'Eau'), ...staff(40, 'Mer'), ...staff(400, 'Terre')],
      participations: [...results(0, 30, 20), ...results(40, 30, 19), ...results(80, 380, 370)],
    });
    const rows = releaseNeeds(alike, request).rates.filter(({ scope }) => scope === 'row');
    expect(rows.map(({ row, rank, tieGroup, tied }) => [row.label, rank, tieGroup, tied])).toEqual([
      ['Terre', 1, 1, false],
      ['Eau', 2, 2, true],
      ['Mer', 3, 2, true],
    ]);
  });

  it('ignores the size of the population in the order by intensity', () => {
    const uneven = buildFacts({
      agents: [...staff(20, 'Petit'), ...staff(400, 'Grand')],
      participations: [...results(0, 20, 16), ...results(20, 300, 150)],
    });
    const rows = releaseNeeds(uneven, request).rates.filter(({ scope }) => scope === 'row');
    expect(rows.map(({ row, rank, intensityRank }) => [row.label, rank, intensityRank])).toEqual([
      ['Grand', 1, 2],
      ['Petit', 2, 1],
    ]);
  });

  it('weighs a competence with few acquis by what is not mastered, without naming people below', () => {
    const participations = Array.from({ length: 20 }, (_, person) => ({
      person,
      rates: [[person % 5, 4]] as const,
    }));
    const need = releaseNeeds(buildFacts({ agents: staff(40, 'A'), participations }), request).rates[0];
    expect(need?.people).toBeNull();
    expect(need?.priority.people).toBeCloseTo(40 * 0.5, 9);
  });
});

describe('releaseOverview', () => {
  it('gives three numbers, the mean of all and the first needs of the whole', () => {
    const overview = releaseOverview(facts, request);
    expect(overview.agents).toEqual({ kind: 'exact', value: 100 });
    expect(overview.campaigns[0]).toMatchObject({
      measure: 'rate',
      participation: { shared: { kind: 'exact', value: 46 } },
      result: { kind: 'shown', mean: { kind: 'exact', value: 284 / 460 }, target: 0.6 },
    });
    expect(overview.topNeeds.rates).toEqual([]);
    expect(overview.topNeeds.levels.map(({ scope }) => scope)).toEqual(['whole']);
  });

  it('masks the mean of a campaign with too few results and says when there is none', () => {
    const few = buildFacts({
      agents: staff(40, 'A'),
      kinds: ['assessment', 'profiles'],
      participations: results(0, 3, 1),
    });
    expect(releaseOverview(few, request).campaigns.map(({ result }) => result.kind)).toEqual([
      'masked',
      'empty',
    ]);
  });
});
