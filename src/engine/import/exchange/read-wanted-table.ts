import { readTitle } from '../../../core/pix/column-title';
import type { FileProblem } from '../../../core/pix/import-code';
import { describeProblem } from '../../../core/pix/import-message';
import type { ImportSource, ReadWatch } from '../import-source';
import { readImportFile } from '../read-import-file';
import type { CsvRecord } from '../readers/csv-records';
import type { BodyFile, TableBody } from '../table-body';

/** What is looked for in a file: a table whose titles mean something, of so many rows at most. */
interface Wanted<Columns> {
  /** What the titles mean; null when they are those of another table, or a heading above it. */
  readonly recognise: (titles: readonly string[]) => Columns | null;
  readonly mostRows: number;
}

/** The first table of a file whose titles are recognised, with its rows as they stand. */
export interface WantedTable<Columns> {
  readonly file: BodyFile;
  readonly columns: Columns;
  readonly rows: readonly CsvRecord[];
}

export type WantedReading<Columns> =
  | { readonly kind: 'read'; readonly table: WantedTable<Columns> }
  | { readonly kind: 'too-long' }
  | { readonly kind: 'unknown-titles' }
  | { readonly kind: 'cancelled' }
  /** Not a table at all: a picture, a protected workbook, an empty file… */
  | { readonly kind: 'unreadable'; readonly problem: FileProblem };

interface Gathering<Columns> extends WantedTable<Columns> {
  readonly rows: CsvRecord[];
  isTooLong: boolean;
}

const bodyOf = <Columns>(gathering: Gathering<Columns>, mostRows: number, stop: () => void): TableBody => ({
  row: (record) => {
    if (gathering.rows.length < mostRows) return void gathering.rows.push(record);
    gathering.isTooLong = true;
    stop();
  },
  // The rows are in the gathering; nothing of it goes to an import.
  finish: () => ({
    ...gathering.file,
    kind: 'unknown',
    problem: describeProblem('unknown-columns', gathering.file.name),
  }),
});

/**
 * Reads CSV, XLSX, ODS, or a ZIP of those, for another purpose than the import of results and agents. Every limit of
 * imports holds, and reading stops soon after the last row that is taken, or when it is cancelled. Writes nothing, never
 * throws for what a file may hold.
 */
export async function readWantedTable<Columns>(
  source: ImportSource,
  { recognise, mostRows }: Wanted<Columns>,
  watch: ReadWatch = {},
): Promise<WantedReading<Columns>> {
  const gathered: Gathering<Columns>[] = [];
  const stopping = new AbortController();
  const readTable = (file: BodyFile, cells: readonly string[]): TableBody | null => {
    const columns = gathered.length === 0 ? recognise(cells.map(readTitle)) : null;
    if (columns === null) return null;
    const gathering = { file, columns, rows: [], isTooLong: false };
    gathered.push(gathering);
    return bodyOf(gathering, mostRows, () => stopping.abort());
  };
  const signal = AbortSignal.any([stopping.signal, ...(watch.signal === undefined ? [] : [watch.signal])]);
  const outcome = await readImportFile(source, { ...watch, readTable, signal });
  if (watch.signal?.aborted) return { kind: 'cancelled' };
  const [found] = gathered;
  if (found !== undefined) return found.isTooLong ? { kind: 'too-long' } : { kind: 'read', table: found };
  const [file] = outcome.kind === 'read' ? outcome.files : [];
  const problem = file?.kind === 'unknown' ? file.problem : null;
  return problem === null || problem.code === 'unknown-columns'
    ? { kind: 'unknown-titles' }
    : { kind: 'unreadable', problem };
}
