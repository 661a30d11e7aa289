import type { ImportSource } from './import';
import type { SeenGeneration, VaultEnvironment } from './vault';

/** What this machine remembers of vaults, outside them: no name, no path, nothing personal. */
export interface MachineMemory {
  /** The last generation seen of a vault, so that an older file is noticed. */
  readonly lastSeen: (vaultId: string) => Promise<SeenGeneration | null>;
  /** Never fails: a machine that cannot remember only loses a warning. */
  readonly rememberSeen: (seen: SeenGeneration) => Promise<void>;
  /** Vaults of the fictive service made here: the only files that the engine may overwrite unasked. */
  readonly isDemo: (vaultId: string) => Promise<boolean>;
  readonly rememberDemo: (vaultId: string) => Promise<void>;
}

/** Everything the engine takes from outside. It opens no other file, reads no other clock, draws no other chance. */
export interface EngineEnvironment {
  /** Content of `sql-wasm.wasm`. */
  readonly wasmBinary: Uint8Array;
  /** Content of `resources/wordlist-fr.txt`. */
  readonly wordList: string;
  /** Files, time, chance and who we are. */
  readonly vault: VaultEnvironment;
  readonly memory: MachineMemory;
  /** A file to import, by its absolute path. */
  readonly openSource: (path: string) => ImportSource;
  /** Told of every bug that became `internal`; for tests and development, absent in the application. */
  readonly onBug?: (error: unknown) => void;
}
