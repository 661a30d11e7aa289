import { bytesSource, type ReadFile, readImportFile } from '../../../src/engine/import';

/** Reads bytes as a file of that name. */
export async function readBytes(name: string, bytes: Uint8Array): Promise<ReadFile> {
  const outcome = await readImportFile(bytesSource(name, bytes));
  if (outcome.kind !== 'read') throw new Error(outcome.kind);
  const [file] = outcome.files;
  if (file === undefined || outcome.files.length > 1) throw new Error(`${outcome.files.length} tables`);
  return file;
}

const readText = (name: string, text: string): Promise<ReadFile> =>
  readBytes(name, new TextEncoder().encode(text));

/** A Pix export, or a failure of the test that says what the file was taken for. */
export async function readPix(name: string, text: string) {
  const file = await readText(name, text);
  if (file.kind === 'assessment' || file.kind === 'profiles') return file;
  throw new Error(file.kind === 'unknown' ? file.problem.message : file.kind);
}
