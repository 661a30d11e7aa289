import type { SqlDatabase } from './sql';
import type { WritingSteps } from './writing-steps';

/** Tables whose content comes from imports and is put back by undoing one. Parents first. */
export const IMPORTED_TABLES = [
  'unit',
  'agent',
  'campaign',
  'competence',
  'participation',
  'roster_version',
] as const;
type ImportedTable = (typeof IMPORTED_TABLES)[number];

/**
 * While the steps are taken, keeps in `before_*` the state of every imported row before its first change or deletion by
 * this import. Rows that the import itself inserted need none: they carry its number.
 * The triggers live on this connection only, never in the vault.
 */
export function* keepBeforeImages<T>(
  database: SqlDatabase,
  importId: number,
  steps: WritingSteps<T>,
): WritingSteps<T> {
  for (const table of IMPORTED_TABLES) {
    database.execute(keepOn('UPDATE', table, importId));
    database.execute(keepOn('DELETE', table, importId));
  }
  try {
    return yield* steps;
  } finally {
    for (const table of IMPORTED_TABLES) {
      database.execute(`DROP TRIGGER IF EXISTS temp.keep_update_${table}`);
      database.execute(`DROP TRIGGER IF EXISTS temp.keep_delete_${table}`);
    }
  }
}

function keepOn(event: 'UPDATE' | 'DELETE', table: ImportedTable, importId: number): string {
  return `
    CREATE TEMP TRIGGER keep_${event.toLowerCase()}_${table} BEFORE ${event} ON main.${table}
    WHEN OLD.import_id <> ${importId}
    BEGIN
      INSERT OR IGNORE INTO before_${table} SELECT ${importId}, * FROM ${table} WHERE id = OLD.id;
    END`;
}
