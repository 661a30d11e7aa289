import { describeProblem } from '../../core/pix/import-message';
import { createPixBody } from './pix/pix-body';
import { RAW_ROWS, type RawTableSink } from './raw-table';
import type { CsvRecord } from './readers/csv-records';
import type { RecognisedHeader } from './recognise-header';
import { createRosterBody } from './roster/roster-body';
import type { BodyFile, TableBody } from './table-body';

/** The reader of rows that a header calls for. */
export function createBody(file: BodyFile, header: RecognisedHeader): TableBody {
  const body =
    header.kind === 'pix' ? createPixBody(file, header.columns) : createRosterBody(file, header.columns);
  const { added, columns } = header;
  if (added.length === 0) return body;
  const width = columns.titles.length - added.length;
  return {
    ...body,
    // A row of another width is left as it is, so that its fault is seen.
    row: (record) =>
      body.row(record.cells.length === width ? { ...record, cells: [...record.cells, ...added] } : record),
  };
}

/** Who is shown the rows, and how many at most. */
interface RawOptions {
  readonly showRaw: RawTableSink;
  readonly rawRows?: number | undefined;
}

/** Shows the titles and first rows of a table instead of reading it. */
export function createRawBody(
  file: BodyFile,
  titles: readonly string[],
  { showRaw, rawRows = RAW_ROWS }: RawOptions,
): TableBody {
  const rows: CsvRecord[] = [];
  return {
    row: (record) => {
      if (rows.length < rawRows) rows.push(record);
    },
    finish: () => {
      showRaw({ ...file, titles, rows });
      return { ...file, kind: 'unknown', problem: describeProblem('unknown-columns', file.name) };
    },
  };
}
