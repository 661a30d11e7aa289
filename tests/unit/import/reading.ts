import iconv from 'iconv-lite';
import { bytesSource, type ImportSource, type ReadFile, readImportFile } from '../../../src/engine/import';

export async function readSource(source: ImportSource): Promise<ReadFile> {
  const outcome = await readImportFile(source);
  if (outcome.kind !== 'read') throw new Error(outcome.kind);
  const [file] = outcome.files;
  if (file === undefined || outcome.files.length > 1) throw new Error(`${outcome.files.length} tables`);
  return file;
}

/** Reads a text as a file in the given encoding (a name of iconv-lite), without byte-order mark. */
export const readText = (text: string, encoding = 'utf-8', name = 'fichier.csv'): Promise<ReadFile> =>
  readSource(bytesSource(name, iconv.encode(text, encoding)));

/** Reads bytes as a file. */
export const readBytes = (bytes: Uint8Array, name = 'fichier.csv'): Promise<ReadFile> =>
  readSource(bytesSource(name, bytes));

/** The file as a table of people, or a failure of the test that says what it was taken for. */
export async function readAgents(text: string, encoding = 'utf-8') {
  const file = await readText(text, encoding);
  if (file.kind !== 'agents') throw new Error(file.kind === 'unknown' ? file.problem.code : file.kind);
  return file;
}

/** A file of which nothing can be imported. */
export async function problemOf(reading: Promise<ReadFile>) {
  const file = await reading;
  if (file.kind !== 'unknown') throw new Error(`read as ${file.kind}`);
  return file.problem;
}
