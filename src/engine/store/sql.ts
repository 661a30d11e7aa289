import initSqlJs from 'sql.js';

type SqlJs = initSqlJs.SqlJsStatic;
export type SqlValue = initSqlJs.SqlValue;
export type SqlRow = readonly SqlValue[];

let loading: Promise<SqlJs> | null = null;

/** Loads SQLite once per process, from bytes: no file or network access of its own. */
export function loadSql(wasmBinary: Uint8Array): Promise<SqlJs> {
  loading ??= initSqlJs({ wasmBinary: exactBuffer(wasmBinary) });
  return loading;
}

function exactBuffer(bytes: Uint8Array): ArrayBuffer {
  const copy = new ArrayBuffer(bytes.byteLength);
  new Uint8Array(copy).set(bytes);
  return copy;
}

/** One SQLite database in memory, opened as docs/adr/0003 prescribes. */
export interface SqlDatabase {
  /** Runs one or several statements without result. */
  readonly execute: (sql: string) => void;
  /** Runs one statement with values. */
  readonly run: (sql: string, values: readonly SqlValue[]) => void;
  /** Runs one statement many times; compiled once. */
  readonly prepare: (sql: string) => PreparedStatement;
  /** All rows of a query. */
  readonly rows: (sql: string, values?: readonly SqlValue[]) => readonly SqlRow[];
  /** Rows one at a time, without keeping them. The row is only valid during the visit. */
  readonly visit: (sql: string, visitor: (row: SqlRow) => void) => void;
  /** All or nothing: an error undoes everything and is thrown again. */
  readonly transaction: <T>(work: () => T) => T;
  /** The bytes of the database file; the connection and its settings go on. */
  readonly exportBytes: () => Uint8Array;
  readonly close: () => void;
}

interface PreparedStatement {
  readonly run: (values: readonly SqlValue[]) => void;
  readonly free: () => void;
}

/** `foreign_keys` and `secure_delete` protect content, the other two distrust a file made elsewhere. */
const CONNECTION_SETTINGS = `
  PRAGMA foreign_keys = ON;
  PRAGMA secure_delete = ON;
  PRAGMA trusted_schema = OFF;
  PRAGMA cell_size_check = ON;
`;

/** Opens a database from its bytes, or a new one. Throws when the bytes are no SQLite database. */
export function openDatabase(sql: SqlJs, bytes: Uint8Array | null): SqlDatabase {
  const database = new sql.Database(bytes);
  database.exec(CONNECTION_SETTINGS);
  return {
    execute: (text) => void database.exec(text),
    run: (text, values) => void database.run(text, [...values]),
    prepare: (text) => prepared(database.prepare(text)),
    rows: (text, values = []) => {
      const rows: SqlRow[] = [];
      visitRows(database.prepare(text, [...values]), (row) => rows.push(row));
      return rows;
    },
    visit: (text, visitor) => visitRows(database.prepare(text), visitor),
    transaction: (work) => inTransaction(database, work),
    exportBytes: () => database.export(),
    close: () => database.close(),
  };
}

function prepared(statement: initSqlJs.Statement): PreparedStatement {
  return {
    run: (values) => statement.run([...values]),
    free: () => void statement.free(),
  };
}

function visitRows(statement: initSqlJs.Statement, visitor: (row: SqlRow) => void): void {
  try {
    while (statement.step()) visitor(statement.get());
  } finally {
    statement.free();
  }
}

function inTransaction<T>(database: initSqlJs.Database, work: () => T): T {
  database.exec('BEGIN IMMEDIATE');
  try {
    const result = work();
    database.exec('COMMIT');
    return result;
  } catch (error) {
    database.exec('ROLLBACK');
    throw error;
  }
}
