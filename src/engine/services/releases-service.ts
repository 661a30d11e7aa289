import { basename } from 'node:path';
import type { RequestOf } from '../../contract/channels';
import { type Envelope, fail, succeed } from '../../contract/failure';
import { wordReleaseNumber } from '../../core/wording/release-words';
import { readReleasedFiles, readReleases } from '../store/queries/releases';
import { type EngineContext, journalise, pathOf, type Session, withSession } from './context';
import type { Handlers } from './handler';
import { writeFilesTogether } from './release-files';

type ReleaseChannel = 'release:list' | 'release:rewrite';

/** The register of diffusions: what left the service, and the same files again. */
export function releasesHandlers(context: EngineContext): Pick<Handlers, ReleaseChannel> {
  return {
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
