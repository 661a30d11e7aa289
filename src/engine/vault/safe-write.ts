import { dirname } from 'node:path';
import type { VaultEnvironment } from './environment';
import { errorCode, saveFailure } from './error-code';
import type { FileSystemPort } from './file-system';
import type { SaveFailed, SaveFailure } from './outcome';
import { temporaryPath } from './vault-path';

/** A vault is at most 1 GiB (FORMAT.md): beyond, memory on a modest machine would not hold it. */
export const MAX_VAULT_BYTES = 2 ** 30;
/** Bytes kept free beyond the file itself, for the folder entries. */
const SPARE_BYTES = 64 * 1024;
/** Windows: an antivirus or indexer holds a file for a moment. Waits in ms, 2 s in all. */
const WINDOWS_WAITS = [10, 20, 40, 80, 150, 300, 600, 800] as const;
const WINDOWS_HELD: readonly (string | null)[] = ['EPERM', 'EACCES', 'EBUSY'];

/** Bytes on their way to a path, written, synced and authenticated under a temporary name. */
export interface Draft {
  readonly temporary: string;
}

export type DraftOutcome =
  | { readonly kind: 'drafted'; readonly draft: Draft }
  | { readonly kind: 'failed'; readonly reason: SaveFailure };

/**
 * Writes the pieces under a temporary name beside `path`, syncs, reads back and authenticates. Nothing at `path`
 * changes. On failure the temporary is removed where possible; start-up sweeps it otherwise.
 */
export async function writeDraft(
  env: VaultEnvironment,
  path: string,
  parts: readonly Uint8Array[],
  authenticate: (bytes: Uint8Array) => Promise<boolean>,
): Promise<DraftOutcome> {
  const total = parts.reduce((sum, part) => sum + part.length, 0);
  if (total > MAX_VAULT_BYTES) return { kind: 'failed', reason: 'too-large' };
  const temporary = temporaryPath(path, env.randomBytes(8));
  try {
    const free = await env.fs.freeBytes(dirname(path));
    if (free !== null && free < total + SPARE_BYTES) return { kind: 'failed', reason: 'full' };
    const isWhole = await writeParts(env.fs, temporary, parts, total);
    if (isWhole && (await authenticate(await env.fs.readFile(temporary)))) {
      return { kind: 'drafted', draft: { temporary } };
    }
    await discard(env, temporary);
    return { kind: 'failed', reason: 'io' };
  } catch (error) {
    await discard(env, temporary);
    return { kind: 'failed', reason: saveFailure(error) };
  }
}

/** Puts a draft in its place and waits until that is certain. The draft is gone afterwards, whatever the answer. */
export async function placeDraft(
  env: VaultEnvironment,
  draft: Draft,
  path: string,
): Promise<{ readonly kind: 'placed' } | SaveFailed> {
  try {
    await renamePatiently(env, draft.temporary, path);
  } catch (error) {
    const reason = saveFailure(error);
    const onDisk = (await isStillThere(env, draft.temporary)) ? 'previous' : 'unknown';
    await discard(env, draft.temporary);
    return { kind: 'failed', reason, onDisk };
  }
  try {
    await env.fs.syncFolder(dirname(path));
    return { kind: 'placed' };
  } catch (error) {
    return { kind: 'failed', reason: saveFailure(error), onDisk: 'unknown' };
  }
}

/** Removes a temporary; a failure leaves it for the next sweep. */
export async function discard(env: VaultEnvironment, temporary: string): Promise<void> {
  try {
    await env.fs.remove(temporary);
  } catch (error) {
    if (errorCode(error) === null) throw error;
  }
}

async function writeParts(
  fs: FileSystemPort,
  temporary: string,
  parts: readonly Uint8Array[],
  total: number,
): Promise<boolean> {
  const file = await fs.create(temporary);
  let isWhole = false;
  try {
    for (const part of parts) await file.write(part);
    isWhole = (await file.size()) === total;
    await file.sync();
  } catch (error) {
    await file.close().catch(() => undefined);
    throw error;
  }
  await file.close();
  return isWhole;
}

async function renamePatiently(env: VaultEnvironment, from: string, to: string): Promise<void> {
  const waits = env.platform === 'win32' ? WINDOWS_WAITS : [];
  for (const wait of waits) {
    try {
      return await env.fs.rename(from, to);
    } catch (error) {
      if (!WINDOWS_HELD.includes(errorCode(error))) throw error;
      await env.pause(wait);
    }
  }
  await env.fs.rename(from, to);
}

/** After a rename that reported an error: the temporary still there means that nothing moved. */
async function isStillThere(env: VaultEnvironment, temporary: string): Promise<boolean> {
  try {
    await env.fs.facts(temporary);
    return true;
  } catch {
    return false;
  }
}
