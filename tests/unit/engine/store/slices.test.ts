import { beforeAll, describe, expect, it } from 'vitest';
import { type FictiveService, generateFictiveService } from '../../../../src/engine/fictive';
import {
  bytesSource,
  type ImportPlan,
  planImport,
  type ReadFile,
  readImportFile,
} from '../../../../src/engine/import';
import { rowsOf } from '../../../../src/engine/store/apply-import';
import type { Store, StoreFactory } from '../../../../src/engine/store/store';
import { dump, importInto, storeFactory } from './imported-service';

const RECORD = { importedAt: '2026-06-15T09:30:00.000Z', files: '[]' };
let stores: StoreFactory;
let service: FictiveService;
/** The same campaigns further on, under a longer HR list: inserts, updates, removals and new matches. */
let later: FictiveService;

beforeAll(async () => {
  stores = await storeFactory();
  service = generateFictiveService({ seed: 1, agents: 900 });
  later = generateFictiveService({ seed: 1, agents: 1_100 });
});

async function planFor(store: Store): Promise<ImportPlan> {
  const read: ReadFile[] = [];
  for (const { name, bytes } of [later.roster, ...later.exports]) {
    const outcome = await readImportFile(bytesSource(name, bytes));
    if (outcome.kind === 'read') read.push(...outcome.files);
  }
  return planImport(read, store.contents());
}

async function filledStore(): Promise<Store> {
  const store = stores.create();
  await importInto(store, [service.roster, ...service.exports]);
  return store;
}

describe('an import written in slices', () => {
  it('ends as one written at once', async () => {
    const [one, other] = [await filledStore(), await filledStore()];
    one.apply(await planFor(one), RECORD);
    const plan = await planFor(other);
    const told: number[] = [];
    const signal = new AbortController().signal;
    await other.applyInSlices(plan, RECORD, { signal, onRows: (rows) => told.push(rows) });
    expect(dump(other)).toEqual(dump(one));
    expect(told.length).toBeGreaterThan(4);
    expect(told).toEqual([...told].sort((a, b) => a - b));
    expect(told.at(-1)).toBe(rowsOf(plan));
  });

  it('cancelled anywhere leaves every row and number as before, and can be started again', async () => {
    const store = await filledStore();
    const before = dump(store);
    const revision = store.revision();
    const facts = structuredClone(store.collective());
    const plan = await planFor(store);
    for (const stopAt of [1, 1_000, 2_000, rowsOf(plan)]) {
      const controller = new AbortController();
      const onRows = (rows: number): void => {
        if (rows >= stopAt) controller.abort();
      };
      expect(await store.applyInSlices(plan, RECORD, { signal: controller.signal, onRows })).toBeNull();
      expect(dump(store)).toEqual(before);
      expect(store.database.rows("SELECT name FROM temp.sqlite_master WHERE type = 'trigger'")).toEqual([]);
    }
    expect(store.revision()).toBe(revision);
    expect(store.collective()).toEqual(facts);
    const id = store.apply(plan, RECORD);
    expect(store.undo(id, '2026-06-16T08:00:00.000Z')).toEqual({ kind: 'undone' });
    expect(dump(store)).toEqual(before);
  });

  it('that meets an error half-way undoes what it wrote', async () => {
    const store = await filledStore();
    const before = dump(store);
    const plan = await planFor(store);
    store.database.execute(
      "CREATE TEMP TRIGGER fail BEFORE INSERT ON main.participation WHEN NEW.line = 600 BEGIN SELECT raise(ABORT, 'no'); END",
    );
    const signal = new AbortController().signal;
    await expect(store.applyInSlices(plan, RECORD, { signal, onRows: () => undefined })).rejects.toThrow();
    store.database.execute('DROP TRIGGER temp.fail');
    expect(dump(store)).toEqual(before);
  });
});
