import type { FileEncoding } from '../../core/pix/file-kind';
import type { CsvRecord } from './readers/csv-records';

/** Titles and first rows of a table, as they stand in the file: for screens that read them by themselves. */
export interface RawTable {
  readonly name: string;
  readonly encoding: FileEncoding;
  readonly titles: readonly string[];
  readonly rows: readonly CsvRecord[];
}

/** Told of each table met. */
export type RawTableSink = (table: RawTable) => void;

/** Enough to show examples of every column. */
export const RAW_ROWS = 100;
