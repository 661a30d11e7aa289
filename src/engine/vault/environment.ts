import type { FileSystemPort } from './file-system';

/** Everything the vault takes from outside: files, time, chance and who we are. */
export interface VaultEnvironment {
  readonly fs: FileSystemPort;
  /** The present instant. */
  readonly now: () => Date;
  /** Unpredictable bytes for keys and identifiers. */
  readonly randomBytes: (length: number) => Uint8Array;
  /** Waits; milliseconds. */
  readonly pause: (milliseconds: number) => Promise<void>;
  /** Repeats a task without keeping the process alive; returns how to stop it. Milliseconds. */
  readonly repeat: (milliseconds: number, task: () => void) => () => void;
  readonly platform: string;
  readonly host: string;
  readonly user: string;
  readonly pid: number;
  /** Tells whether a process of this machine is running. */
  readonly isProcessAlive: (pid: number) => boolean;
}
