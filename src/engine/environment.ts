import type { ImportSource } from './import';
import type { SeenGeneration, VaultEnvironment } from './vault';

/** Remembers on this machine, outside the vault, the last generation seen of each vault. */
export interface SeenGenerations {
  readonly read: (vaultId: string) => Promise<SeenGeneration | null>;
  /** Never fails: a machine that cannot remember only loses a warning. */
  readonly remember: (seen: SeenGeneration) => Promise<void>;
}

/** Everything the engine takes from outside. It opens no other file, reads no other clock, draws no other chance. */
export interface EngineEnvironment {
  /** Content of `sql-wasm.wasm`. */
  readonly wasmBinary: Uint8Array;
  /** Content of `resources/wordlist-fr.txt`. */
  readonly wordList: string;
  /** Files, time, chance and who we are. */
  readonly vault: VaultEnvironment;
  readonly seenGenerations: SeenGenerations;
  /** A file to import, by its absolute path. */
  readonly openSource: (path: string) => ImportSource;
}
