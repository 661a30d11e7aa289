import { fromUtf8, toUtf8 } from './bytes';

/** What a key line says of itself. */
export interface KeyLineFacts {
  readonly vaultId: string;
  readonly keyEpoch: number;
}

const KEY_LINE = /^COFFRE1-([0-9a-f]{32})-([1-9][0-9]{0,14})-[A-Za-z0-9_-]{43}$/;

/** The data key of a vault as the line that age takes as passphrase (FORMAT.md). `secret`: 32 bytes. */
export function makeKeyLine({ vaultId, keyEpoch }: KeyLineFacts, secret: Uint8Array): Uint8Array {
  return toUtf8(`COFFRE1-${vaultId}-${keyEpoch}-${Buffer.from(secret).toString('base64url')}`);
}

/** The content of a key entry: the line and its LF. */
export function encodeKeyEntry(keyLine: Uint8Array): Uint8Array {
  const entry = new Uint8Array(keyLine.length + 1);
  entry.set(keyLine);
  entry[keyLine.length] = 0x0a;
  return entry;
}

/** Reads the content of a key entry; null when it is not a key line. */
export function decodeKeyEntry(
  content: Uint8Array,
): { readonly keyLine: Uint8Array; readonly facts: KeyLineFacts } | null {
  if (content.at(-1) !== 0x0a) return null;
  const keyLine = content.slice(0, -1);
  const [, vaultId, epoch] = KEY_LINE.exec(fromUtf8(keyLine) ?? '') ?? [];
  if (vaultId === undefined || epoch === undefined) return null;
  return { keyLine, facts: { vaultId, keyEpoch: Number(epoch) } };
}
