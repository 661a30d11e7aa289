import { type ColumnMapping, mappingKey } from '../../../core/mapping/column-mapping';
import { integer, text } from '../column';
import type { SqlDatabase } from '../sql';

export interface StoredMapping {
  readonly id: number;
  readonly mapping: ColumnMapping;
  /** Name of the file for which it was made. */
  readonly fileName: string;
  readonly madeAt: string;
}

/** Mappings, the latest first. */
export const readMappings = (database: SqlDatabase): readonly StoredMapping[] =>
  database.rows('SELECT id, content, file_name, made_at FROM column_mapping ORDER BY id DESC').map((row) => ({
    id: integer(row, 0),
    // At the door: written as such by `writeMapping`.
    mapping: JSON.parse(text(row, 1)) as ColumnMapping,
    fileName: text(row, 2),
    madeAt: text(row, 3),
  }));

/** Keeps a mapping; it replaces that of the same titles. */
export function writeMapping(
  database: SqlDatabase,
  mapping: ColumnMapping,
  { fileName, madeAt }: Pick<StoredMapping, 'fileName' | 'madeAt'>,
): void {
  database.run(
    'INSERT OR REPLACE INTO column_mapping (header_key, content, file_name, made_at) VALUES (?, ?, ?, ?)',
    [mappingKey(mapping), JSON.stringify(mapping), fileName, madeAt],
  );
}

/** Forgets a mapping; false when there is none of this number. */
export function deleteMapping(database: SqlDatabase, id: number): boolean {
  if (database.rows('SELECT 1 FROM column_mapping WHERE id = ?', [id]).length === 0) return false;
  database.run('DELETE FROM column_mapping WHERE id = ?', [id]);
  return true;
}
