import { createHash } from 'node:crypto';
import { basename } from 'node:path';
import { type Envelope, fail, succeed } from '../../contract/failure';
import type { ReleaseFormat, ReleaseRecord } from '../../contract/releases';
import { wordRelease } from '../../core/wording/release-words';
import { writeDossier } from '../export/dossier/dossier-docx';
import { writeTables, writeWorkbook } from '../export/workbook';
import { type ReleasedFile, readReleases, writeRelease } from '../store/queries/releases';
import { type EngineContext, journalise, nowIso, type Session, todayOf } from './context';
import type { PendingRelease } from './prepare-release';
import { isStillGround } from './proof-ground';
import { removeFiles, writeFilesTogether } from './release-files';

const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

const PDF_SIGNATURE = '%PDF-';

/** The printed pages; null when they are no PDF. */
const pdfBytes = (content: string | null): Uint8Array | null => {
  const bytes = Buffer.from(content ?? '', 'base64');
  return bytes.subarray(0, PDF_SIGNATURE.length).toString('latin1') === PDF_SIGNATURE ? bytes : null;
};

const contentOf = async (
  { dossier, input }: PendingRelease,
  format: ReleaseFormat,
  pdf: string | null,
): Promise<Uint8Array | null> => {
  switch (format) {
    case 'docx':
      return dossier === null ? null : writeDossier(dossier);
    case 'pdf':
      return pdfBytes(pdf);
    case 'xlsx':
      return (await (dossier === null ? writeTables(input) : writeWorkbook(input))).bytes;
  }
};

/** Every file of the release; null when one cannot be made. */
const filesOf = async (pending: PendingRelease, pdf: string | null): Promise<ReleasedFile[] | null> => {
  const files: ReleasedFile[] = [];
  for (const { name, format } of pending.files) {
    const bytes = await contentOf(pending, format, pdf);
    if (bytes === null) return null;
    files.push({ name, format, bytes, sha256: sha256(bytes) });
  }
  return files;
};

/** Enters the release and its line of the journal together: both, or neither. */
const enter = (
  context: EngineContext,
  session: Session,
  { number, input, request, stamp, publication, entry }: PendingRelease,
  files: readonly ReleasedFile[],
): void => {
  const { database } = session.store;
  database.transaction(() => {
    writeRelease(database, {
      number,
      releasedAt: nowIso(context),
      photo: input.date,
      kind: request.kind,
      audience: request.audience,
      profile: 'diffusion',
      scope: input.scope,
      tables: request.tables,
      proof: publication.proof,
      entry,
      files,
    });
    journalise(context, session, {
      action: 'release-made',
      subject: `${wordRelease(stamp)}, pour ${request.audience}, à partir de ${publication.proof.k} répondants`,
    });
  });
};

export interface ReleasePlace {
  readonly folder: string;
  readonly pdf: string | null;
  readonly signal: AbortSignal;
}

/**
 * Writes the files, then enters the release: a file that is there is in the register, and when entering fails no file
 * is left behind.
 */
export async function makeRelease(
  context: EngineContext,
  session: Session,
  pending: PendingRelease,
  { folder, pdf, signal }: ReleasePlace,
): Promise<Envelope<ReleaseRecord>> {
  const machine = context.environment.vault;
  const isCurrent = () => isStillGround(pending.ground, session.store, todayOf(context));
  if (!isCurrent()) return fail('release-expired');
  const files = await filesOf(pending, pdf);
  if (files === null) return fail('bad-request');
  if (signal.aborted) return fail('cancelled');
  const outcome = await writeFilesTogether(machine, folder, files);
  if (outcome.kind === 'failed') return fail('export-failed', { reason: outcome.reason });
  await session.writing;
  try {
    if (!isCurrent()) {
      await removeFiles(machine, outcome.paths);
      return fail('release-expired');
    }
    enter(
      context,
      session,
      pending,
      files.map((file, place) => ({ ...file, name: basename(outcome.paths[place] ?? file.name) })),
    );
  } catch (error) {
    await removeFiles(machine, outcome.paths);
    throw error;
  }
  await session.saver.flush();
  const [record] = readReleases(session.store.database);
  return record === undefined ? fail('internal') : succeed(record);
}
