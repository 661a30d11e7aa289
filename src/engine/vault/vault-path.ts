import { basename, dirname, join } from 'node:path';
import { toHex } from './bytes';

/** Extension of a vault file. */
export const VAULT_EXTENSION = '.coffre';

/** Folder of the backups of a vault, beside it. */
export function backupFolder(vaultPath: string): string {
  return join(dirname(vaultPath), `${stem(vaultPath)}.sauvegardes`);
}

/** A name for a save under way, in the same folder, hidden on POSIX. `unique`: 8 random bytes. */
export function temporaryPath(path: string, unique: Uint8Array): string {
  return join(dirname(path), `.${basename(path)}.${toHex(unique)}.tmp`);
}

/** Tells whether a name in the vault's folder is a save of this vault that was cut short. */
export function isTemporaryOf(vaultPath: string, name: string): boolean {
  const start = `.${basename(vaultPath)}.`;
  return name.startsWith(start) && /^[0-9a-f]{16}\.tmp$/.test(name.slice(start.length));
}

/** The lock file beside a vault. */
export function lockPath(vaultPath: string): string {
  return `${vaultPath}.verrou`;
}

/** Where the copy goes when the vault changed under the session. `attempt`: 1, then more while the name is taken. */
export function conflictPath(vaultPath: string, at: Date, attempt: number): string {
  return datedPath(vaultPath, 'conflit', at, attempt);
}

/** Where the present file goes before a backup is restored. */
export function setAsidePath(vaultPath: string, at: Date, attempt: number): string {
  return datedPath(vaultPath, 'mis de côté', at, attempt);
}

/** File name without folder and without `.coffre`. */
export function stem(vaultPath: string): string {
  return basename(vaultPath, VAULT_EXTENSION);
}

function datedPath(vaultPath: string, label: string, at: Date, attempt: number): string {
  const suffix = attempt === 1 ? '' : ` ${attempt}`;
  const name = `${stem(vaultPath)} (${label} ${localStamp(at)}${suffix})${VAULT_EXTENSION}`;
  return join(dirname(vaultPath), name);
}

/** Local time, as the user reads it: 2026-03-02 10h15m00. */
function localStamp(at: Date): string {
  const two = (value: number) => String(value).padStart(2, '0');
  const day = `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())}`;
  return `${day} ${two(at.getHours())}h${two(at.getMinutes())}m${two(at.getSeconds())}`;
}
