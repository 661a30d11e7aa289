import { extname, join } from 'node:path';
import type { SaveFailure, VaultEnvironment } from '../vault';
import { firstFree } from '../vault/free-path';
import { discard } from '../vault/safe-write';
import { writeFileSafely } from './write-file-safely';

interface FileToWrite {
  readonly name: string;
  readonly bytes: Uint8Array;
}

export type FilesOutcome =
  | { readonly kind: 'written'; readonly paths: readonly string[] }
  | { readonly kind: 'failed'; readonly reason: SaveFailure };

/** `dossier.docx`, then `dossier (2).docx`…: a file that is there already is never replaced. */
const beside =
  (folder: string, name: string) =>
  (attempt: number): string => {
    const extension = extname(name);
    const stem = name.slice(0, name.length - extension.length);
    return join(folder, attempt === 1 ? name : `${stem} (${attempt})${extension}`);
  };

/** Removes files that were just written. */
export async function removeFiles(machine: VaultEnvironment, paths: readonly string[]): Promise<void> {
  for (const path of paths) await discard(machine, path);
}

/** Writes several files in a folder, each whole: all of them are there, or none is left. */
export async function writeFilesTogether(
  machine: VaultEnvironment,
  folder: string,
  files: readonly FileToWrite[],
): Promise<FilesOutcome> {
  const paths: string[] = [];
  for (const { name, bytes } of files) {
    const path = await firstFree(machine, beside(folder, name)).catch(() => null);
    const reason = path === null ? 'io' : await writeFileSafely(machine, path, bytes);
    if (path !== null && reason === null) paths.push(path);
    else {
      await removeFiles(machine, paths);
      return { kind: 'failed', reason: reason ?? 'io' };
    }
  }
  return { kind: 'written', paths };
}
