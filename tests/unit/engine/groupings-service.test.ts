import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { EVERYTHING, newToken, startEngine, type TestEngine, temporaryFolder } from './environment';

let engine: TestEngine;
beforeAll(async () => {
  engine = await startEngine();
  const location = newToken();
  await engine.ask('vault:open-demo', { location }, { [location]: join(temporaryFolder(), 'demo.coffre') });
}, 60_000);

describe('units put together', () => {
  it('stand in one row of every table, and apart again', async () => {
    const before = await engine.ask('groupings:get', {});
    const alone = before.shown.rows.filter(({ origin }) => origin === 'alone');
    const keys = alone.slice(0, 2).map(({ key }) => key);
    const table = async () => {
      const [campaign] = (await engine.ask('filters:get', {})).campaigns;
      const request = {
        filter: EVERYTHING,
        campaignId: campaign?.id,
        rows: { dimension: 'unit', depth: null },
      };
      const reply = await engine.ask('participation:get', request);
      return reply.kind === 'table' ? reply.rows.length : 0;
    };
    const rows = await table();
    await engine.ask('groupings:put', { groupings: [keys] });
    const after = await engine.ask('groupings:get', {});
    expect(after.groupings).toEqual([keys]);
    expect(after.shown.rows.filter(({ origin }) => origin === 'chosen')).toHaveLength(1);
    expect(await table()).toBe(rows - 1);
    const [line] = await engine.ask('journal:list', {});
    expect(line?.subject).toContain('Regroupements de services');
    await engine.ask('groupings:put', { groupings: before.groupings });
    expect(await table()).toBe(rows);
  });

  it('are refused when a unit would stand in two rows', async () => {
    const groupings = [
      ['unit:A', 'unit:B'],
      ['unit:B', 'unit:C'],
    ];
    expect(await engine.refusal('groupings:put', { groupings })).toBe('bad-request');
  });
});
