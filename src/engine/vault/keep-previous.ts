import { backupPath } from './backup-name';
import type { VaultEnvironment } from './environment';
import { errorCode } from './error-code';
import type { VaultManifest } from './manifest';
import type { SaveFailed } from './outcome';
import { placeDraft, writeDraft } from './safe-write';
import { readSealedFile } from './sealed-file';
import { seenOf } from './session-state';
import { decryptData } from './unseal';
import { backupFolder } from './vault-path';

/**
 * Keeps the version at `path` in the backup folder before another takes its place. A second name for the same file
 * costs nothing and holds the very bytes that were authenticated when they were written or opened. Where the file
 * system has no such names, a copy is written, read back and opened. Rejects with the system error.
 */
export async function keepPrevious(
  env: VaultEnvironment,
  path: string,
  manifest: VaultManifest,
  keyLine: Uint8Array,
): Promise<SaveFailed | null> {
  const kept = backupPath(path, seenOf(manifest));
  await env.fs.makeFolder(backupFolder(path));
  try {
    await env.fs.link(path, kept);
  } catch (error) {
    const code = errorCode(error);
    if (code === null) throw error;
    return code === 'EEXIST' ? null : copyTo(env, path, kept, keyLine);
  }
  await env.fs.syncFolder(backupFolder(path));
  return null;
}

async function copyTo(
  env: VaultEnvironment,
  path: string,
  kept: string,
  keyLine: Uint8Array,
): Promise<SaveFailed | null> {
  const bytes = await env.fs.readFile(path);
  // A file damaged on the disk is no backup; the save that follows mends it.
  if (!(await isAuthentic(bytes, keyLine))) return null;
  const drafted = await writeDraft(env, kept, [bytes], (read) => isAuthentic(read, keyLine));
  if (drafted.kind === 'failed') return { ...drafted, onDisk: 'previous' };
  const placed = await placeDraft(env, drafted.draft, kept);
  return placed.kind === 'placed' ? null : { ...placed, onDisk: 'previous' };
}

async function isAuthentic(bytes: Uint8Array, keyLine: Uint8Array): Promise<boolean> {
  const read = readSealedFile(bytes);
  if (read.kind !== 'sealed') return false;
  const opened = await decryptData(read.file.data, keyLine);
  if (opened.kind === 'decrypted') opened.bytes.fill(0);
  return opened.kind === 'decrypted';
}
