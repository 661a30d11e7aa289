import { numberOrNull } from './column';
import { IMPORTED_TABLES } from './keep-before-images';
import type { SqlDatabase } from './sql';

export type UndoOutcome = { readonly kind: 'undone' } | { readonly kind: 'not-the-latest' };

/** The import that may be undone: the latest that is not undone; null when there is none. */
export function latestImport(database: SqlDatabase): number | null {
  const row = database.rows('SELECT max(id) FROM import WHERE undone_at IS NULL')[0];
  return row === undefined ? null : numberOrNull(row, 0);
}

/**
 * Puts every imported table back exactly as it was before the latest import: rows it inserted go, rows it changed
 * or deleted return under their former numbers. Targets, decisions and the journal are not touched.
 */
export function undoImport(database: SqlDatabase, importId: number, undoneAt: string): UndoOutcome {
  if (latestImport(database) !== importId) return { kind: 'not-the-latest' };
  database.transaction(() => {
    database.execute('PRAGMA defer_foreign_keys = ON');
    for (const table of IMPORTED_TABLES) {
      database.run(`DELETE FROM ${table} WHERE import_id = ?`, [importId]);
      database.run(
        `DELETE FROM ${table} WHERE id IN (SELECT id FROM before_${table} WHERE undo_import_id = ?)`,
        [importId],
      );
    }
    for (const table of IMPORTED_TABLES) restoreRows(database, table, importId);
    database.run('UPDATE import SET undone_at = ? WHERE id = ?', [undoneAt, importId]);
  });
  return { kind: 'undone' };
}

function restoreRows(database: SqlDatabase, table: string, importId: number): void {
  const columns = database
    .rows(`SELECT name FROM pragma_table_info(?) ORDER BY cid`, [table])
    .map(([name]) => String(name))
    .join(', ');
  database.run(
    `INSERT INTO ${table} (${columns}) SELECT ${columns} FROM before_${table} WHERE undo_import_id = ? ORDER BY id`,
    [importId],
  );
  database.run(`DELETE FROM before_${table} WHERE undo_import_id = ?`, [importId]);
}
