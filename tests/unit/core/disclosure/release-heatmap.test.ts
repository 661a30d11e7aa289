import { describe, expect, it } from 'vitest';
import { type HeatmapRequest, releaseHeatmap } from '../../../../src/core/disclosure';
import type { ReleasedTable } from '../../../../src/core/disclosure/released';
import type { CollectiveFacts } from '../../../../src/core/model/facts';
import { buildFacts, type FakeParticipation, results, staff } from '../collective-facts';

const request: HeatmapRequest = {
  campaignId: '101',
  filter: {},
  rows: { dimension: 'unit', depth: null },
  targets: { rate: 0.6, level: 3, specific: [] },
  disclosure: { profile: 'working' },
};

const tableOf = (facts: CollectiveFacts, change: Partial<HeatmapRequest> = {}): ReleasedTable => {
  const heatmap = releaseHeatmap(facts, { ...request, ...change });
  if (heatmap.kind !== 'table') throw new Error(`no table: ${heatmap.kind}`);
  return heatmap;
};

/** Services of the given sizes, each with `[respondents, below]`. */
const service = (
  rows: readonly (readonly [string, number, number, number])[],
  outside: readonly FakeParticipation[] = [],
) => {
  const agents = rows.flatMap(([name, size]) => staff(size, name));
  let first = 0;
  const participations = rows.flatMap(([, size, answered, below]) => {
    const own = results(first, answered, below);
    first += size;
    return own;
  });
  return buildFacts({
    agents,
    outsiders: outside.length,
    participations: [
      ...participations,
      ...outside.map((each, index) => ({ ...each, person: first + index })),
    ],
  });
};

describe('releaseHeatmap', () => {
  it('shows exact numbers, gap and interval from 11 respondents', () => {
    const table = tableOf(
      service([
        ['Eau', 40, 16, 6],
        ['Risques', 60, 20, 10],
      ]),
    );
    const cell = table.rows[0]?.cells[0];
    if (cell?.kind !== 'shown') throw new Error('masked');
    // 6 × 2 + 10 × 8 validated of 160.
    expect(cell.mean).toEqual({ kind: 'exact', value: 92 / 160 });
    expect(cell.gap).toEqual({ kind: 'exact', value: 0.6 - 92 / 160 });
    expect(cell.respondents).toEqual({ kind: 'exact', value: 16 });
    expect(cell.below).toEqual({ kind: 'exact', value: 6 });
    expect(cell.shareBelow).toEqual({ kind: 'exact', value: 0.375 });
    expect((cell.interval?.low ?? 0) * 100).toBeCloseTo(21.66, 2);
    expect((cell.interval?.high ?? 0) * 100).toBeCloseTo(56.55, 2);
    expect(cell.possible).toEqual({ low: 0.15, high: 0.75 });
    expect(cell.reliability).toBe('indicative');
    expect(table.whole.cells[0]).toMatchObject({ below: { kind: 'exact', value: 16 } });
    expect(table.climb).toBeNull();
  });

  it('says « un à deux tiers » for a unit of 12 with 7 respondents, 4 below', () => {
    const facts = service([
      ['Unité A', 12, 7, 4],
      ['Eau', 60, 8, 4],
      ['Risques', 60, 30, 12],
      ['Mer', 60, 30, 12],
    ]);
    const cell = tableOf(facts).rows[0]?.cells[0];
    // 4 × 2 + 3 × 8 = 32 of 70: 45.7 %.
    expect(cell).toMatchObject({
      kind: 'shown',
      respondents: { kind: 'exact', value: 7 },
      below: { kind: 'class', class: 'one-to-two-thirds' },
      shareBelow: { kind: 'class', class: 'one-to-two-thirds' },
      mean: { kind: 'rounded', value: 0.45, step: 0.05 },
    });
  });

  it('merges a unit of 3 agents into its sister, so that no default row is too small', () => {
    const table = tableOf(
      service([
        ['Eau', 60, 30, 12],
        ['Unité départementale Est', 3, 1, 1],
        ['Unité départementale Ouest', 19, 14, 6],
      ]),
    );
    expect(table.rows.map(({ label }) => label)).toEqual(['Eau', 'Unité départementale Est et Ouest']);
    expect(table.mergers[0]?.members).toEqual(['Unité départementale Est', 'Unité départementale Ouest']);
    expect(table.rows[1]?.agents).toEqual({ kind: 'exact', value: 22 });
    expect(table.rows[1]?.cells[0]).toMatchObject({ kind: 'shown', below: { kind: 'exact', value: 7 } });
  });

  it('shows only the whole, 38 % and 22–57 %, for 40 assistants in 9 services with 16 results', () => {
    const sizes = [6, 5, 5, 4, 4, 4, 4, 4, 4];
    const answers = [3, 2, 2, 2, 2, 2, 1, 1, 1];
    const agents = sizes.flatMap((size, unit) => [
      ...staff(size, `Service ${'ABCDEFGHI'[unit]} général`, { job: 'Assistant' }),
      ...staff(20, `Service ${'ABCDEFGHI'[unit]} général`, { job: 'Chargé de mission' }),
    ]);
    let first = 0;
    let below = 6;
    const participations = sizes.flatMap((size, unit) => {
      const own = results(first, answers[unit] ?? 0, Math.min(below, 1));
      below -= 1;
      first += size + 20;
      return own;
    });
    const facts = buildFacts({ agents, participations });
    const table = tableOf(facts, { filter: { job: 'Assistant' } });
    expect(table.rows).toEqual([]);
    expect(table.climb).toEqual({
      from: { kind: 'rows', dimension: 'unit', depth: 1 },
      to: { kind: 'whole' },
    });
    const cell = table.whole.cells[0];
    if (cell?.kind !== 'shown') throw new Error('masked');
    expect(cell.shareBelow).toEqual({ kind: 'exact', value: 0.375 });
    expect([cell.interval?.low, cell.interval?.high].map((share) => Math.round((share ?? 0) * 100))).toEqual([
      22, 57,
    ]);
    expect(table.participation.concerned).toEqual({ kind: 'exact', value: 40 });
  });

  it('hides a second row when one alone could be computed from the total', () => {
    const names = ['Eau', 'Risques', 'Mer', 'Énergie', 'Logement', 'Finances', 'Juridique', 'Transports'];
    const rows = names.map(
      (name, index) => [name, 40, index === 0 ? 3 : 12 + index, 5 + (index % 3)] as const,
    );
    const table = tableOf(service([['Eau', 40, 3, 1], ...rows.slice(1)]));
    const masked = table.rows.filter(({ cells }) => cells[0]?.kind === 'masked').map(({ label }) => label);
    expect(masked).toEqual(['Eau', 'Risques']);
    expect(table.climb).toBeNull();
  });

  it('gives nothing in a masked cell but its place', () => {
    const table = tableOf(
      service([
        ['Eau', 40, 3, 1],
        ['Risques', 40, 4, 1],
        ...['Mer', 'Énergie', 'Logement', 'Finances', 'Juridique', 'Transports'].map(
          (name) => [name, 40, 20, 9] as const,
        ),
      ]),
    );
    expect(table.rows[0]?.cells[0]).toEqual({ kind: 'masked', competence: '1.1', measure: 'rate' });
    expect(table.rows[0]?.shared).toEqual({ kind: 'under', limit: 5 });
  });

  it('says that a large row without answer is empty, and does not say it of a small one', () => {
    const rows = ['Mer', 'Énergie', 'Logement', 'Finances'].map((name) => [name, 40, 20, 9] as const);
    const table = tableOf(service([['Eau', 40, 0, 0], ['Cabinet', 7, 0, 0], ...rows]));
    expect(table.rows[0]?.cells[0]?.kind).toBe('empty');
    expect(table.rows[1]?.cells[0]?.kind).toBe('masked');
    expect(table.rows[1]?.shared).toEqual({ kind: 'under', limit: 5 });
  });

  it('does not let persons outside the roster be computed as whole minus rows', () => {
    const rows = ['Mer', 'Énergie', 'Logement', 'Finances'].map(
      (name, index) => [name, 40, 20 + index, 9] as const,
    );
    const stranger = { person: 0, rates: [[0, 10]] as const };
    const table = tableOf(service(rows, [stranger]));
    const exact = table.rows.filter(
      ({ cells }) => cells[0]?.kind === 'shown' && cells[0].below.kind === 'exact',
    );
    expect(exact.length).toBeLessThan(rows.length);
    expect(table.participation.unattached).toEqual({ kind: 'under', limit: 5 });
    expect(table.whole.cells[0]).toMatchObject({ respondents: { kind: 'exact', value: 87 } });
  });

  it('refuses a filter with fewer agents or fewer results than k by the same sentence', () => {
    const facts = buildFacts({
      agents: [
        ...staff(4, 'A', { job: 'Rare' }),
        ...staff(40, 'B', { job: 'Usuel' }),
        ...staff(20, 'C', { job: 'Muet' }),
      ],
      participations: [...results(0, 4, 2), ...results(4, 3, 2)],
    });
    const refusal = { kind: 'too-few', k: 5 };
    expect(releaseHeatmap(facts, { ...request, filter: { job: 'Rare' } })).toEqual(refusal);
    expect(releaseHeatmap(facts, { ...request, filter: { job: 'Usuel' } })).toEqual(refusal);
    expect(releaseHeatmap(facts, { ...request, filter: { job: 'Muet' } })).toEqual({ kind: 'no-result' });
    expect(releaseHeatmap(facts, { ...request, filter: { job: 'Personne' } })).toEqual(refusal);
    expect(releaseHeatmap(facts, { ...request, campaignId: '999' })).toEqual({ kind: 'unknown-campaign' });
  });

  it('shows the whole without correction nor possible range when there is no roster', () => {
    const facts = buildFacts({
      agents: [],
      outsiders: 16,
      participations: results(0, 16, 6),
    });
    const table = tableOf(facts);
    expect(table.participation.concerned).toEqual({ kind: 'unknown' });
    const cell = table.whole.cells[0];
    if (cell?.kind !== 'shown') throw new Error('masked');
    expect(cell.interval?.low).toBeCloseTo(0.1848, 4);
    expect(cell.possible).toBeNull();
  });

  it('gives the pooled rate only when a competence has fewer than 8 acquis', () => {
    const participations = Array.from({ length: 20 }, (_, person) => ({
      person,
      rates: [[person % 5, 4]] as const,
    }));
    const table = tableOf(buildFacts({ agents: staff(40, 'A'), participations }));
    const cell = table.whole.cells[0];
    expect(cell).toMatchObject({
      kind: 'shown',
      mean: { kind: 'exact', value: 40 / 80 },
      below: { kind: 'too-few-acquis' },
      shareBelow: { kind: 'too-few-acquis' },
      interval: null,
      reliability: null,
    });
  });

  it('bands what everybody or nobody reached', () => {
    const all = tableOf(
      service([
        ['Eau', 40, 20, 0],
        ['Risques', 40, 20, 20],
      ]),
    );
    expect(all.rows[0]?.cells[0]).toMatchObject({ below: { kind: 'at-most', value: 2 } });
    expect(all.rows[1]?.cells[0]).toMatchObject({ below: { kind: 'at-least', value: 18 } });
  });

  it('opens the units of the service that is filtered', () => {
    const agents = ['Nord', 'Sud', 'Ouest'].flatMap((pole) =>
      Array.from({ length: 30 }, () => ({ unitPath: ['DR', 'Eau', pole] })),
    );
    const facts = buildFacts({
      agents: [...agents, ...Array.from({ length: 30 }, () => ({ unitPath: ['DR', 'Mer'] }))],
      participations: [0, 30, 60, 90].flatMap((first) => results(first, 20, 8)),
    });
    expect(tableOf(facts).rows.map(({ label }) => label)).toEqual(['Eau', 'Mer']);
    const inside = tableOf(facts, { filter: { unitPath: ['DR', 'Eau'] } });
    expect(inside.rows.map(({ label }) => label)).toEqual(['Nord', 'Sud', 'Ouest']);
    expect(inside.level).toEqual({ kind: 'rows', dimension: 'unit', depth: 2 });
    expect(inside.participation.concerned).toEqual({ kind: 'exact', value: 90 });
  });

  it('climbs from units to services before the whole', () => {
    const agents = ['Eau', 'Mer'].flatMap((name) =>
      ['Nord', 'Sud', 'Est'].flatMap((pole) =>
        Array.from({ length: 10 }, () => ({ unitPath: ['DR', name, pole] })),
      ),
    );
    const facts = buildFacts({
      agents,
      participations: [0, 10, 20, 30, 40, 50].flatMap((first) => results(first, 4, 2)),
    });
    const table = tableOf(facts, { rows: { dimension: 'unit', depth: 2 } });
    expect(table.climb?.from).toEqual({ kind: 'rows', dimension: 'unit', depth: 2 });
    expect(table.climb?.to).toEqual({ kind: 'rows', dimension: 'unit', depth: 1 });
    expect(table.rows.map(({ label }) => label)).toEqual(['Eau', 'Mer']);
  });

  it('measures levels against the level target, apart from rates', () => {
    const participations = Array.from({ length: 20 }, (_, person) => ({ person, levels: [person % 5] }));
    const facts = buildFacts({ agents: staff(40, 'A'), kinds: ['profiles'], participations });
    const table = tableOf(facts);
    expect(table.measure).toBe('level');
    // Levels 0–4, four times each: mean 2, those at 0, 1, 2 are below 3.
    expect(table.whole.cells[0]).toMatchObject({
      mean: { kind: 'exact', value: 2 },
      gap: { kind: 'exact', value: 1 },
      below: { kind: 'exact', value: 12 },
      target: 3,
    });
  });
});
