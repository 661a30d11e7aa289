import { join } from 'node:path';
import { readBackupName } from './backup-name';
import { backupsToPrune } from './backup-rotation';
import type { VaultEnvironment } from './environment';
import { errorCode, saveFailure, unreadableReason } from './error-code';
import type { Backup, ListBackupsOutcome, PurgeBackupsOutcome } from './outcome';
import { backupFolder } from './vault-path';

/** The backups of a vault, newest first; none when the folder does not exist yet. */
export async function listBackups(
  env: VaultEnvironment,
  vaultPath: string,
  vaultId: string,
): Promise<ListBackupsOutcome> {
  try {
    return { kind: 'listed', backups: await findBackups(env, vaultPath, vaultId) };
  } catch (error) {
    return { kind: 'unreadable', reason: unreadableReason(error) };
  }
}

/** Deletes every backup of this vault and says how many there were. */
export async function purgeBackups(
  env: VaultEnvironment,
  vaultPath: string,
  vaultId: string,
): Promise<PurgeBackupsOutcome> {
  try {
    const backups = await findBackups(env, vaultPath, vaultId);
    for (const { path } of backups) await env.fs.remove(path);
    return { kind: 'purged', count: backups.length };
  } catch (error) {
    return { kind: 'failed', reason: saveFailure(error) };
  }
}

/** Removes the backups that the rotation lets go. Tidying: a failure leaves them for the next time. */
export async function pruneBackups(env: VaultEnvironment, vaultPath: string, vaultId: string): Promise<void> {
  const listed = await listBackups(env, vaultPath, vaultId);
  if (listed.kind !== 'listed') return;
  for (const { path } of backupsToPrune(listed.backups)) {
    await env.fs.remove(path).catch(rethrowBugs);
  }
}

async function findBackups(env: VaultEnvironment, vaultPath: string, vaultId: string): Promise<Backup[]> {
  const folder = backupFolder(vaultPath);
  const found: Backup[] = [];
  for (const name of await namesIn(env, folder)) {
    const read = readBackupName(vaultPath, vaultId, name);
    if (read === null) continue;
    const path = join(folder, name);
    found.push({ path, ...read, bytes: (await env.fs.facts(path)).bytes });
  }
  return found.sort((a, b) => b.generation - a.generation);
}

async function namesIn(env: VaultEnvironment, folder: string): Promise<readonly string[]> {
  try {
    return await env.fs.list(folder);
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return [];
    throw error;
  }
}

function rethrowBugs(error: unknown): void {
  if (errorCode(error) === null) throw error;
}
