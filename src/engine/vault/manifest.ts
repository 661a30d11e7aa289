import { z } from 'zod';
import { fromUtf8, isEqualBytes, toUtf8 } from './bytes';
import { ROLES, type Role } from './role';
import type { VaultSeal } from './seal';

/** What `coffre.json` says. Nothing in it is secret and nothing names a person or a service. */
export interface VaultManifest {
  readonly formatVersion: 1;
  readonly vaultId: string;
  readonly generation: number;
  readonly savedAt: string;
  readonly keyEpoch: number;
  /** Roles that have a key entry, in the order of `ROLES`. */
  readonly keys: readonly Role[];
}

const counter = z.number().int().min(1);

const manifestSchema = z.strictObject({
  formatVersion: z.literal(1),
  vaultId: z.string().regex(/^[0-9a-f]{32}$/),
  generation: counter,
  savedAt: z.string().regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/),
  keyEpoch: counter,
  keys: z.array(z.enum(ROLES)).min(1),
});

const versionSchema = z.object({ formatVersion: z.number().int() });

/** The one spelling of a manifest. */
export function encodeManifest(manifest: VaultManifest): Uint8Array {
  const { formatVersion, vaultId, generation, savedAt, keyEpoch } = manifest;
  const keys = ROLES.filter((role) => manifest.keys.includes(role));
  const ordered = { formatVersion, vaultId, generation, savedAt, keyEpoch, keys };
  return toUtf8(`${JSON.stringify(ordered, null, 2)}\n`);
}

/** Reads a manifest of format 1; null when it is anything but the canonical spelling of one. */
export function decodeManifest(bytes: Uint8Array): VaultManifest | null {
  const parsed = manifestSchema.safeParse(parseJson(bytes));
  if (!parsed.success) return null;
  return isEqualBytes(encodeManifest(parsed.data), bytes) ? parsed.data : null;
}

/** The format version that a manifest of any format declares, null when it declares none. */
export function declaredVersion(bytes: Uint8Array): number | null {
  const parsed = versionSchema.safeParse(parseJson(bytes));
  return parsed.success ? parsed.data.formatVersion : null;
}

/** The seal of a manifest and of the key entries that it names. */
export function sealOf(manifest: VaultManifest, keyDigests: VaultSeal['keyDigests']): VaultSeal {
  const { formatVersion, vaultId, generation, savedAt, keyEpoch } = manifest;
  return { formatVersion, vaultId, generation, savedAt, keyDigests, keyEpoch };
}

function parseJson(bytes: Uint8Array): unknown {
  const text = fromUtf8(bytes);
  if (text === null) return null;
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
