import { setImmediate } from 'node:timers/promises';
import type { SqlDatabase } from './sql';

/** A long writing cut into slices: each step tells how many rows it wrote. */
export type WritingSteps<Value> = Generator<number, Value>;

/** Rows written between two steps: some 20 ms. */
const SLICE = 500;

/** Counts rows one by one and gives a step after each slice. */
export function* inSlices<Row>(rows: Iterable<Row>, write: (row: Row) => void): WritingSteps<void> {
  let count = 0;
  for (const row of rows) {
    write(row);
    count += 1;
    if (count % SLICE === 0) yield SLICE;
  }
  yield count % SLICE;
}

/** All or nothing: an error, or steps that are not taken to their end, undo everything. */
export function* asTransaction<Value>(
  database: SqlDatabase,
  steps: WritingSteps<Value>,
): WritingSteps<Value> {
  let isWritten = false;
  database.execute('BEGIN IMMEDIATE');
  try {
    const value = yield* steps;
    database.execute('COMMIT');
    isWritten = true;
    return value;
  } finally {
    if (!isWritten) database.execute('ROLLBACK');
  }
}

export interface SliceOptions {
  readonly signal: AbortSignal;
  /** Rows written so far. */
  readonly onRows: (rows: number) => void;
}

/**
 * Takes the steps one by one, leaving the event loop free in between; null when cancelled, and then nothing stays.
 * Nothing else may touch the database meanwhile.
 */
export async function takeInSlices<Value>(
  steps: WritingSteps<Value>,
  { signal, onRows }: SliceOptions,
): Promise<Value | null> {
  let rows = 0;
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
    rows += step.value;
    onRows(rows);
    await setImmediate();
    if (!signal.aborted) continue;
    // Leaves the generator through its `finally`: the transaction is undone.
    abandon(steps);
    return null;
  }
}

class Abandoned extends Error {}

function abandon(steps: WritingSteps<unknown>): void {
  try {
    steps.throw(new Abandoned());
  } catch (error) {
    if (!(error instanceof Abandoned)) throw error;
  }
}
