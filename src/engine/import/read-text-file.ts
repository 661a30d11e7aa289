import type { TextEncoding } from '../../core/pix/file-kind';
import { createBody } from './create-body';
import type { ImportSource, ReadOptions } from './import-source';
import type { ReadFile, UnknownFile } from './read-file';
import { type CsvTable, createCsvTable } from './readers/csv-table';
import { createDecoding } from './readers/decode-text';
import { gatherChunks } from './readers/file-bytes';
import { createSniffer } from './readers/sniff-bytes';
import { failed, readChunks, type Step } from './reading-step';
import { recogniseHeader } from './recognise-header';
import type { TableBody } from './table-body';

/** One text to read. It is read twice: once for its encoding, once for its rows. */
interface Reading {
  readonly source: ImportSource;
  readonly size: number;
  readonly options: ReadOptions;
}

function report({ source, size, options }: Reading, pass: 0 | 1, bytes: number, rows: number): void {
  const ratio = size === 0 ? 1 : Math.min(1, (pass + Math.min(1, bytes / size)) / 2);
  options.onProgress?.({ name: source.name, ratio, rows });
}

async function findEncoding(reading: Reading): Promise<Step<TextEncoding>> {
  const sniffer = createSniffer();
  const chunks = gatherChunks(reading.source.open());
  const step = await readChunks(chunks, reading.options, (chunk, bytes) => {
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
  encoding: TextEncoding,
  { mappings, readTable: readOther }: ReadOptions,
): { table: CsvTable; body: () => TableBody | null } {
  let body: TableBody | null = null;
  const table = createCsvTable({
    header: (cells) => {
      if (readOther !== undefined) {
        body = readOther({ name, encoding }, cells);
        return body === null ? { code: 'unknown-columns', column: null } : null;
      }
      const recognition = recogniseHeader(cells, mappings);
      if (recognition.kind === 'problem') return recognition.problem;
      body = createBody({ name, encoding }, recognition);
      return null;
    },
    row: (record) => body?.row(record),
  });
  return { table, body: () => body };
}

async function readTable(reading: Reading, encoding: TextEncoding): Promise<Step<ReadFile>> {
  const decoding = createDecoding(encoding);
  const { table, body } = createBodyTable(reading.source.name, encoding, reading.options);
  const chunks = gatherChunks(reading.source.open());
  const step = await readChunks(chunks, reading.options, (chunk, bytes) => {
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

/** Why a text gave no table, with its encoding when that much is known. */
export type TextStep = Step<ReadFile> & { readonly encoding: UnknownFile['encoding'] };

/** Reads a text of rows and columns: its encoding from all of its bytes, then its separator, its titles, its rows. */
export async function readTextFile(
  source: ImportSource,
  size: number,
  options: ReadOptions,
): Promise<TextStep> {
  const reading: Reading = { source, size, options };
  const encoding = await findEncoding(reading);
  if (encoding.kind !== 'done') return { ...encoding, encoding: null };
  return { ...(await readTable(reading, encoding.value)), encoding: encoding.value };
}
