import { IMPORT_LIMITS } from '../../core/pix/import-limits';
import type { ImportSource, ReadOptions } from './import-source';
import type { ReadFile } from './read-file';
import { gatherChunks } from './readers/file-bytes';
import { readOdsSheets } from './readers/sheet/ods-workbook';
import { readXlsxSheets } from './readers/sheet/xlsx-workbook';
import { unpackEntry } from './readers/zip/unpack-entry';
import { readZipDirectory, type ZipEntry } from './readers/zip/zip-directory';
import { done, failed, readChunks, type Step } from './reading-step';
import { createWorkbookTables } from './workbook-tables';

/** What an archive holds, told from the names inside. */
export type ArchiveContent =
  | {
      readonly kind: 'workbook';
      readonly format: 'xlsx' | 'ods';
      readonly entries: ReadonlyMap<string, ZipEntry>;
    }
  | { readonly kind: 'files'; readonly files: readonly ZipEntry[] };

/** Part of the progress of a file given to bringing its bytes into memory. */
const LOADING = 0.1;

/** Loads a whole archive into memory, within the limit of size. */
async function load(source: ImportSource, size: number, options: ReadOptions): Promise<Step<Uint8Array>> {
  if (size > IMPORT_LIMITS.archiveBytes) return failed('too-large');
  const chunks: Uint8Array[] = [];
  const step = await readChunks(gatherChunks(source.open()), options, (chunk, bytes) => {
    if (bytes > IMPORT_LIMITS.archiveBytes) return { code: 'too-large', column: null };
    chunks.push(chunk);
    options.onProgress?.({ name: source.name, ratio: LOADING * Math.min(1, bytes / size), rows: 0 });
    return null;
  });
  return step.kind === 'done' ? done(Buffer.concat(chunks)) : step;
}

/** Files that systems leave in archives for themselves. */
const isOwn = (name: string): boolean =>
  /^__MACOSX\//.test(name) || /(^|\/)(\.[^/]*|Thumbs\.db|desktop\.ini)$/.test(name);

/** The start of the part by which OpenDocument files name themselves. */
async function readMimetype(entry: ZipEntry | undefined): Promise<Step<string>> {
  let type = '';
  if (entry === undefined) return done(type);
  const step = await readChunks(unpackEntry(entry), {}, (chunk) => {
    type = new TextDecoder().decode(chunk.subarray(0, 100));
    return 'enough';
  });
  return step.kind === 'done' ? done(type) : step;
}

async function recogniseContent(entries: readonly ZipEntry[]): Promise<Step<ArchiveContent>> {
  const byName = new Map(entries.map((entry) => [entry.name, entry]));
  if (byName.has('xl/workbook.xml')) return done({ kind: 'workbook', format: 'xlsx', entries: byName });
  if (byName.has('xl/workbook.bin')) return failed('excel-workbook');
  const type = await readMimetype(byName.get('mimetype'));
  if (type.kind !== 'done') return type;
  if (type.value.includes('opendocument.spreadsheet'))
    return done({ kind: 'workbook', format: 'ods', entries: byName });
  const isDocument = type.value.includes('opendocument') || byName.has('[Content_Types].xml');
  if (isDocument) return failed('other-document');
  const files = entries.filter(({ name }) => !isOwn(name));
  return files.length === 0 ? failed('empty-archive') : done({ kind: 'files', files });
}

/** Loads an archive and says whether it is a workbook or a collection of files. */
export async function openArchive(
  source: ImportSource,
  size: number,
  options: ReadOptions,
): Promise<Step<ArchiveContent>> {
  const bytes = await load(source, size, options);
  if (bytes.kind !== 'done') return bytes;
  const directory = readZipDirectory(bytes.value);
  return directory.kind === 'problem' ? failed(directory.code) : recogniseContent(directory.entries);
}

/** Reads every table of a workbook. */
export async function readWorkbook(
  name: string,
  workbook: Extract<ArchiveContent, { kind: 'workbook' }>,
  options: ReadOptions,
): Promise<Step<readonly ReadFile[]>> {
  const { format, entries } = workbook;
  const tables = createWorkbookTables({ name, encoding: format }, options);
  const onRatio = (ratio: number): void =>
    options.onProgress?.({ name, ratio: LOADING + (1 - LOADING) * Math.min(1, ratio), rows: tables.rows() });
  const readSheets = format === 'xlsx' ? readXlsxSheets : readOdsSheets;
  const step = await readSheets({ entries, options, onRatio }, tables);
  return step.kind === 'done' ? done(tables.finish()) : step;
}

/** One file of an archive, as a file of its own. */
export function memberSource(archive: string, entry: ZipEntry): ImportSource {
  return {
    name: `${archive} › ${entry.name}`,
    stat: async () => ({ kind: 'file', size: entry.size }),
    open: () => unpackEntry(entry),
  };
}
