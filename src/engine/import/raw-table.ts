import type { FileEncoding } from '../../core/pix/file-kind';

/** Titles and first rows of a table, as they stand in the file: for the mapping screen only. */
export interface RawTable {
  readonly name: string;
  readonly encoding: FileEncoding;
  readonly titles: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/** Told of each table met. */
export type RawTableSink = (table: RawTable) => void;

/** Enough to show examples of every column. */
export const RAW_ROWS = 100;
