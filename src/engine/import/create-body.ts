import { describeProblem } from '../../core/pix/import-message';
import { createPixBody } from './pix/pix-body';
import { RAW_ROWS, type RawTableSink } from './raw-table';
import type { CsvRecord } from './readers/csv-records';
import type { RecognisedHeader } from './recognise-header';
import { createRosterBody } from './roster/roster-body';
import type { BodyFile, TableBody, TableReader } from './table-body';

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

/** In a sheet, fewer filled cells are a heading above the table. */
const FEWEST_TITLES = 3;

const isHeading = ({ encoding }: BodyFile, cells: readonly string[]): boolean =>
  (encoding === 'xlsx' || encoding === 'ods') &&
  cells.filter((cell) => cell.trim() !== '').length < FEWEST_TITLES;

/** Shows the titles and first rows of each table instead of reading it. */
export const rawReader =
  (show: RawTableSink): TableReader =>
  (file, titles) =>
    isHeading(file, titles) ? null : createRawBody(file, titles, show);

function createRawBody(file: BodyFile, titles: readonly string[], show: RawTableSink): TableBody {
  const rows: CsvRecord[] = [];
  return {
    row: (record) => {
      if (rows.length < RAW_ROWS) rows.push(record);
    },
    finish: () => {
      show({ ...file, titles, rows });
      return { ...file, kind: 'unknown', problem: describeProblem('unknown-columns', file.name) };
    },
  };
}
