import { basename } from 'node:path';
import type { RequestOf } from '../../contract/channels';
import { type Envelope, fail, succeed } from '../../contract/failure';
import type { UnpublishedRelease } from '../../contract/releases';
import { wordReleaseNumber } from '../../core/wording/release-words';
import { readReleasedFiles, readReleases } from '../store/queries/releases';
import { type EngineContext, journalise, pathOf, randomName, type Session, withSession } from './context';
import type { Handlers } from './handler';
import { makeRelease } from './make-release';
import { type PendingRelease, prepareRelease, type ShownRelease, showPending } from './prepare-release';
import { onSteadyGround, proofOptions } from './proof-job';
import { writeFilesTogether } from './release-files';

type ReleaseChannel = 'release:prepare' | 'release:write' | 'release:list' | 'release:rewrite';

/** What leaves the service: shown, proved, written, entered in the register; and the same files again. */
export function releasesHandlers(context: EngineContext): Pick<Handlers, ReleaseChannel> {
  const pending = new WeakMap<Session, PendingRelease>();
  return {
    'release:prepare': ({ jobId, ...request }) =>
      withSession(context, (session) =>
        context.jobs.run(jobId, async (signal): Promise<Envelope<ShownRelease | UnpublishedRelease>> => {
          const options = proofOptions(context, jobId, signal);
          const prepared = await onSteadyGround(context, session, options, () => {
            const parts = { previewId: randomName(context), now: context.environment.vault.now(), options };
            return prepareRelease(session.store, request, parts);
          });
          if (prepared === null) return fail('cancelled');
          if ('kind' in prepared) return succeed(prepared);
          pending.set(session, prepared);
          return succeed(showPending(prepared));
        }),
      ),
    'release:write': ({ jobId, previewId, destination, pdf }, paths) =>
      withSession(context, (session) => {
        const folder = pathOf(paths, destination);
        if (folder === null) return fail('unknown-token');
        const shown = pending.get(session);
        if (shown?.previewId !== previewId) return fail('release-expired');
        return context.jobs.run(jobId, (signal) =>
          makeRelease(context, session, shown, { folder, pdf, signal }),
        );
      }),
    'release:list': () => withSession(context, ({ store }) => succeed(readReleases(store.database))),
    'release:rewrite': (request, paths) =>
      withSession(context, (session) => {
        const folder = pathOf(paths, request.destination);
        return folder === null ? fail('unknown-token') : rewrite(context, session, folder, request);
      }),
  };
}

/** Writes the files of a release as they left: the same bytes, so the same numbers. */
async function rewrite(
  context: EngineContext,
  session: Session,
  folder: string,
  { number }: RequestOf<'release:rewrite'>,
): Promise<Envelope<{ files: string[] }>> {
  const files = readReleasedFiles(session.store.database, number);
  if (files.length === 0) return fail('not-found');
  const outcome = await writeFilesTogether(context.environment.vault, folder, files);
  if (outcome.kind === 'failed') return fail('export-failed', { reason: outcome.reason });
  await session.writing;
  journalise(context, session, { action: 'release-rewritten', subject: wordReleaseNumber(number) });
  return succeed({ files: outcome.paths.map((path) => basename(path)) });
}
