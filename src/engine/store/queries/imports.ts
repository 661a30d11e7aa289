import { z } from 'zod';
import { type FilePreview, filePreview } from '../../../contract/imports';
import { integer, text, textOrNull } from '../column';
import type { SqlDatabase } from '../sql';

export interface StoredImport {
  readonly id: number;
  readonly importedAt: string;
  readonly files: readonly FilePreview[];
  readonly undone: boolean;
}

/** Past imports, newest first. */
export function readImports(database: SqlDatabase): readonly StoredImport[] {
  return database
    .rows('SELECT id, imported_at, files, undone_at FROM import ORDER BY id DESC')
    .map((row) => ({
      id: integer(row, 0),
      importedAt: text(row, 1),
      files: z.array(filePreview).parse(JSON.parse(text(row, 2))),
      undone: textOrNull(row, 3) !== null,
    }));
}
