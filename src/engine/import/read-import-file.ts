import { IMPORT_LIMITS } from '../../core/pix/import-limits';
import { describeProblem } from '../../core/pix/import-message';
import type { ImportSource, ReadOptions } from './import-source';
import { memberSource, openArchive, readWorkbook } from './read-archive';
import type { ReadFile, ReadOutcome, UnknownFile } from './read-file';
import { readTextFile } from './read-text-file';
import { gatherChunks } from './readers/file-bytes';
import { isArchive } from './readers/sniff-bytes';
import { problemOf } from './readers/source-problem';
import type { ZipEntry } from './readers/zip/zip-directory';
import { CANCELLED, done, failed, readChunks, type Step } from './reading-step';

async function findSize(source: ImportSource): Promise<Step<number>> {
  try {
    const { kind, size } = await source.stat();
    if (kind === 'directory') return failed('is-directory');
    if (kind === 'other') return failed('not-a-file');
    if (size > IMPORT_LIMITS.bytes) return failed('too-large');
    return size === 0 ? failed('empty-file') : done(size);
  } catch (error) {
    return failed(problemOf(error, 'stat'));
  }
}

/** Looks at the first bytes only. */
async function findContainer(source: ImportSource, options: ReadOptions): Promise<Step<'text' | 'archive'>> {
  let container: 'text' | 'archive' = 'text';
  const step = await readChunks(gatherChunks(source.open()), options, (chunk) => {
    if (isArchive(chunk)) container = 'archive';
    return 'enough';
  });
  return step.kind === 'done' ? done(container) : step;
}

function conclude(
  name: string,
  encoding: UnknownFile['encoding'],
  step: Exclude<Step<unknown>, { kind: 'done' }>,
): ReadOutcome {
  if (step.kind === 'cancelled') return CANCELLED;
  const problem = describeProblem(step.problem.code, name, step.problem.column);
  return { kind: 'read', files: [{ kind: 'unknown', name, encoding, problem }] };
}

/** Reads the files of an archive one after the other; progress goes by their sizes. */
async function readMembers(
  archive: string,
  files: readonly ZipEntry[],
  options: ReadOptions,
): Promise<ReadOutcome> {
  const total = files.reduce((sum, { size }) => sum + size, 1);
  const read: ReadFile[] = [];
  let before = 0;
  for (const entry of files) {
    const base = before;
    const outcome = await readOne(memberSource(archive, entry), 'member', {
      ...options,
      onProgress: ({ name, ratio, rows }) =>
        options.onProgress?.({ name, ratio: (base + ratio * entry.size) / total, rows }),
    });
    if (outcome.kind === 'cancelled') return CANCELLED;
    read.push(...outcome.files);
    before += entry.size;
  }
  return { kind: 'read', files: read };
}

async function readArchive(
  source: ImportSource,
  size: number,
  place: 'disk' | 'member',
  options: ReadOptions,
): Promise<ReadOutcome> {
  const { name } = source;
  const content = await openArchive(source, size, options);
  if (content.kind !== 'done') return conclude(name, null, content);
  if (content.value.kind === 'files') {
    if (place === 'member') return conclude(name, null, failed('nested-archive'));
    return readMembers(name, content.value.files, options);
  }
  const files = await readWorkbook(name, content.value, options);
  return files.kind === 'done'
    ? { kind: 'read', files: files.value }
    : conclude(name, content.value.format, files);
}

async function readOne(
  source: ImportSource,
  place: 'disk' | 'member',
  options: ReadOptions,
): Promise<ReadOutcome> {
  const size = await findSize(source);
  if (size.kind !== 'done') return conclude(source.name, null, size);
  const container = await findContainer(source, options);
  if (container.kind !== 'done') return conclude(source.name, null, container);
  if (container.value === 'archive') return readArchive(source, size.value, place, options);
  const text = await readTextFile(source, size.value, options);
  if (text.kind !== 'done') return conclude(source.name, text.encoding, text);
  return { kind: 'read', files: [text.value] };
}

/**
 * Reads one file of the disk: a text of rows and columns, a workbook (XLSX, ODS) or a ZIP archive of those. Gives one
 * file per table: what it is, how it was encoded, its typed rows, its faulty ones with the reason. Never throws for
 * what a file or a disk may do: what cannot be read is `unknown` with its problem. Size is checked before a byte is
 * read, what an archive promises before it is unpacked. Writes nothing.
 */
export const readImportFile = (source: ImportSource, options: ReadOptions = {}): Promise<ReadOutcome> =>
  readOne(source, 'disk', options);
