import type { FileEncoding } from '../../core/pix/file-kind';
import type { RowRejection } from '../../core/pix/import-code';
import { describeRejection } from '../../core/pix/import-message';
import type { RowFault } from '../../core/pix/row-shape';
import type { ReadFile } from './read-file';
import type { CsvRecord } from './readers/csv-records';

/** What the readers of one kind of file need to know of the file itself. */
export interface BodyFile {
  readonly name: string;
  readonly encoding: FileEncoding;
}

/** Reads the rows that follow a header it has recognised. */
export interface TableBody {
  readonly row: (record: CsvRecord) => void;
  /** `rows` = data rows handed over. */
  readonly finish: (rows: number) => ReadFile;
}

/** Chooses how a table is read by the cells of what may be its titles; null when they are no titles for it. */
export type TableReader = (file: BodyFile, cells: readonly string[]) => TableBody | null;

/** Names the place of a fault by the title of its column, else by its number from 1. */
export function rejectRow(
  file: string,
  titles: readonly string[],
  line: number,
  fault: RowFault,
): RowRejection {
  const title = fault.column === null ? null : titles[fault.column] || fault.column + 1;
  return describeRejection(fault.code, file, line, title);
}
