/** What the header says, repeated inside the database and compared at opening. */
export interface VaultSeal {
  readonly formatVersion: 1;
  /** 32 lower-case hexadecimal digits, drawn once at creation. */
  readonly vaultId: string;
  /** Counts the written versions of the file, from 1. */
  readonly generation: number;
  /** ISO 8601 UTC, to the millisecond. */
  readonly savedAt: string;
  /** Role → SHA-256 (lower-case hexadecimal) of the bytes of `cles/<role>.age`. */
  readonly keyDigests: Readonly<Record<string, string>>;
  /** Counts the data keys of the vault, from 1. */
  readonly keyEpoch: number;
}

/** Gives the content of the vault; the vault knows nothing of what the bytes mean. */
export interface PayloadPort {
  /** Bytes of the SQLite database with the seal written into it. The vault never changes them. */
  exportWith(seal: VaultSeal): Uint8Array;
}

/** Reads the seal that the payload holds, null when it holds none. Given by the store when opening. */
export type ReadSeal = (payload: Uint8Array) => VaultSeal | null;

/** Tells whether two seals say the same thing. */
export function isSameSeal(a: VaultSeal, b: VaultSeal): boolean {
  return sealText(a) === sealText(b);
}

function sealText(seal: VaultSeal): string {
  const digests = Object.entries(seal.keyDigests).sort(([a], [b]) => (a < b ? -1 : 1));
  return JSON.stringify([
    seal.formatVersion,
    seal.vaultId,
    seal.generation,
    seal.savedAt,
    seal.keyEpoch,
    digests,
  ]);
}
