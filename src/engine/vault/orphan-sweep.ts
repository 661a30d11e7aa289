import { dirname, join } from 'node:path';
import type { VaultEnvironment } from './environment';
import { errorCode } from './error-code';
import { discard } from './safe-write';
import { backupFolder, isTemporaryOf, stem } from './vault-path';

/** Removes the temporaries that cut-short saves of this vault left. Tidying: a failure leaves them for next time. */
export async function sweepOrphans(env: VaultEnvironment, vaultPath: string): Promise<void> {
  const isOrphan = (name: string) => isTemporaryOf(vaultPath, name);
  await sweepFolder(env, dirname(vaultPath), isOrphan);
  await sweepFolder(env, backupFolder(vaultPath), (name) => isBackupTemporary(vaultPath, name));
}

function isBackupTemporary(vaultPath: string, name: string): boolean {
  return name.startsWith(`.${stem(vaultPath)}.`) && /\.coffre\.[0-9a-f]{16}\.tmp$/.test(name);
}

async function sweepFolder(
  env: VaultEnvironment,
  folder: string,
  isOrphan: (name: string) => boolean,
): Promise<void> {
  for (const name of await namesIn(env, folder)) {
    if (isOrphan(name)) await discard(env, join(folder, name));
  }
}

async function namesIn(env: VaultEnvironment, folder: string): Promise<readonly string[]> {
  try {
    return await env.fs.list(folder);
  } catch (error) {
    if (errorCode(error) === null) throw error;
    return [];
  }
}
