import type { VaultEnvironment } from './environment';
import { sealOf, type VaultManifest } from './manifest';
import { ROLES } from './role';
import { type DraftOutcome, writeDraft } from './safe-write';
import type { PayloadPort } from './seal';
import { digestKeys, readSealedFile, sealedFileParts } from './sealed-file';
import type { VaultKeys } from './session-state';
import { dataHolds, encryptData } from './unseal';

/** The manifest of the next version. */
export function nextManifest(
  env: VaultEnvironment,
  vaultId: string,
  generation: number,
  keys: VaultKeys,
): VaultManifest {
  return {
    formatVersion: 1,
    vaultId,
    generation,
    savedAt: env.now().toISOString(),
    keyEpoch: keys.keyEpoch,
    keys: ROLES.filter((role) => keys.entries.has(role)),
  };
}

/** Exports, encrypts and writes a version beside `path`, then proves by opening it that it holds the payload. */
export async function draftGeneration(
  env: VaultEnvironment,
  path: string,
  port: PayloadPort,
  manifest: VaultManifest,
  keys: VaultKeys,
): Promise<DraftOutcome> {
  const payload = port.exportWith(sealOf(manifest, digestKeys(keys.entries)));
  const data = await encryptData(payload, keys.keyLine);
  const parts = sealedFileParts({ manifest, keys: keys.entries, data });
  return writeDraft(env, path, parts, async (bytes) => {
    const read = readSealedFile(bytes);
    return read.kind === 'sealed' && (await dataHolds(read.file.data, keys.keyLine, payload));
  });
}
