import type { ReplyOf, RequestOf } from '../../contract/channels';
import { type Envelope, fail, succeed } from '../../contract/failure';
import { typeset } from '../../contract/typeset';
import { describeKit, FORM_COLUMNS } from '../../core/invitations/invitation-letters';
import { quote } from '../../core/wording/numbers';
import { writeLettersDocx } from '../export/letters/letters-docx';
import { lettersHtml } from '../export/letters/letters-html';
import { csvBytes } from '../export/plain-table/csv-bytes';
import { readInvitation, writeInvitationContent } from '../store/queries/invitations';
import { type EngineContext, journalise, nowIso, pathOf, type Session, withSession } from './context';
import type { Handlers } from './handler';
import { writeFileSafely } from './write-file-safely';

type InvitationChannel = 'invitation:get' | 'invitation:set' | 'invitation:export';

/** Texts of the invitation to an action: kept, and written as a document. They name nobody and are sent to everybody. */
export function invitationsHandlers(context: EngineContext): Pick<Handlers, InvitationChannel> {
  return {
    'invitation:get': ({ actionId }) =>
      withSession(context, ({ store }) => {
        const { closesOn, texts } = readInvitation(store.database, actionId);
        return succeed({ closesOn, texts: { ...texts } });
      }),
    'invitation:set': ({ actionId, content }) =>
      withSession(context, (session) => {
        writeInvitationContent(session.store.database, actionId, { content, changedAt: nowIso(context) });
        journalise(context, session, { action: 'plan-changed', subject: 'Kit d’invitation modifié' });
        return succeed({});
      }),
    'invitation:export': (request, paths) =>
      withSession(context, (session) => {
        const path = pathOf(paths, request.destination);
        return path === null ? fail('unknown-token') : exportKit(context, session, { path, request });
      }),
  };
}

async function bytesOf({ format, title, texts }: RequestOf<'invitation:export'>): Promise<Uint8Array> {
  switch (format) {
    case 'csv':
      return csvBytes({ headers: FORM_COLUMNS, rows: [] });
    case 'html':
      return Buffer.from(lettersHtml(describeKit(title, texts)), 'utf8');
    case 'docx':
      return writeLettersDocx(describeKit(title, texts));
  }
}

async function exportKit(
  context: EngineContext,
  session: Session,
  { path, request }: { readonly path: string; readonly request: RequestOf<'invitation:export'> },
): Promise<Envelope<ReplyOf<'invitation:export'>>> {
  const bytes = await bytesOf(request);
  const failure = await writeFileSafely(context.environment.vault, path, bytes);
  if (failure !== null) return fail('export-failed', { reason: failure });
  await session.writing;
  const what = request.format === 'csv' ? 'Modèle de liste d’inscriptions' : 'Kit d’invitation';
  const subject = `${what} : ${quote(request.title)}, sans nom ni résultat`;
  journalise(context, session, { action: 'invitation-exported', subject: typeset(subject) });
  return succeed({ bytes: bytes.length });
}
