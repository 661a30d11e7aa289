import { DATA_WORK_FACTOR, decryptAge, encryptAge, holdsExactly, KEY_WORK_FACTOR } from './age-file';
import { fromUtf8 } from './bytes';
import { decodeKeyEntry, encodeKeyEntry } from './key-line';
import type { Damaged, Mixed, VaultPart } from './outcome';
import { normalisePassphrase } from './passphrase/normalise-passphrase';
import type { Role } from './role';
import { keyPart, type SealedFile } from './sealed-file';

export type UnlockOutcome =
  | { readonly kind: 'unlocked'; readonly keyLine: Uint8Array }
  | { readonly kind: 'wrong-passphrase' }
  | Damaged
  | Mixed;

export type DecryptDataOutcome = { readonly kind: 'decrypted'; readonly bytes: Uint8Array } | Damaged;

/** Opens one key entry with its holder's passphrase. Costs about a second, whatever the answer. */
export async function unlockKey(
  file: Pick<SealedFile, 'manifest'>,
  role: Role,
  entry: Uint8Array,
  passphrase: string,
): Promise<UnlockOutcome> {
  const outcome = await decryptAge(entry, normalisePassphrase(passphrase), KEY_WORK_FACTOR);
  if (outcome.kind === 'wrong-passphrase') return outcome;
  if (outcome.kind !== 'decrypted') return refusal(keyPart(role));
  const decoded = decodeKeyEntry(outcome.bytes);
  outcome.bytes.fill(0);
  if (decoded === null) return { kind: 'damaged', part: keyPart(role), reason: 'content' };
  const { vaultId, keyEpoch } = decoded.facts;
  const isOurs = vaultId === file.manifest.vaultId && keyEpoch === file.manifest.keyEpoch;
  return isOurs ? { kind: 'unlocked', keyLine: decoded.keyLine } : { kind: 'mixed', between: 'key' };
}

/** Encrypts the key line for one holder. Costs about a second. */
export async function lockKey(keyLine: Uint8Array, passphrase: string): Promise<Uint8Array> {
  const content = encodeKeyEntry(keyLine);
  const entry = await encryptAge(content, normalisePassphrase(passphrase), KEY_WORK_FACTOR);
  content.fill(0);
  return entry;
}

/** Encrypts the payload under the key line. */
export function encryptData(payload: Uint8Array, keyLine: Uint8Array): Promise<Uint8Array> {
  return encryptAge(payload, lineText(keyLine), DATA_WORK_FACTOR);
}

/** Decrypts `donnees.age` with the key line. */
export async function decryptData(data: Uint8Array, keyLine: Uint8Array): Promise<DecryptDataOutcome> {
  const outcome = await decryptAge(data, lineText(keyLine), DATA_WORK_FACTOR);
  return outcome.kind === 'decrypted' ? outcome : refusal('donnees.age');
}

/** Tells whether `donnees.age` is authentic and holds exactly this payload. */
export function dataHolds(data: Uint8Array, keyLine: Uint8Array, payload: Uint8Array): Promise<boolean> {
  return holdsExactly(data, lineText(keyLine), DATA_WORK_FACTOR, payload);
}

function lineText(keyLine: Uint8Array): string {
  return fromUtf8(keyLine) ?? '';
}

function refusal(part: VaultPart): Damaged {
  return { kind: 'damaged', part, reason: 'authentication' };
}
