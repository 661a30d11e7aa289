import type { ListKind } from '../../../contract/list-imports';
import { listKind } from '../../../contract/list-imports';
import type { WrittenItem } from '../../../core/exchange/swap-items';
import type { AgentKey } from '../../../core/roster/agent-key';
import { integer, oneOf, text, textOrNull } from '../column';
import type { SqlDatabase, SqlRow } from '../sql';

/** What an import is about: all declared needs, the catalogue, or the registrations of one session. */
export interface ListScope {
  readonly kind: ListKind;
  /** Number of the session; empty for the others. */
  readonly scope: string;
}

export interface StoredListImport extends ListScope {
  readonly id: number;
  readonly fileName: string;
  readonly importedAt: string;
  readonly isWithdrawn: boolean;
}

/** Imports of one scope that may be withdrawn; the older ones are forgotten. */
const MOST_KEPT = 20;

const COLUMNS = 'id, kind, scope, file_name, imported_at, withdrawn_at';

const decode = (row: SqlRow): StoredListImport => ({
  id: integer(row, 0),
  kind: oneOf(row, 1, listKind.options),
  scope: text(row, 2),
  fileName: text(row, 3),
  importedAt: text(row, 4),
  isWithdrawn: textOrNull(row, 5) !== null,
});

/** Imports of one scope, the latest first. */
export const readListImports = (database: SqlDatabase, { kind, scope }: ListScope): StoredListImport[] =>
  database
    .rows(`SELECT ${COLUMNS} FROM list_import WHERE kind = ? AND scope = ? ORDER BY id DESC`, [kind, scope])
    .map(decode);

export const findListImport = (database: SqlDatabase, id: number): StoredListImport | null => {
  const row = database.rows(`SELECT ${COLUMNS} FROM list_import WHERE id = ?`, [id])[0];
  return row === undefined ? null : decode(row);
};

export const readWrittenItems = (database: SqlDatabase, importId: number): WrittenItem[] =>
  database
    .rows('SELECT item, former, imported FROM list_import_line WHERE import_id = ? ORDER BY item', [importId])
    .map((row) => ({ item: text(row, 0), former: textOrNull(row, 1), imported: textOrNull(row, 2) }));

/** Records an import with what it wrote, and gives its number. */
export function writeListImport(
  database: SqlDatabase,
  { kind, scope, fileName, importedAt }: Omit<StoredListImport, 'id' | 'isWithdrawn'>,
  items: readonly WrittenItem[],
): number {
  const [row] = database.rows(
    'INSERT INTO list_import (kind, scope, file_name, imported_at) VALUES (?, ?, ?, ?) RETURNING id',
    [kind, scope, fileName, importedAt],
  );
  if (row === undefined) throw new Error('the import was not recorded');
  const importId = integer(row, 0);
  const insert = database.prepare('INSERT INTO list_import_line VALUES (?, ?, ?, ?)');
  try {
    for (const { item, former, imported } of items) insert.run([importId, item, former, imported]);
  } finally {
    insert.free();
  }
  database.run(
    `DELETE FROM list_import WHERE kind = ? AND scope = ? AND id NOT IN
       (SELECT id FROM list_import WHERE kind = ? AND scope = ? ORDER BY id DESC LIMIT ${MOST_KEPT})`,
    [kind, scope, kind, scope],
  );
  return importId;
}

/** `withdrawnAt` null: it stands again. */
export const markWithdrawn = (database: SqlDatabase, id: number, withdrawnAt: string | null): void =>
  database.run('UPDATE list_import SET withdrawn_at = ? WHERE id = ?', [withdrawnAt, id]);

/** The imported lists of a session go with it. */
export const forgetListsOfSession = (database: SqlDatabase, sessionId: number): void =>
  database.run("DELETE FROM list_import WHERE kind = 'registrations' AND scope = ?", [String(sessionId)]);

/** What imported lists remember of one agent. */
export const forgetListedAgent = (database: SqlDatabase, key: AgentKey): void =>
  database.run(
    `DELETE FROM list_import_line WHERE item = ?
       AND import_id IN (SELECT id FROM list_import WHERE kind = 'registrations')`,
    [key],
  );
