import { CLEAR_FILE_KINDS, type ClearFile } from '../../../contract/clear-files';
import { integer, oneOf, text, textOrNull } from '../column';
import type { SqlDatabase } from '../sql';

/** Files in clear that were written, the latest first. */
export function readClearFiles(database: SqlDatabase): ClearFile[] {
  return database
    .rows(
      'SELECT id, kind, subject, file_name, people, written_at, deleted_at FROM clear_file ORDER BY id DESC',
    )
    .map((row) => ({
      id: integer(row, 0),
      kind: oneOf(row, 1, CLEAR_FILE_KINDS),
      subject: text(row, 2),
      fileName: text(row, 3),
      people: integer(row, 4),
      writtenAt: text(row, 5),
      deletedAt: textOrNull(row, 6),
    }));
}

/** Remembers a file in clear, to be deleted once it has served. `writtenAt`: ISO 8601 UTC. */
export function writeClearFile(
  database: SqlDatabase,
  { kind, subject, fileName, people, writtenAt }: Omit<ClearFile, 'id' | 'deletedAt'>,
): void {
  database.run(
    'INSERT INTO clear_file (kind, subject, file_name, people, written_at) VALUES (?, ?, ?, ?, ?)',
    [kind, subject, fileName, people, writtenAt],
  );
}

/** Records that a file is deleted, or (null) that it is still there. */
export function markClearFile(database: SqlDatabase, id: number, deletedAt: string | null): void {
  database.run('UPDATE clear_file SET deleted_at = ? WHERE id = ?', [deletedAt, id]);
}
