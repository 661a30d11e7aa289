import { describe, expect, it } from 'vitest';
import { listNeedTables } from '../../../../src/core/disclosure/need-tables';
import { drawPublicationService } from '../../../fixtures/publication-service';

const facts = () => drawPublicationService(1, { agents: 120, units: 4, sites: 3, competences: 2 });

const request = {
  filter: {},
  disclosure: { profile: 'working' as const },
  targets: { rate: 0.6, level: 3, specific: [] },
  rows: { dimension: 'unit' as const, depth: null },
};

describe('listNeedTables', () => {
  it('makes the tables of one request once, whatever way the filter says everything', () => {
    const service = facts();
    const tables = listNeedTables(service, request);
    expect(tables).not.toEqual([]);
    expect(listNeedTables(service, { ...request, filter: { site: null, unitPath: null } })).toBe(tables);
  });

  it('makes them anew when targets, filter, strictness, rows or facts are others', () => {
    const service = facts();
    const whole = listNeedTables(service, request);
    const others = [
      listNeedTables(service, { ...request, targets: { ...request.targets, rate: 0.9 } }),
      listNeedTables(service, { ...request, filter: { site: 'Site 1' } }),
      listNeedTables(service, { ...request, disclosure: { profile: 'diffusion' } }),
      listNeedTables(service, { ...request, rows: { dimension: 'site', depth: null } }),
      listNeedTables(facts(), request),
    ];
    for (const each of others) expect(each).not.toBe(whole);
    expect(others[0]?.map(({ table }) => table.whole)).not.toEqual(whole.map(({ table }) => table.whole));
  });

  it('remembers the last two requests only', () => {
    const service = facts();
    const first = listNeedTables(service, request);
    listNeedTables(service, { ...request, filter: { site: 'Site 1' } });
    expect(listNeedTables(service, request)).toBe(first);
    listNeedTables(service, { ...request, filter: { site: 'Site 2' } });
    listNeedTables(service, { ...request, filter: { site: 'Site 3' } });
    expect(listNeedTables(service, request)).not.toBe(first);
  });
});
