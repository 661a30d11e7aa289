/** What a path is. */
export interface FileFacts {
  readonly kind: 'file' | 'directory' | 'other';
  /** Size in bytes. */
  readonly bytes: number;
}

/** An open file being written. */
export interface WritableFile {
  readonly write: (bytes: Uint8Array) => Promise<void>;
  /** Size in bytes, as the file system reports it. */
  readonly size: () => Promise<number>;
  /** Waits until the content is on the device. */
  readonly sync: () => Promise<void>;
  readonly close: () => Promise<void>;
}

/**
 * The file system as the vault uses it. Every call may reject with an error that carries a POSIX `code`
 * (`ENOENT`, `EACCES`, `ENOSPC`…); the vault turns the code into an outcome.
 */
export interface FileSystemPort {
  readonly facts: (path: string) => Promise<FileFacts>;
  /** The path without symbolic links. */
  readonly realPath: (path: string) => Promise<string>;
  readonly readFile: (path: string) => Promise<Uint8Array>;
  /** At most `length` bytes from the start. */
  readonly readStart: (path: string, length: number) => Promise<Uint8Array>;
  /** Creates a file that must not exist, readable by its owner only. */
  readonly create: (path: string) => Promise<WritableFile>;
  /** Replaces the content of a small, unimportant file (the lock file). */
  readonly overwrite: (path: string, bytes: Uint8Array) => Promise<void>;
  readonly rename: (from: string, to: string) => Promise<void>;
  /** Gives the same file a second name that must not exist; not every file system can. */
  readonly link: (existing: string, created: string) => Promise<void>;
  readonly remove: (path: string) => Promise<void>;
  /** Makes a folder (its parent exists); no error when it is there already. */
  readonly makeFolder: (path: string) => Promise<void>;
  readonly list: (folder: string) => Promise<readonly string[]>;
  /** Waits until the names in a folder are on the device. */
  readonly syncFolder: (folder: string) => Promise<void>;
  /** Free bytes for this user, null when the system does not say. */
  readonly freeBytes: (folder: string) => Promise<number | null>;
}
