import type { FileProblemCode, ImportNotice } from '../../core/pix/import-code';
import { IMPORT_LIMITS } from '../../core/pix/import-limits';
import { describeNotice, describeProblem } from '../../core/pix/import-message';
import { createBody } from './create-body';
import type { ReadOptions } from './import-source';
import type { ReadFile } from './read-file';
import type { TableProblem } from './readers/csv-table';
import type { SheetRow, SheetSink } from './readers/sheet/sheet-row';
import { recogniseHeader } from './recognise-header';
import type { BodyFile, TableBody } from './table-body';

type TableOptions = Pick<ReadOptions, 'mappings' | 'readTable'>;

/** What one sheet turned out to be. */
interface ReadSheet {
  readonly name: string;
  readonly isHidden: boolean;
  readonly file: ReadFile | null;
  /** Why it holds no table. */
  readonly problem: TableProblem;
}

interface OpenSheet {
  readonly name: string;
  readonly isHidden: boolean;
  body: TableBody | null;
  width: number;
  rows: number;
  tried: number;
  problem: TableProblem;
}

/** From what says least of an unreadable workbook to what says most. */
const SPEAKING: readonly FileProblemCode[] = [
  'empty-file',
  'unknown-columns',
  'too-many-rows',
  'too-many-columns',
  'missing-columns',
  'wrong-encoding',
];

const plain = (code: FileProblemCode): TableProblem => ({ code, column: null });
const speaks = ({ code }: TableProblem): number => SPEAKING.indexOf(code);

function withoutBlankEnd(cells: readonly string[]): readonly string[] {
  let end = cells.length;
  while (end > 0 && (cells[end - 1] ?? '').trim() === '') end -= 1;
  return cells.slice(0, end);
}

/** As many cells as titles: a sheet leaves out empty cells at the end, and may hold blanks beyond. */
function padTo(cells: readonly string[], width: number): readonly string[] {
  if (cells.length >= width) return cells;
  return [...cells, ...Array.from({ length: width - cells.length }, () => '')];
}

function tryTitles(
  sheet: OpenSheet,
  file: BodyFile,
  cells: readonly string[],
  { mappings, readTable }: TableOptions,
): void {
  sheet.tried += 1;
  if (readTable !== undefined) {
    sheet.body = readTable(file, cells);
    sheet.width = cells.length;
    if (sheet.body === null) sheet.problem = plain('unknown-columns');
    return;
  }
  const header =
    cells.length > IMPORT_LIMITS.columns
      ? { kind: 'problem' as const, problem: plain('too-many-columns') }
      : recogniseHeader(cells, mappings);
  if (header.kind === 'problem') {
    if (speaks(header.problem) > speaks(sheet.problem)) sheet.problem = header.problem;
    return;
  }
  sheet.body = createBody(file, header);
  sheet.width = cells.length;
}

function takeRow(
  sheet: OpenSheet,
  file: BodyFile,
  { line, cells }: SheetRow,
  options: TableOptions,
): 'more' | 'stop' {
  const filled = withoutBlankEnd(cells);
  if (filled.length === 0) return 'more';
  if (sheet.body === null) {
    tryTitles(sheet, file, filled, options);
    return sheet.body === null && sheet.tried >= IMPORT_LIMITS.titleRows ? 'stop' : 'more';
  }
  sheet.rows += 1;
  if (sheet.rows > IMPORT_LIMITS.rows) return 'stop';
  sheet.body.row({ line, cells: padTo(filled, sheet.width), fault: null });
  return 'more';
}

function closeSheet(sheet: OpenSheet, file: BodyFile, merged: number): ReadSheet {
  const { name, isHidden, body, rows, problem } = sheet;
  if (body === null) return { name, isHidden, file: null, problem };
  if (rows > IMPORT_LIMITS.rows) return { name, isHidden, file: null, problem: plain('too-many-rows') };
  const read = body.finish(rows);
  const isTold = merged > 0 && read.kind !== 'unknown';
  const told = isTold ? addNotices(read, [describeNotice('merged-cells', file.name)]) : read;
  return { name, isHidden, file: told, problem };
}

const addNotices = (file: ReadFile, notices: readonly ImportNotice[]): ReadFile =>
  file.kind === 'unknown' ? file : { ...file, notices: [...file.notices, ...notices] };

/** Reads the tables of a workbook: each sheet whose titles are known, wherever they stand in its first rows. */
export interface WorkbookTables extends SheetSink {
  /** Data rows so far. */
  readonly rows: () => number;
  /** One file per table; one `unknown` file when there is none. */
  readonly finish: () => readonly ReadFile[];
}

/**
 * Every visible sheet with known titles is read as a file: the first under the name of the workbook, the others with
 * their own behind it. Hidden sheets are read only when no visible one is known. A sheet that is left out is said.
 */
export function createWorkbookTables(workbook: BodyFile, options: TableOptions = {}): WorkbookTables {
  const sheets: ReadSheet[] = [];
  let open: OpenSheet | null = null;
  let rows = 0;

  const nameOf = (sheet: string): string =>
    sheets.length === 0 ? workbook.name : `${workbook.name} › ${sheet}`;
  const fileOf = (sheet: OpenSheet): BodyFile => ({ ...workbook, name: nameOf(sheet.name) });

  const leftOut = (taken: ReadonlySet<ReadSheet>): readonly ImportNotice[] =>
    sheets
      .filter((sheet) => !taken.has(sheet) && (sheet.file !== null || sheet.problem.code !== 'empty-file'))
      .map(({ name }) => describeNotice('unread-sheet', `${workbook.name} › ${name}`));

  const unreadable = (): ReadFile => {
    const problem = sheets.reduce(
      (former, sheet) => (speaks(sheet.problem) > speaks(former) ? sheet.problem : former),
      plain('empty-file'),
    );
    const { name, encoding } = workbook;
    return { kind: 'unknown', name, encoding, problem: describeProblem(problem.code, name, problem.column) };
  };

  return {
    rows: () => rows,
    open: (name, isHidden) => {
      open = { name, isHidden, body: null, width: 0, rows: 0, tried: 0, problem: plain('empty-file') };
    },
    row: (row) => {
      if (open === null) return 'stop';
      rows += 1;
      return takeRow(open, fileOf(open), row, options);
    },
    close: (merged) => {
      if (open !== null) sheets.push(closeSheet(open, fileOf(open), merged));
      open = null;
    },
    finish: () => {
      const known = sheets.filter(({ file }) => file !== null);
      const visible = known.filter(({ isHidden }) => !isHidden);
      const taken = new Set(visible.length > 0 ? visible : known);
      const notices = leftOut(taken);
      const files = [...taken].flatMap(({ file }) => file ?? []);
      const [first, ...others] = files;
      return first === undefined ? [unreadable()] : [addNotices(first, notices), ...others];
    },
  };
}
