import { basename } from 'node:path';
import type { ReplyOf, RequestOf } from '../../contract/channels';
import { type Envelope, fail, succeed } from '../../contract/failure';
import type { RegisteredPerson } from '../../contract/registrations';
import { typeset } from '../../contract/typeset';
import { writeConvocation } from '../../core/invitations/invitation';
import { describeConvocations } from '../../core/invitations/invitation-letters';
import { wordHours, wordPlace, wordSessionDay } from '../../core/registrations/training-session';
import { writeLettersDocx } from '../export/letters/letters-docx';
import type { PlainTable } from '../export/plain-table/plain-table';
import { tableBytes } from '../export/plain-table/table-bytes';
import { writeClearFile } from '../store/queries/clear-files';
import { readInvitation } from '../store/queries/invitations';
import { readActions } from '../store/queries/plan';
import { findSession, type StoredSession } from '../store/queries/registrations';
import {
  type EngineContext,
  enterNominative,
  journalise,
  nowIso,
  pathOf,
  type Session,
  withSession,
} from './context';
import type { Handlers } from './handler';
import { registeredPeople } from './registered-people';
import { nameSession } from './session-name';
import { writeFileSafely } from './write-file-safely';

const HEADERS = ['Nom', 'Prénom', 'Courriel', 'Service', 'Session', 'Date', 'Horaires', 'Lieu'] as const;

/** People with a seat, as a table for a mail merge or as one page each: in clear, by civil data alone. */
export function convocationsHandlers(context: EngineContext): Pick<Handlers, 'convocations:export'> {
  return {
    'convocations:export': (request, paths) =>
      withSession(context, (session) => {
        const path = pathOf(paths, request.destination);
        if (path === null) return fail('unknown-token');
        enterNominative(context, session);
        return exportConvocations(context, session, { path, request });
      }),
  };
}

const tableOf = (found: StoredSession, people: readonly RegisteredPerson[], day: string): PlainTable => {
  const facts = [found.title, wordSessionDay(found), wordHours(found), wordPlace(found)];
  return {
    title: `Convocations ${found.title}`.slice(0, 200),
    sheet: 'Convocations',
    headers: HEADERS,
    rows: people.map(({ lastName, firstName, email, unitPath }) => [
      ...[lastName, firstName, email ?? '', unitPath.join(' / ')],
      ...facts,
    ]),
    day,
  };
};

function bytesOf(
  { store: { database } }: Session,
  found: StoredSession,
  people: readonly RegisteredPerson[],
  { format, day }: { readonly format: RequestOf<'convocations:export'>['format']; readonly day: string },
): Promise<Uint8Array> {
  if (format !== 'docx') return tableBytes(tableOf(found, people, day), format);
  const contact = readActions(database).find(({ actionId }) => actionId === found.actionId)?.contact ?? '';
  const text = writeConvocation(contact, readInvitation(database, found.actionId));
  return writeLettersDocx(describeConvocations(found, text, people));
}

async function exportConvocations(
  context: EngineContext,
  session: Session,
  { path, request }: { readonly path: string; readonly request: RequestOf<'convocations:export'> },
): Promise<Envelope<ReplyOf<'convocations:export'>>> {
  const { database } = session.store;
  const found = findSession(database, request.sessionId);
  const day = nowIso(context).slice(0, 10);
  const people =
    found === null ? [] : registeredPeople(database, found, day).filter(({ state }) => state === 'placed');
  if (found === null || people.length === 0) return fail('not-found');
  const bytes = await bytesOf(session, found, people, { format: request.format, day });
  const failure = await writeFileSafely(context.environment.vault, path, bytes);
  if (failure !== null) return fail('export-failed', { reason: failure });
  await session.writing;
  const file = { fileName: basename(path), people: people.length, writtenAt: nowIso(context) };
  writeClearFile(database, { kind: 'convocations', subject: nameSession(found), ...file });
  const subject = `Convocations à la session ${nameSession(found)} : ${people.length} agents, fichier en clair, sans résultat`;
  journalise(context, session, { action: 'convocations-exported', subject: typeset(subject) });
  return succeed({ people: people.length });
}
