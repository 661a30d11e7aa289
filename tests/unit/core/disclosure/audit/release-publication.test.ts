import { describe, expect, it } from 'vitest';
import { results, staff } from '../../collective-facts';
import { ask, below, expectPublished, firstTable, publish, site, unit, working } from './publications';

describe('releasePublication', () => {
  it('publishes exact results when nothing is small', () => {
    const agents = [...staff(30, 'Eau'), ...staff(40, 'Mer')];
    const table = firstTable(publish(agents, [...results(0, 30, 12), ...results(30, 40, 20)]));
    expect(below(table)).toEqual([
      ['Eau', { kind: 'exact', value: 12 }],
      ['Mer', { kind: 'exact', value: 20 }],
      ['Ensemble', { kind: 'exact', value: 32 }],
    ]);
  });

  it('masks the small row of a working file and spares the others by saying one of them less', () => {
    const agents = [...staff(5, 'Eau'), ...staff(30, 'Mer'), ...staff(40, 'Port'), ...staff(50, 'Ville')];
    const answers = [
      ...results(0, 3, 1),
      ...results(5, 30, 12),
      ...results(35, 40, 20),
      ...results(75, 50, 20),
    ];
    const found = publish(agents, answers, ask(working));
    const table = firstTable(found);
    expect(table.rows[0]?.cells[0]).toEqual({ kind: 'masked', competence: '1.1', measure: 'rate' });
    const [hidden] = expectPublished(found).audit.hidden;
    expect(hidden?.row).toBe('Eau');
    expect(hidden?.below).toEqual({ low: 0, high: 3 });
    expect(below(table).filter(([, count]) => JSON.stringify(count).includes('exact')).length).toBe(3);
  });

  it('groups by respondents in a diffusion', () => {
    const agents = [...staff(12, 'Eau'), ...staff(30, 'Mer'), ...staff(40, 'Port')];
    const answers = [...results(0, 7, 4), ...results(12, 30, 12), ...results(42, 40, 20)];
    const table = firstTable(publish(agents, answers));
    expect(table.rows.map(({ label }) => label)).toEqual(['Port', 'Autres services']);
  });

  it('audits two hierarchies together: a unit minus a site isolates nobody', () => {
    const agents = [
      ...staff(30, 'Eau', { site: 'Brest' }),
      ...staff(3, 'Eau', { site: 'Rennes' }),
      ...staff(40, 'Mer', { site: 'Rennes' }),
    ];
    const answers = [...results(0, 30, 12), ...results(30, 3, 1), ...results(33, 40, 20)];
    const tables = [unit, site].map((rows) => ({ campaignId: '101', rows }));
    const found = expectPublished(publish(agents, answers, ask({ tables })));
    const figures = found.content.tables.flatMap((table) => (table.kind === 'table' ? below(table) : []));
    const exact = figures
      .filter(([, count]) => JSON.stringify(count).includes('exact'))
      .map(([label]) => label);
    expect(exact.includes('Eau') && exact.includes('Brest')).toBe(false);
    expect(exact.includes('Mer') && exact.includes('Rennes')).toBe(false);
  });

  it('keeps the earlier figure when a few newcomers could be told apart', () => {
    const agents = [...staff(32, 'Eau'), ...staff(40, 'Mer')];
    const before = [...results(0, 30, 12), ...results(32, 40, 20)].map((each) => ({
      ...each,
      resultKey: `p${each.person}`,
    }));
    const first = expectPublished(publish(agents, before));
    const after = [
      ...before,
      ...results(30, 2, 1).map((each) => ({ ...each, resultKey: `p${each.person}` })),
    ];
    const second = publish(agents, after, ask({ date: '2026-02-15' }), [first.entry]);
    const table = firstTable(second);
    const eau = table.rows.find(({ label }) => label === 'Eau');
    expect(eau?.unchangedSince ?? JSON.stringify(eau?.cells)).not.toContain('exact');
    expect(table.rows.find(({ label }) => label === 'Mer')?.cells[0]).toMatchObject({
      below: { kind: 'exact', value: 20 },
    });
  });

  it('says nothing of a scope that is too small', () => {
    expect(publish(staff(1, 'Eau'), results(0, 1, 1)).kind).toBe('empty');
    expect(publish([], []).kind).toBe('empty');
  });

  it('publishes a service where everyone is at 100 %', () => {
    const agents = [...staff(3, 'Eau'), ...staff(30, 'Mer'), ...staff(40, 'Port')];
    const all = (first: number, count: number) =>
      results(first, count, 0).map((each) => ({ ...each, rates: [[10, 10] as const] }));
    const table = firstTable(publish(agents, [...all(0, 3), ...all(3, 30), ...all(33, 40)], ask(working)));
    expect(JSON.stringify(table)).not.toContain('"kind":"exact","value":0,');
  });
});
