import type { FileProblemCode } from '../../../core/pix/import-code';
import { IMPORT_LIMITS } from '../../../core/pix/import-limits';
import { findDialect, findFirstRecord, measureInstruction } from './csv-dialect';
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

/**
 * Reads a CSV text as a table: finds separator and line ends from its first record, hands the titles over,
 * then each row. Limits: 2,000 columns, 2,000,000 rows.
 */
export function createCsvTable(visitor: TableVisitor): CsvTable {
  let start = '';
  let records: CsvRecords | null = null;
  let isHeaderRead = false;
  let rows = 0;
  let problem: TableProblem | null = null;

  const readHeader = ({ cells, fault }: CsvRecord): void => {
    isHeaderRead = true;
    if (fault !== null) problem = plain('not-csv');
    else problem = cells.length > IMPORT_LIMITS.columns ? plain('too-many-columns') : visitor.header(cells);
  };

  const readRow = (record: CsvRecord): void => {
    rows += 1;
    if (rows > IMPORT_LIMITS.rows) problem = plain('too-many-rows');
    else visitor.row(record);
  };

  const onRecord = (record: CsvRecord): void => {
    if (problem !== null) return;
    if (isHeaderRead) readRow(record);
    else readHeader(record);
  };

  /** Waits for the whole header, then chooses the dialect. */
  const open = (isLast: boolean): CsvRecords | null => {
    const instruction = measureInstruction(start);
    const text = start.slice(instruction);
    const leading = /^[\r\n]*/.exec(text)?.[0].length ?? 0;
    const header = findFirstRecord(text.slice(leading), isLast);
    if (header === null) {
      if (isLast || start.length > LONGEST_HEADER) problem = plain('not-csv');
      return null;
    }
    if (text.trim() === '') problem = plain('empty-file');
    const dialect = findDialect(text.slice(leading), header);
    if (dialect === null) problem ??= plain('not-csv');
    return dialect === null ? null : createCsvRecords(dialect, onRecord, instruction > 0 ? 2 : 1);
  };

  const settle = (state: CsvState): TableProblem | null => {
    if (problem === null && state === 'broken-quotes') problem = plain('broken-quotes');
    return problem;
  };

  const write = (text: string): TableProblem | null => {
    if (problem !== null) return problem;
    if (records !== null) return settle(records.write(text));
    start += text;
    records = open(false);
    return records === null ? problem : settle(records.write(start.slice(measureInstruction(start))));
  };

  const end = (): TableProblem | null => {
    if (problem !== null) return problem;
    if (records === null) {
      records = open(true);
      if (records === null) return problem ?? plain('not-csv');
      settle(records.write(start.slice(measureInstruction(start))));
    }
    return problem ?? settle(records.end());
  };

  return { write, end, rows: () => rows };
}
