import { setImmediate } from 'node:timers/promises';
import type { FileEncoding } from '../../core/pix/file-kind';
import type { FileProblemCode } from '../../core/pix/import-code';
import { IMPORT_LIMITS } from '../../core/pix/import-limits';
import { describeProblem } from '../../core/pix/import-message';
import type { ImportSource, ReadOptions } from './import-source';
import { createPixBody } from './pix/pix-body';
import type { ReadFile, ReadOutcome } from './read-file';
import { type CsvTable, createCsvTable, type TableProblem } from './readers/csv-table';
import { createDecoding } from './readers/decode-text';
import { gatherChunks } from './readers/file-bytes';
import { createSniffer } from './readers/sniff-bytes';
import { problemOf } from './readers/source-problem';
import { recogniseHeader } from './recognise-header';
import { createRosterBody } from './roster/roster-body';
import type { TableBody } from './table-body';

/** How far the reading of one file has come: it is read twice, once for its encoding. */
interface Reading {
  readonly source: ImportSource;
  readonly size: number;
  readonly options: ReadOptions;
}

type Step<Value> =
  | { readonly kind: 'done'; readonly value: Value }
  | { readonly kind: 'problem'; readonly problem: TableProblem }
  | { readonly kind: 'cancelled' };

const CANCELLED = { kind: 'cancelled' } as const;
const failed = (code: FileProblemCode): Step<never> => ({ kind: 'problem', problem: { code, column: null } });

const isCancelled = (options: ReadOptions): boolean => options.signal?.aborted === true;

function report({ source, size, options }: Reading, pass: 0 | 1, bytes: number, rows: number): void {
  const ratio = size === 0 ? 1 : Math.min(1, (pass + Math.min(1, bytes / size)) / 2);
  options.onProgress?.({ name: source.name, ratio, rows });
}

/**
 * Hands the bytes over chunk by chunk, leaving the event loop free in between, until the file is over, `use`
 * finds a problem, or the user cancels.
 */
async function readBytes(
  reading: Reading,
  use: (chunk: Uint8Array, bytes: number) => TableProblem | null,
): Promise<Step<null>> {
  let bytes = 0;
  try {
    for await (const chunk of gatherChunks(reading.source.open())) {
      if (isCancelled(reading.options)) return CANCELLED;
      bytes += chunk.length;
      const problem = use(chunk, bytes);
      if (problem !== null) return { kind: 'problem', problem };
      await setImmediate();
    }
  } catch (error) {
    return failed(problemOf(error, 'read'));
  }
  return isCancelled(reading.options) ? CANCELLED : { kind: 'done', value: null };
}

async function findSize(source: ImportSource): Promise<Step<number>> {
  try {
    const { kind, size } = await source.stat();
    if (kind === 'directory') return failed('is-directory');
    if (kind === 'other') return failed('not-a-file');
    if (size > IMPORT_LIMITS.bytes) return failed('too-large');
    return size === 0 ? failed('empty-file') : { kind: 'done', value: size };
  } catch (error) {
    return failed(problemOf(error, 'stat'));
  }
}

async function findEncoding(reading: Reading): Promise<Step<FileEncoding>> {
  const sniffer = createSniffer();
  const step = await readBytes(reading, (chunk, bytes) => {
    report(reading, 0, bytes, 0);
    const code = sniffer.add(chunk);
    return code === null ? null : { code, column: null };
  });
  if (step.kind !== 'done') return step;
  const sniffing = sniffer.decide();
  return sniffing.kind === 'problem' ? failed(sniffing.code) : { kind: 'done', value: sniffing.encoding };
}

/** A table whose rows go to the reader that its header calls for. */
function createBodyTable(
  name: string,
  encoding: FileEncoding,
): { table: CsvTable; body: () => TableBody | null } {
  let body: TableBody | null = null;
  const table = createCsvTable({
    header: (cells) => {
      const recognition = recogniseHeader(cells);
      if (recognition.kind === 'problem') return recognition.problem;
      const file = { name, encoding };
      body =
        recognition.kind === 'pix'
          ? createPixBody(file, recognition.columns)
          : createRosterBody(file, recognition.columns);
      return null;
    },
    row: (record) => body?.row(record),
  });
  return { table, body: () => body };
}

async function readTable(reading: Reading, encoding: FileEncoding): Promise<Step<ReadFile>> {
  const decoding = createDecoding(encoding);
  const { table, body } = createBodyTable(reading.source.name, encoding);
  const step = await readBytes(reading, (chunk, bytes) => {
    const problem = table.write(decoding.write(chunk));
    report(reading, 1, bytes, table.rows());
    return problem;
  });
  if (step.kind !== 'done') return step;
  const problem = table.write(decoding.end()) ?? table.end();
  if (problem !== null) return { kind: 'problem', problem };
  const file = body()?.finish(table.rows());
  return file ? { kind: 'done', value: file } : failed('empty-file');
}

function conclude(
  name: string,
  encoding: FileEncoding | null,
  step: Exclude<Step<unknown>, { kind: 'done' }>,
): ReadOutcome {
  if (step.kind === 'cancelled') return CANCELLED;
  const problem = describeProblem(step.problem.code, name, step.problem.column);
  return { kind: 'read', file: { kind: 'unknown', name, encoding, problem } };
}

/**
 * Reads one file: what it is, how it was encoded, its typed rows, its faulty ones with the reason. Never throws
 * for what a file or a disk may do: a file that cannot be read is `unknown` with its problem. Size is checked
 * before a byte is read. Writes nothing.
 */
export async function readImportFile(source: ImportSource, options: ReadOptions = {}): Promise<ReadOutcome> {
  const size = await findSize(source);
  if (size.kind !== 'done') return conclude(source.name, null, size);
  const reading: Reading = { source, size: size.value, options };
  const encoding = await findEncoding(reading);
  if (encoding.kind !== 'done') return conclude(source.name, null, encoding);
  const table = await readTable(reading, encoding.value);
  if (table.kind !== 'done') return conclude(source.name, encoding.value, table);
  return { kind: 'read', file: table.value };
}
