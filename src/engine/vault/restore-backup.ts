import { dirname } from 'node:path';
import { isEqualBytes } from './bytes';
import type { VaultEnvironment } from './environment';
import { errorCode, saveFailure, unreadableReason } from './error-code';
import { firstFree, isFree } from './free-path';
import { nodeEnvironment } from './node-environment';
import type { RestoreBackupOutcome } from './outcome';
import { discard, placeDraft, writeDraft } from './safe-write';
import { readSealedFile } from './sealed-file';
import { setAsidePath } from './vault-path';

/**
 * Makes a copy of a backup the vault again, while the vault is closed. What is at `path` is first set aside under a
 * dated name, never overwritten. The backup stays where it is. The next opening tells that the file is older.
 */
export async function restoreBackup(
  { path, backupPath }: { readonly path: string; readonly backupPath: string },
  env: VaultEnvironment = nodeEnvironment(),
): Promise<RestoreBackupOutcome> {
  const bytes = await readWhole(env, backupPath);
  if (!(bytes instanceof Uint8Array)) return bytes;
  const read = readSealedFile(bytes);
  if (read.kind !== 'sealed') return read;
  const drafted = await writeDraft(env, path, [bytes], async (copy) => isEqualBytes(copy, bytes));
  if (drafted.kind === 'failed') return drafted;
  try {
    const aside = await setAside(env, path);
    const placed = await placeDraft(env, drafted.draft, path);
    if (placed.kind === 'placed') return { kind: 'restored', setAsidePath: aside };
    if (aside !== null && (await isFree(env, path))) await env.fs.rename(aside, path);
    return { kind: 'failed', reason: placed.reason };
  } catch (error) {
    await discard(env, drafted.draft.temporary);
    return { kind: 'failed', reason: saveFailure(error) };
  }
}

async function setAside(env: VaultEnvironment, path: string): Promise<string | null> {
  const at = env.now();
  const aside = await firstFree(env, (attempt) => setAsidePath(path, at, attempt));
  try {
    await env.fs.rename(path, aside);
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return null;
    throw error;
  }
  await env.fs.syncFolder(dirname(path));
  return aside;
}

async function readWhole(env: VaultEnvironment, path: string): Promise<Uint8Array | RestoreBackupOutcome> {
  try {
    return await env.fs.readFile(path);
  } catch (error) {
    return { kind: 'unreadable', reason: unreadableReason(error) };
  }
}
