import { stat } from 'node:fs/promises';
import { basename } from 'node:path';
import type { FileRef } from '../../contract/files';
import type { FileRegistry, FileUse } from './file-registry';

/** What the page learns of a path: a token, its last part and its size in bytes (null when it is no file yet). */
export async function referToFile(files: FileRegistry, path: string, use: FileUse): Promise<FileRef> {
  return { token: files.keep(path, use), name: basename(path), size: await sizeOf(path) };
}

async function sizeOf(path: string): Promise<number | null> {
  const entry = await stat(path).catch(() => null);
  return entry?.isFile() === true ? entry.size : null;
}
