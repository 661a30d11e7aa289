import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { bytesSource, planImport, type ReadFile, readImportFile } from '../../../../src/engine/import';
import { loadStores, type Store, type StoreFactory } from '../../../../src/engine/store/store';

export async function storeFactory(): Promise<StoreFactory> {
  const require = createRequire(import.meta.url);
  return loadStores(await readFile(require.resolve('sql.js/dist/sql-wasm.wasm')));
}

export interface TextFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** Imports files as the application does; gives the number of the import. */
export async function importInto(store: Store, files: readonly TextFile[]): Promise<number> {
  const read: ReadFile[] = [];
  for (const { name, bytes } of files) {
    const outcome = await readImportFile(bytesSource(name, bytes));
    if (outcome.kind === 'read') read.push(...outcome.files);
  }
  const plan = planImport(read, store.contents());
  return store.apply(plan, { importedAt: '2026-06-15T09:30:00.000Z', files: '[]' });
}

/** Every row of every table that an import may change, by table. */
export function dump(store: Store): Record<string, unknown> {
  const tables = store.database
    .rows("SELECT name FROM sqlite_master WHERE type IN ('table', 'view') AND name <> 'import' ORDER BY name")
    .map(([name]) => String(name));
  return Object.fromEntries(
    tables.map((table) => [table, store.database.rows(`SELECT * FROM ${table}`).map((row) => [...row])]),
  );
}
