import type { ColumnMapping } from '../../core/mapping/column-mapping';
import type { TableReader } from './table-body';

/** What a path is. */
interface SourceStat {
  readonly kind: 'file' | 'directory' | 'other';
  /** Size in bytes. */
  readonly size: number;
}

/**
 * One file to import. `stat` and `open` may reject (or the stream may fail) with an error that carries a POSIX
 * `code` (`ENOENT`, `EISDIR`, `EACCES`…); reading turns it into a problem. `open` is called more than once.
 */
export interface ImportSource {
  /** Name shown to the user: the last part of the path. */
  readonly name: string;
  readonly stat: () => Promise<SourceStat>;
  readonly open: () => AsyncIterable<Uint8Array>;
}

/** Moves from 0 to 1 over one file. */
interface ReadProgress {
  readonly name: string;
  readonly ratio: number;
  readonly rows: number;
}

/** How a reading is followed and stopped. */
export interface ReadWatch {
  readonly signal?: AbortSignal;
  readonly onProgress?: (progress: ReadProgress) => void;
}

export interface ReadOptions extends ReadWatch {
  /** What the administrator said of columns, for files with the same titles. */
  readonly mappings?: readonly ColumnMapping[];
  /** When given, it reads tables instead of the readers of Pix exports and HR lists. */
  readonly readTable?: TableReader;
}
