import type { LockOwner } from './lock-owner';
import type { Holder, Role } from './role';
import type { PayloadPort, ReadSeal, VaultSeal } from './seal';

/** The part of the file at fault. `structure` is the ZIP around the entries. */
export type VaultPart = 'structure' | 'LISEZMOI.txt' | 'coffre.json' | 'donnees.age' | `cles/${Role}.age`;

/** Why a part is refused. */
export type DamageReason =
  /** The ZIP is cut short, has gaps, or is not byte for byte what the format prescribes. */
  | 'not-canonical'
  /** The CRC-32 of the entry does not match: the bytes changed on the disk. */
  | 'checksum'
  /** The entry is intact but is not what the format prescribes. */
  | 'content'
  /** The work factor is neither 18 (keys) nor 10 (data); refused before deriving. */
  | 'work-factor'
  /** The authenticated encryption refuses the content. */
  | 'authentication';

/** A part of the file is damaged. */
export interface Damaged {
  readonly kind: 'damaged';
  readonly part: VaultPart;
  readonly reason: DamageReason;
}

/** Parts that are each intact do not belong together. */
export interface Mixed {
  readonly kind: 'mixed';
  /** `key`: the key entry belongs to another vault or epoch; `seal`: the database repeats another header. */
  readonly between: 'key' | 'seal';
}

/** The last version of this vault that this machine saw; the caller keeps it outside the vault. */
export interface SeenGeneration {
  readonly vaultId: string;
  readonly generation: number;
  /** ISO 8601 UTC. */
  readonly savedAt: string;
}

/** The file is older than the last version seen on this machine. */
export interface OlderGeneration {
  readonly kind: 'older-generation';
  readonly file: SeenGeneration;
  readonly lastSeen: SeenGeneration;
}

export type UnreadableReason = 'missing' | 'directory' | 'permission' | 'too-large' | 'io';

export interface OpenVaultRequest {
  readonly path: string;
  readonly role: Role;
  /** As typed; outer white space is dropped and the text put in Unicode form NFC. */
  readonly passphrase: string;
  readonly readSeal: ReadSeal;
  readonly lastSeenGeneration?: SeenGeneration;
  /** `accept` opens a file older than `lastSeenGeneration`, after the user read both dates. */
  readonly olderGeneration?: 'refuse' | 'accept';
}

interface Opened {
  readonly kind: 'opened';
  readonly vault: VaultHandle;
  /** The decrypted content; the caller owns it and overwrites it when done. */
  readonly payload: Uint8Array;
  readonly seal: VaultSeal;
  /** Another live session that has this vault open, to be told once; null when alone. */
  readonly openElsewhere: LockOwner | null;
}

export type OpenVaultOutcome =
  | Opened
  | { readonly kind: 'wrong-passphrase' }
  | Damaged
  | Mixed
  | { readonly kind: 'newer-version'; readonly formatVersion: number }
  | { readonly kind: 'not-a-vault' }
  | { readonly kind: 'no-such-role'; readonly roles: readonly Role[] }
  | OlderGeneration
  | { readonly kind: 'unreadable'; readonly reason: UnreadableReason };

export interface CreateVaultRequest {
  /** Where the file goes; its folder exists. */
  readonly path: string;
  readonly port: PayloadPort;
  /** At least one, no role twice (anything else is a bug and throws). */
  readonly holders: readonly Holder[];
}

export type CreateVaultOutcome =
  | { readonly kind: 'created'; readonly vault: VaultHandle; readonly seal: VaultSeal }
  /** Something is already there; it was not touched. */
  | { readonly kind: 'exists' }
  | SaveFailed;

/** `gone`: the folder or the vault file is no longer there. `too-large`: over 1 GiB. */
export type SaveFailure = 'full' | 'permission' | 'gone' | 'too-large' | 'io';

interface Saved {
  readonly kind: 'saved';
  readonly generation: number;
  readonly savedAt: string;
}

/** The file changed under us: it was left alone, and the session goes on in a dated copy beside it. */
interface SaveConflict {
  readonly kind: 'conflict';
  readonly copyPath: string;
  readonly generation: number;
  readonly savedAt: string;
}

export interface SaveFailed {
  readonly kind: 'failed';
  readonly reason: SaveFailure;
  /** `previous`: the file is as it was. `unknown`: the new version may be in place but is not certain to last. */
  readonly onDisk: 'previous' | 'unknown';
}

export type SaveOutcome = Saved | SaveConflict | SaveFailed;

export type ChangePassphraseOutcome =
  | SaveOutcome
  | { readonly kind: 'wrong-passphrase' }
  | { readonly kind: 'no-such-role'; readonly roles: readonly Role[] };

export type AddHolderOutcome = SaveOutcome | { readonly kind: 'role-taken' };

/** One kept earlier version of the vault: a complete vault file, sealed like the vault. */
export interface Backup {
  readonly path: string;
  readonly generation: number;
  /** When that version was saved, ISO 8601 UTC. */
  readonly savedAt: string;
  /** Size in bytes. */
  readonly bytes: number;
}

export type ListBackupsOutcome =
  /** Newest first. */
  | { readonly kind: 'listed'; readonly backups: readonly Backup[] }
  | { readonly kind: 'unreadable'; readonly reason: UnreadableReason };

export type PurgeBackupsOutcome =
  | { readonly kind: 'purged'; readonly count: number }
  | { readonly kind: 'failed'; readonly reason: SaveFailure };

export type RestoreBackupOutcome =
  /** The backup is now the vault; what was there is at `setAsidePath` (null when nothing was). */
  | { readonly kind: 'restored'; readonly setAsidePath: string | null }
  | Damaged
  | { readonly kind: 'not-a-vault' }
  | { readonly kind: 'newer-version'; readonly formatVersion: number }
  | { readonly kind: 'unreadable'; readonly reason: UnreadableReason }
  | { readonly kind: 'failed'; readonly reason: SaveFailure };

/**
 * An open vault. Writes happen one at a time, in the order asked. Using a closed vault is a bug and throws.
 */
export interface VaultHandle {
  readonly vaultId: string;
  /** Where the next save goes; changes after a conflict or `saveElsewhere`. */
  readonly path: () => string;
  /** Roles that can open the vault. */
  readonly roles: () => readonly Role[];
  /** What the machine should remember as `lastSeenGeneration`. */
  readonly seen: () => SeenGeneration;
  /** Writes a new generation. Acknowledged only when it says `saved` (or `conflict`, in the copy). */
  readonly save: (port: PayloadPort) => Promise<SaveOutcome>;
  /** Writes the vault to a new place, where nothing is yet, and goes on there. */
  readonly saveElsewhere: (
    port: PayloadPort,
    path: string,
  ) => Promise<SaveOutcome | { readonly kind: 'exists' }>;
  /** Verifies the old passphrase, then rewrites that holder's entry. The data key stays the same. */
  readonly changePassphrase: (request: {
    readonly port: PayloadPort;
    readonly role: Role;
    readonly current: string;
    readonly next: string;
  }) => Promise<ChangePassphraseOutcome>;
  /** Enrols one more holder. */
  readonly addHolder: (port: PayloadPort, holder: Holder) => Promise<AddHolderOutcome>;
  /** New data key: everything re-encrypted, only the given holders stay. Old copies open as before. */
  readonly rekey: (port: PayloadPort, holders: readonly Holder[]) => Promise<SaveOutcome>;
  readonly listBackups: () => Promise<ListBackupsOutcome>;
  /** Deletes the backups of this vault, offered after a passphrase was exposed. */
  readonly purgeBackups: () => Promise<PurgeBackupsOutcome>;
  /** Waits for the running save, removes the lock file, overwrites the data key. Never fails. */
  readonly close: () => Promise<void>;
}
