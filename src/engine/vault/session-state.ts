import type { VaultEnvironment } from './environment';
import type { VaultLock } from './lock-file';
import type { VaultManifest } from './manifest';
import type { SeenGeneration } from './outcome';
import type { Role } from './role';

/** What encrypts a vault: the holders' entries and the data key that they all hold. */
export interface VaultKeys {
  readonly entries: ReadonlyMap<Role, Uint8Array>;
  readonly keyLine: Uint8Array;
  readonly keyEpoch: number;
}

/** An open vault, changed only by the write whose turn it is. */
export interface SessionState {
  readonly env: VaultEnvironment;
  path: string;
  /** The last acknowledged version. */
  manifest: VaultManifest;
  keys: VaultKeys;
  /** Versions of ours that may be at `path`: the last acknowledged one, and those whose fate is unknown. */
  mayBeOnDisk: readonly VaultManifest[];
  /** The highest generation number used or seen, acknowledged or not. */
  lastGeneration: number;
  lock: VaultLock;
}

/** What a machine should remember of a version. */
export function seenOf({ vaultId, generation, savedAt }: VaultManifest): SeenGeneration {
  return { vaultId, generation, savedAt };
}
