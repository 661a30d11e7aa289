import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { z } from 'zod';
import type { VaultEnvironment } from '../../../src/engine/vault';
import {
  nodeEnvironment,
  type PayloadPort,
  type VaultHandle,
  type VaultSeal,
} from '../../../src/engine/vault';
import { drawKeys } from '../../../src/engine/vault/data-key';
import { nextManifest } from '../../../src/engine/vault/generation-draft';
import type { VaultManifest } from '../../../src/engine/vault/manifest';
import { readSealedFile } from '../../../src/engine/vault/sealed-file';
import type { VaultKeys } from '../../../src/engine/vault/session-state';
import { decryptData } from '../../../src/engine/vault/unseal';
import { startSession } from '../../../src/engine/vault/vault-session';
import { writeNew } from '../../../src/engine/vault/write-generation';

/** A payload that is not SQLite: the vault must not care. */
const payloadSchema = z.object({
  seal: z.object({
    formatVersion: z.literal(1),
    vaultId: z.string(),
    generation: z.number(),
    savedAt: z.string(),
    keyDigests: z.record(z.string(), z.string()),
    keyEpoch: z.number(),
  }),
  body: z.string(),
});

export const PASSPHRASE = 'verger tabouret moulin';
export const ID = '0f1e2d3c4b5a69788796a5b4c3d2e1f0';

export function portOf(body: string): PayloadPort {
  return { exportWith: (seal) => new TextEncoder().encode(JSON.stringify({ seal, body })) };
}

export function readSeal(payload: Uint8Array): VaultSeal | null {
  return parsePayload(payload)?.seal ?? null;
}

export function bodyOf(payload: Uint8Array): string | null {
  return parsePayload(payload)?.body ?? null;
}

function parsePayload(payload: Uint8Array) {
  const parsed = payloadSchema.safeParse(JSON.parse(new TextDecoder().decode(payload)));
  return parsed.success ? parsed.data : null;
}

export function makeFolder(): { path: string; remove: () => void } {
  const path = mkdtempSync(join(tmpdir(), 'relief-vault-'));
  return { path, remove: () => rmSync(path, { recursive: true, force: true }) };
}

/** The real machine without background work. */
export function stillEnvironment(): VaultEnvironment {
  return { ...nodeEnvironment(), repeat: () => () => undefined };
}

/** A vault whose keys are known, so that many sessions start and many files are read without a slow derivation. */
export interface KnownVault {
  readonly keys: VaultKeys;
  readonly manifest: VaultManifest;
}

export async function makeKnownVault(env: VaultEnvironment): Promise<KnownVault> {
  const keys = await drawKeys(env, ID, 1, [{ role: 'administrateur', passphrase: PASSPHRASE }]);
  return { keys, manifest: nextManifest(env, ID, 1, keys) };
}

/** Writes the first generation of a known vault and opens a session on it. */
export async function startKnown(
  env: VaultEnvironment,
  path: string,
  { keys, manifest }: KnownVault,
  body: string,
): Promise<VaultHandle> {
  const written = await writeNew(env, path, portOf(body), manifest, keys);
  if (written.kind !== 'placed') throw new Error(`the sample was not written: ${written.kind}`);
  return resumeKnown(env, path, { keys, manifest });
}

/** A session on a file that a known vault wrote. */
export function resumeKnown(
  env: VaultEnvironment,
  path: string,
  { keys, manifest }: KnownVault,
): VaultHandle {
  const own = { ...keys, keyLine: keys.keyLine.slice() };
  return startSession({
    env,
    path,
    manifest,
    keys: own,
    mayBeOnDisk: [manifest],
    lastGeneration: manifest.generation,
    lock: { openElsewhere: null, release: async () => undefined },
  });
}

/** What a file of a known vault holds; null when it does not open. */
export async function openKnown(
  bytes: Uint8Array,
  { keys }: KnownVault,
): Promise<{ generation: number; body: string | null } | null> {
  const read = readSealedFile(bytes);
  if (read.kind !== 'sealed') return null;
  const opened = await decryptData(read.file.data, keys.keyLine);
  if (opened.kind !== 'decrypted') return null;
  return { generation: read.file.manifest.generation, body: bodyOf(opened.bytes) };
}
