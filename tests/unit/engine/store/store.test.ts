import { beforeAll, describe, expect, it } from 'vitest';
import { type FictiveService, generateFictiveService } from '../../../../src/engine/fictive';
import { readAgentResults } from '../../../../src/engine/store/queries/agent-participations';
import { readAgents } from '../../../../src/engine/store/queries/agents';
import type { StoreFactory } from '../../../../src/engine/store/store';
import { dump, importInto, storeFactory, type TextFile } from './imported-service';

let stores: StoreFactory;
let service: FictiveService;
/** The same campaigns seen from another HR list: agents gone, come, moved, and campaigns further on. */
let later: FictiveService;

beforeAll(async () => {
  stores = await storeFactory();
  service = generateFictiveService({ seed: 1, agents: 60 });
  later = generateFictiveService({ seed: 1, agents: 75 });
});

const text = ({ bytes }: TextFile): string => new TextDecoder().decode(bytes);
const edited = (file: TextFile, edit: (content: string) => string): TextFile => ({
  name: file.name,
  bytes: new TextEncoder().encode(`\uFEFF${edit(text(file))}`),
});

describe('undoing the latest import', () => {
  it('empties a new vault again', async () => {
    const store = stores.create();
    const before = dump(store);
    const id = await importInto(store, [service.roster, ...service.exports]);
    expect(dump(store)).not.toEqual(before);
    expect(store.undo(id, '2026-06-16T08:00:00.000Z')).toEqual({ kind: 'undone' });
    expect(dump(store)).toEqual(before);
  });

  it.each([
    ['a second HR list that moves, adds and removes agents', () => [later.roster]],
    ['a campaign further on', () => later.exports],
    ['everything at once', () => [later.roster, ...later.exports]],
    [
      'an HR list without the first agents',
      () => [
        edited(service.roster, (list) =>
          list
            .split('\n')
            .filter((_, line) => line === 0 || line > 20)
            .join('\n'),
        ),
      ],
    ],
    [
      'a campaign that changed its name',
      () =>
        service.exports.map((file) =>
          edited(file, (content) => content.replaceAll('Cybersécurité', 'Cyber')),
        ),
    ],
  ])('restores every row and number after %s', async (_, files) => {
    const store = stores.create();
    await importInto(store, [service.roster, ...service.exports]);
    const before = dump(store);
    const facts = structuredClone(store.collective());
    const id = await importInto(store, files());
    expect(dump(store)).not.toEqual(before);
    store.undo(id, '2026-06-16T08:00:00.000Z');
    expect(dump(store)).toEqual(before);
    expect(store.collective()).toEqual(facts);
  });

  it('goes back import by import, and refuses any other order', async () => {
    const store = stores.create();
    const states = [dump(store)];
    const ids: number[] = [];
    for (const files of [[service.roster], service.exports, [later.roster], later.exports]) {
      ids.push(await importInto(store, files));
      states.push(dump(store));
    }
    expect(store.undo(ids[0] ?? 0, 'now')).toEqual({ kind: 'not-the-latest' });
    states.pop();
    for (const id of ids.reverse()) {
      expect(store.undo(id, '2026-06-16T08:00:00.000Z')).toEqual({ kind: 'undone' });
      expect(dump(store)).toEqual(states.pop());
    }
    expect(store.undo(ids[0] ?? 0, 'now')).toEqual({ kind: 'not-the-latest' });
  });
});

describe('an import that fails half-way', () => {
  it('leaves the vault as it was', async () => {
    const store = stores.create();
    await importInto(store, [service.roster]);
    const before = dump(store);
    store.database.execute(
      "CREATE TEMP TRIGGER fail BEFORE INSERT ON main.participation WHEN NEW.line = 30 BEGIN SELECT raise(ABORT, 'no'); END",
    );
    await expect(importInto(store, service.exports)).rejects.toThrow();
    store.database.execute('DROP TRIGGER temp.fail');
    expect(dump(store)).toEqual(before);
    await importInto(store, service.exports);
  });
});

describe('the bytes of a vault', () => {
  const seal = {
    formatVersion: 1,
    vaultId: '0'.repeat(32),
    generation: 3,
    savedAt: '2026-06-15T09:30:00.000Z',
    keyDigests: { administrateur: 'ab' },
    keyEpoch: 1,
  } as const;

  it('give back the same content and the seal', async () => {
    const store = stores.create();
    await importInto(store, [service.roster, ...service.exports]);
    const bytes = store.port.exportWith(seal);
    const opened = stores.open(bytes);
    if (opened.kind !== 'opened') throw new Error(opened.kind);
    expect(opened.seal).toEqual(seal);
    expect(dump(opened.store)).toEqual(dump(store));
    expect(opened.store.collective()).toEqual(store.collective());
  });

  it('keep the settings of the connection after an export', () => {
    const store = stores.create();
    store.port.exportWith(seal);
    const settings = ['foreign_keys', 'secure_delete', 'trusted_schema', 'cell_size_check'].map(
      (name) => store.database.rows(`PRAGMA ${name}`)[0]?.[0],
    );
    expect(settings).toEqual([1, 1, 0, 1]);
  });

  it('hold no trace of what an undone import wrote', async () => {
    const store = stores.create();
    const id = await importInto(store, [service.roster]);
    store.undo(id, '2026-06-16T08:00:00.000Z');
    const matricule = text(service.roster).split('\n')[1]?.split(';')[0] ?? '';
    expect(matricule).not.toBe('');
    expect(Buffer.from(store.port.exportWith(seal)).toString('latin1')).not.toContain(matricule);
  });

  it('are refused when a later version wrote them, and when they are no database', () => {
    const store = stores.create();
    store.database.execute('PRAGMA user_version = 99');
    expect(stores.open(store.port.exportWith(seal)).kind).toBe('newer');
    expect(stores.open(new Uint8Array(1000).fill(7)).kind).toBe('unreadable');
    expect(stores.open(new Uint8Array()).kind).toBe('unreadable');
  });
});

describe('the columns for analysis', () => {
  it('do not depend on the order of imports', async () => {
    const together = stores.create();
    await importInto(together, [service.roster, ...service.exports]);
    const apart = stores.create();
    for (const file of [...service.exports, service.roster].reverse()) await importInto(apart, [file]);
    const rosterLast = stores.create();
    for (const file of [...service.exports, service.roster]) await importInto(rosterLast, [file]);
    const { participations, campaigns, roster } = together.collective().facts;
    for (const store of [apart, rosterLast]) {
      const { facts } = store.collective();
      expect(facts.campaigns).toEqual(campaigns);
      expect(facts.roster).toEqual(roster);
      expect(facts.participations).toEqual(participations);
    }
  });

  it('hold what the rows hold', async () => {
    const store = stores.create();
    await importInto(store, [service.roster, ...service.exports]);
    const { facts } = store.collective();
    const fromView = store.database.rows(
      'SELECT sum(acquis), sum(mastered), sum(level), count(level), max(pix) FROM result',
    )[0];
    const total = (column: Iterable<number>): number => {
      let sum = 0;
      for (const value of column) if (value >= 0) sum += value;
      return sum;
    };
    const { acquis, validated, level } = facts.participations;
    const levels = level.filter((value) => value >= 0).length;
    const expected = [total(acquis), total(validated), total(level), levels, store.collective().highest.pix];
    expect(fromView).toEqual(expected);
    expect(total(acquis)).toBeGreaterThan(1000);
  });

  it('number agents first, in the order of the list, then one person per unattached key', async () => {
    const store = stores.create();
    await importInto(store, service.exports);
    const { roster, personCount } = store.collective().facts;
    expect(roster.count).toBe(0);
    const keys = store.database.rows('SELECT count(DISTINCT person_key) FROM participation')[0]?.[0];
    expect(personCount).toBe(keys);
    await importInto(store, [service.roster]);
    const after = store.collective().facts;
    expect(after.roster.count).toBe(60);
    expect(readAgents(store.database)).toHaveLength(60);
    expect(Math.max(...after.participations.person)).toBeLessThan(after.personCount);
  });
});

describe('the results of one agent', () => {
  it('are the shared rows of that agent and of nobody else', async () => {
    const store = stores.create();
    await importInto(store, [service.roster, ...service.exports]);
    const cyber = text(service.exports[0] ?? { name: '', bytes: new Uint8Array() }).split('\n');
    const shared = cyber.map((line) => line.split(';')).filter((cells) => cells[10] === '"Oui"');
    const [row] = shared;
    const agent = readAgents(store.database).find(({ agent: { matricule } }) => matricule === row?.[7]);
    const results = readAgentResults(store.database, agent?.id ?? 0);
    const expected = shared.filter((cells) => cells[7] === row?.[7]);
    const found = results.campaigns.filter(({ campaignId }) => campaignId === '318204');
    expect(found).toHaveLength(expected.length);
    // Badges and stage come first: the triples start at column 16 (mastery), in framework order.
    expect(found[0]?.results.map(({ acquis }) => acquis)).toEqual([10, 14, 10, 5, 9]);
  });
});
