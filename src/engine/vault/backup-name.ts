import { join } from 'node:path';
import type { SeenGeneration } from './outcome';
import { backupFolder, stem, VAULT_EXTENSION } from './vault-path';

/** Path of the backup of one generation (FORMAT.md, files beside the vault). */
export function backupPath(vaultPath: string, { vaultId, generation, savedAt }: SeenGeneration): string {
  const stamp = savedAt.replace(/[-:.]/g, '');
  const name = `${stem(vaultPath)}.${vaultId.slice(0, 8)}.g${generation}.${stamp}${VAULT_EXTENSION}`;
  return join(backupFolder(vaultPath), name);
}

const TAIL = /^([0-9a-f]{8})\.g([1-9]\d*)\.(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)(\d{3})Z\.coffre$/;

/** What the name of a file in the backup folder says; null when it is no backup of this vault. */
export function readBackupName(
  vaultPath: string,
  vaultId: string,
  name: string,
): { readonly generation: number; readonly savedAt: string } | null {
  const start = `${stem(vaultPath)}.`;
  const match = name.startsWith(start) ? TAIL.exec(name.slice(start.length)) : null;
  if (match === null || match[1] !== vaultId.slice(0, 8)) return null;
  const [, , generation, year, month, day, hour, minute, second, milliseconds] = match;
  const savedAt = `${year}-${month}-${day}T${hour}:${minute}:${second}.${milliseconds}Z`;
  return { generation: Number(generation), savedAt };
}
