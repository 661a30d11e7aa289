import { createHash } from 'node:crypto';
import { DATA_WORK_FACTOR, headerFault, KEY_WORK_FACTOR } from './age-file';
import { isEqualBytes, toUtf8 } from './bytes';
import {
  canonicalZipParts,
  canonicalZipStart,
  findStoredEntry,
  readCanonicalZip,
  type ZipEntry,
} from './canonical-zip';
import { declaredVersion, decodeManifest, encodeManifest, type VaultManifest } from './manifest';
import { NOTICE_TEXT } from './notice-text';
import type { Damaged, DamageReason, VaultPart } from './outcome';
import { ROLES, type Role } from './role';

/** A vault file taken apart, still encrypted. */
export interface SealedFile {
  readonly manifest: VaultManifest;
  readonly keys: ReadonlyMap<Role, Uint8Array>;
  readonly data: Uint8Array;
}

export type ReadSealedOutcome =
  | { readonly kind: 'sealed'; readonly file: SealedFile }
  | Damaged
  | { readonly kind: 'newer-version'; readonly formatVersion: number }
  | { readonly kind: 'not-a-vault' };

const NOTICE: ZipEntry = { name: 'LISEZMOI.txt', bytes: toUtf8(NOTICE_TEXT) };
const MANIFEST_NAME = 'coffre.json';
const DATA_NAME = 'donnees.age';
/** Where a file may name its header and still be recognised as a vault, in bytes from the start. */
const RECOGNITION_BYTES = 16 * 1024;
/** Local header and name of the first entry. */
const FIRST_NAME_END = 42;

/** Name of the key entry of a role. */
export function keyPart(role: Role): `cles/${Role}.age` {
  return `cles/${role}.age`;
}

/** SHA-256 of each key entry, hexadecimal. */
export function digestKeys(keys: ReadonlyMap<Role, Uint8Array>): Readonly<Record<string, string>> {
  return Object.fromEntries(Array.from(keys, ([role, bytes]) => [role, sha256(bytes)]));
}

/** The file as consecutive pieces. */
export function sealedFileParts({ manifest, keys, data }: SealedFile): readonly Uint8Array[] {
  const keyEntries = ROLES.flatMap((role) => {
    const bytes = keys.get(role);
    return bytes === undefined ? [] : [{ name: keyPart(role), bytes }];
  });
  return canonicalZipParts([...startEntries(manifest), ...keyEntries, { name: DATA_NAME, bytes: data }]);
}

/** The first bytes of a vault with this manifest: enough to tell one generation from another. */
export function sealedFileStart(manifest: VaultManifest): Uint8Array {
  return canonicalZipStart(startEntries(manifest));
}

/** Takes a vault file apart and checks everything that can be checked without a passphrase (FORMAT.md, steps 2–5). */
export function readSealedFile(bytes: Uint8Array): ReadSealedOutcome {
  const zip = readCanonicalZip(bytes);
  const newer = newerVersion(bytes);
  if (newer !== null) return { kind: 'newer-version', formatVersion: newer };
  if (zip.kind === 'not-canonical') return isRecognised(bytes) ? structureDamage() : { kind: 'not-a-vault' };
  if (zip.kind === 'checksum') return checksumDamage(zip.name, zip.entries);
  return readEntries(zip.entries);
}

function readEntries(entries: readonly ZipEntry[]): ReadSealedOutcome {
  if (!isVaultShaped(entries)) return shapeFault(entries);
  const [notice, header] = entries;
  const data = entries.at(-1);
  if (notice === undefined || header === undefined || data === undefined) return structureDamage();
  if (!isEqualBytes(notice.bytes, NOTICE.bytes)) return damage('LISEZMOI.txt', 'content');
  const manifest = decodeManifest(header.bytes);
  if (manifest === null) return damage('coffre.json', 'content');
  const keys = keyEntries(entries);
  if (Array.from(keys.keys()).join() !== manifest.keys.join()) return damage('coffre.json', 'content');
  return ageFault(keys, data.bytes) ?? { kind: 'sealed', file: { manifest, keys, data: data.bytes } };
}

function ageFault(keys: ReadonlyMap<Role, Uint8Array>, data: Uint8Array): Damaged | null {
  for (const [role, bytes] of keys) {
    const fault = headerFault(bytes, KEY_WORK_FACTOR);
    if (fault !== null) return damage(keyPart(role), fault === 'malformed' ? 'content' : fault);
  }
  const fault = headerFault(data, DATA_WORK_FACTOR);
  return fault === null ? null : damage(DATA_NAME, fault === 'malformed' ? 'content' : fault);
}

function keyEntries(entries: readonly ZipEntry[]): ReadonlyMap<Role, Uint8Array> {
  return new Map(
    ROLES.flatMap((role) => {
      const entry = entries.find(({ name }) => name === keyPart(role));
      return entry === undefined ? [] : [[role, entry.bytes] as const];
    }),
  );
}

function isVaultShaped(entries: readonly ZipEntry[]): boolean {
  const present = ROLES.map(keyPart).filter((name) => entries.some((entry) => entry.name === name));
  const expected = [NOTICE.name, MANIFEST_NAME, ...present, DATA_NAME];
  return present.length > 0 && entries.map(({ name }) => name).join('\n') === expected.join('\n');
}

function shapeFault(entries: readonly ZipEntry[]): ReadSealedOutcome {
  const isNamedLikeOne = entries.some(({ name }) => name === NOTICE.name || name === MANIFEST_NAME);
  return isNamedLikeOne ? structureDamage() : { kind: 'not-a-vault' };
}

function checksumDamage(name: string, entries: readonly ZipEntry[]): ReadSealedOutcome {
  const parts: readonly VaultPart[] = ['LISEZMOI.txt', 'coffre.json', ...ROLES.map(keyPart), 'donnees.age'];
  const part = parts.find((known) => known === name);
  return part === undefined ? shapeFault(entries) : damage(part, 'checksum');
}

function newerVersion(bytes: Uint8Array): number | null {
  const header = findStoredEntry(bytes, MANIFEST_NAME);
  const version = header === null ? null : declaredVersion(header);
  return version !== null && version > 1 ? version : null;
}

function isRecognised(bytes: Uint8Array): boolean {
  const start = Buffer.from(bytes.subarray(0, RECOGNITION_BYTES));
  if (start.subarray(30, FIRST_NAME_END).toString('latin1') === NOTICE.name) return true;
  if (start.subarray(0, 4).toString('latin1') === 'PK\x03\x04' && start.includes(MANIFEST_NAME)) return true;
  const canonical = canonicalZipStart([NOTICE]).subarray(0, FIRST_NAME_END);
  return start.length < FIRST_NAME_END && isEqualBytes(start, canonical.subarray(0, start.length));
}

function startEntries(manifest: VaultManifest): readonly ZipEntry[] {
  return [NOTICE, { name: MANIFEST_NAME, bytes: encodeManifest(manifest) }];
}

function structureDamage(): Damaged {
  return damage('structure', 'not-canonical');
}

function damage(part: VaultPart, reason: DamageReason): Damaged {
  return { kind: 'damaged', part, reason };
}

function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}
