import type { FileProblemCode } from '../../../core/pix/import-code';
import { IMPORT_LIMITS } from '../../../core/pix/import-limits';
import { type CsvDialect, findDialect, findFirstRecord, measureInstruction } from './csv-dialect';
import { type CsvRecord, type CsvRecords, type CsvState, createCsvRecords } from './csv-records';

/** Receives a table record by record. Both return a problem to stop the reading, or null to go on. */
export interface TableVisitor {
  readonly header: (cells: readonly string[]) => TableProblem | null;
  readonly row: (record: CsvRecord) => void;
}

export interface TableProblem {
  readonly code: FileProblemCode;
  /** Title of the column in question, if any. */
  readonly column: string | null;
}

export interface CsvTable {
  readonly write: (text: string) => TableProblem | null;
  readonly end: () => TableProblem | null;
  /** Data rows handed over so far. */
  readonly rows: () => number;
}

/** A header longer than this (4 Mi characters) is no header. */
const LONGEST_HEADER = 4 * 1024 * 1024;

const plain = (code: FileProblemCode): TableProblem => ({ code, column: null });

/** What the start of a text tells: enough to read on, a problem, or nothing yet. */
type Opening =
  | {
      readonly kind: 'opened';
      readonly dialect: CsvDialect;
      readonly firstLine: number;
      readonly text: string;
    }
  | { readonly kind: 'waiting' }
  | { readonly kind: 'problem'; readonly problem: TableProblem };

const refused = (code: FileProblemCode): Opening => ({ kind: 'problem', problem: plain(code) });

/** Waits for the whole header, then chooses the dialect. Excel's own first line is no part of the table. */
function openTable(start: string, isLast: boolean): Opening {
  const instruction = measureInstruction(start);
  const text = start.slice(instruction);
  const leading = /^[\r\n]*/.exec(text)?.[0].length ?? 0;
  const header = findFirstRecord(text.slice(leading), isLast);
  if (header === null)
    return isLast || start.length > LONGEST_HEADER ? refused('not-csv') : { kind: 'waiting' };
  if (text.trim() === '') return refused('empty-file');
  const dialect = findDialect(text.slice(leading), header);
  if (dialect === null) return refused('not-csv');
  return { kind: 'opened', dialect, firstLine: instruction > 0 ? 2 : 1, text };
}

/** Hands the first record over as titles and the others as rows, within the limits; remembers the first problem. */
class TableRecords {
  problem: TableProblem | null = null;
  rows = 0;
  private isHeaderRead = false;

  constructor(private readonly visitor: TableVisitor) {}

  readonly take = (record: CsvRecord): void => {
    if (this.problem !== null) return;
    if (this.isHeaderRead) this.takeRow(record);
    else this.takeHeader(record);
  };

  private takeHeader({ cells, fault }: CsvRecord): void {
    this.isHeaderRead = true;
    if (fault !== null) this.problem = plain('not-csv');
    else if (cells.length > IMPORT_LIMITS.columns) this.problem = plain('too-many-columns');
    else this.problem = this.visitor.header(cells);
  }

  private takeRow(record: CsvRecord): void {
    this.rows += 1;
    if (this.rows > IMPORT_LIMITS.rows) this.problem = plain('too-many-rows');
    else this.visitor.row(record);
  }
}

/**
 * Reads a CSV text as a table: finds separator and line ends from its first record, hands the titles over,
 * then each row. Limits: 2,000 columns, 2,000,000 rows.
 */
export function createCsvTable(visitor: TableVisitor): CsvTable {
  const taken = new TableRecords(visitor);
  let start = '';
  let records: CsvRecords | null = null;

  const settle = (state: CsvState): TableProblem | null => {
    if (state === 'broken-quotes') taken.problem ??= plain('broken-quotes');
    return taken.problem;
  };

  const open = (isLast: boolean): TableProblem | null => {
    const opening = openTable(start, isLast);
    if (opening.kind === 'problem') taken.problem ??= opening.problem;
    if (opening.kind !== 'opened') return taken.problem;
    start = '';
    records = createCsvRecords(opening.dialect, taken.take, opening.firstLine);
    return settle(records.write(opening.text));
  };

  return {
    write: (text) => {
      if (taken.problem !== null) return taken.problem;
      if (records !== null) return settle(records.write(text));
      start += text;
      return open(false);
    },
    end: () => {
      if (taken.problem === null && records === null) open(true);
      if (taken.problem !== null) return taken.problem;
      return records === null ? plain('not-csv') : settle(records.end());
    },
    rows: () => taken.rows,
  };
}
