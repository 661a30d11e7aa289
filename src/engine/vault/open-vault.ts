import type { VaultEnvironment } from './environment';
import { unreadableReason } from './error-code';
import { acquireLock } from './lock-file';
import { sealOf, type VaultManifest } from './manifest';
import { nodeEnvironment } from './node-environment';
import { sweepOrphans } from './orphan-sweep';
import type { OlderGeneration, OpenVaultOutcome, OpenVaultRequest } from './outcome';
import { MAX_VAULT_BYTES } from './safe-write';
import { isSameSeal } from './seal';
import { digestKeys, readSealedFile, type SealedFile } from './sealed-file';
import { seenOf } from './session-state';
import { decryptData, unlockKey } from './unseal';
import { startSession } from './vault-session';

type Refusal = Exclude<OpenVaultOutcome, { readonly kind: 'opened' }>;
type ReadBytesOutcome =
  | { readonly kind: 'read'; readonly path: string; readonly bytes: Uint8Array }
  | Refusal;

/** Enough of a huge file to tell whether it is a vault at all. */
const GLANCE_BYTES = 64 * 1024;

/**
 * Opens a vault with the chosen holder's passphrase. Expected outcomes are values, in the order of FORMAT.md. A wrong
 * passphrase costs one derivation, as the right one does; nothing about it is kept on disk.
 */
export async function openVault(
  request: OpenVaultRequest,
  env: VaultEnvironment = nodeEnvironment(),
): Promise<OpenVaultOutcome> {
  const read = await readBytes(env, request.path);
  if (read.kind !== 'read') return read;
  const sealed = readSealedFile(read.bytes);
  return sealed.kind === 'sealed' ? unseal(env, request, read.path, sealed.file) : sealed;
}

async function unseal(
  env: VaultEnvironment,
  request: OpenVaultRequest,
  path: string,
  file: SealedFile,
): Promise<OpenVaultOutcome> {
  const entry = file.keys.get(request.role);
  if (entry === undefined) return { kind: 'no-such-role', roles: file.manifest.keys };
  const unlocked = await unlockKey(file, request.role, entry, request.passphrase);
  if (unlocked.kind !== 'unlocked') return unlocked;
  const { keyLine } = unlocked;
  const opened = await decryptData(file.data, keyLine);
  const payload = opened.kind === 'decrypted' ? opened.bytes : new Uint8Array();
  const refusal = opened.kind === 'decrypted' ? refuse(request, file, payload) : opened;
  if (refusal === null) return start(env, request, path, file, keyLine, payload);
  keyLine.fill(0);
  payload.fill(0);
  return refusal;
}

function refuse(request: OpenVaultRequest, file: SealedFile, payload: Uint8Array): Refusal | null {
  const inside = request.readSeal(payload);
  const outside = sealOf(file.manifest, digestKeys(file.keys));
  if (inside === null || !isSameSeal(inside, outside)) return { kind: 'mixed', between: 'seal' };
  return request.olderGeneration === 'accept' ? null : olderThanSeen(request, file.manifest);
}

function olderThanSeen(
  { lastSeenGeneration }: OpenVaultRequest,
  manifest: VaultManifest,
): OlderGeneration | null {
  if (lastSeenGeneration === undefined || lastSeenGeneration.vaultId !== manifest.vaultId) return null;
  if (manifest.generation >= lastSeenGeneration.generation) return null;
  return { kind: 'older-generation', file: seenOf(manifest), lastSeen: lastSeenGeneration };
}

async function start(
  env: VaultEnvironment,
  { lastSeenGeneration }: OpenVaultRequest,
  path: string,
  { manifest, keys }: SealedFile,
  keyLine: Uint8Array,
  payload: Uint8Array,
): Promise<OpenVaultOutcome> {
  const lock = await acquireLock(env, path);
  if (lock.openElsewhere === null) await sweepOrphans(env, path);
  const isSameVault = lastSeenGeneration?.vaultId === manifest.vaultId;
  const vault = startSession({
    env,
    path,
    manifest,
    keys: { entries: detach(keys), keyLine, keyEpoch: manifest.keyEpoch },
    mayBeOnDisk: [manifest],
    lastGeneration: Math.max(manifest.generation, isSameVault ? lastSeenGeneration.generation : 0),
    lock,
  });
  const seal = sealOf(manifest, digestKeys(keys));
  return { kind: 'opened', vault, payload, seal, openElsewhere: lock.openElsewhere };
}

/** Copies, so that the session does not keep the whole file in memory. */
function detach(keys: SealedFile['keys']): SealedFile['keys'] {
  return new Map(Array.from(keys, ([role, bytes]) => [role, bytes.slice()] as const));
}

async function readBytes(env: VaultEnvironment, given: string): Promise<ReadBytesOutcome> {
  try {
    const path = await env.fs.realPath(given);
    const facts = await env.fs.facts(path);
    if (facts.kind === 'directory') return { kind: 'unreadable', reason: 'directory' };
    if (facts.kind === 'other') return { kind: 'not-a-vault' };
    if (facts.bytes > MAX_VAULT_BYTES) return await glance(env, path);
    return { kind: 'read', path, bytes: await env.fs.readFile(path) };
  } catch (error) {
    return { kind: 'unreadable', reason: unreadableReason(error) };
  }
}

async function glance(env: VaultEnvironment, path: string): Promise<Refusal> {
  const read = readSealedFile(await env.fs.readStart(path, GLANCE_BYTES));
  return read.kind === 'not-a-vault' ? read : { kind: 'unreadable', reason: 'too-large' };
}
