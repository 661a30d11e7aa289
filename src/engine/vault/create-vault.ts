import { toHex } from './bytes';
import { drawKeys } from './data-key';
import type { VaultEnvironment } from './environment';
import { saveFailure } from './error-code';
import { isFree } from './free-path';
import { nextManifest } from './generation-draft';
import { acquireLock } from './lock-file';
import { sealOf } from './manifest';
import { nodeEnvironment } from './node-environment';
import type { CreateVaultOutcome, CreateVaultRequest } from './outcome';
import { digestKeys } from './sealed-file';
import { startSession } from './vault-session';
import { writeNew } from './write-generation';

/** 128 random bits: two vaults never share an identifier. */
const ID_BYTES = 16;

/** Creates a vault where nothing is yet, with its first generation, and leaves it open. */
export async function createVault(
  request: CreateVaultRequest,
  env: VaultEnvironment = nodeEnvironment(),
): Promise<CreateVaultOutcome> {
  const occupied = await checkFree(env, request.path);
  if (occupied !== null) return occupied;
  const vaultId = toHex(env.randomBytes(ID_BYTES));
  const keys = await drawKeys(env, vaultId, 1, request.holders);
  const manifest = nextManifest(env, vaultId, 1, keys);
  const outcome = await writeNew(env, request.path, request.port, manifest, keys);
  if (outcome.kind !== 'placed') {
    keys.keyLine.fill(0);
    return outcome;
  }
  const { path } = request;
  const lock = await acquireLock(env, path);
  const state = { env, path, manifest, keys, mayBeOnDisk: [manifest], lastGeneration: 1, lock };
  return { kind: 'created', vault: startSession(state), seal: sealOf(manifest, digestKeys(keys.entries)) };
}

/** Asked before the slow derivations, and again just before the file takes its place. */
async function checkFree(env: VaultEnvironment, path: string): Promise<CreateVaultOutcome | null> {
  try {
    return (await isFree(env, path)) ? null : { kind: 'exists' };
  } catch (error) {
    return { kind: 'failed', reason: saveFailure(error), onDisk: 'previous' };
  }
}
