import type { JournalAction } from '../../contract/agents';
import type { ClearFileKind } from '../../contract/clear-files';
import { fail, succeed } from '../../contract/failure';
import { typeset } from '../../contract/typeset';
import { markClearFile, readClearFiles } from '../store/queries/clear-files';
import { type EngineContext, journalise, nowIso, withSession } from './context';
import type { Handlers } from './handler';

/** Under which action of the journal a kind of file stands, and how it is called there. */
const KINDS: Readonly<Record<ClearFileKind, { readonly action: JournalAction; readonly name: string }>> = {
  links: { action: 'links-exported', name: 'Liste de liens' },
  convocations: { action: 'convocations-exported', name: 'Convocations' },
};

/** Files that name agents outside the vault: recalled until the administrator says that they are deleted. */
export function clearFilesHandlers(
  context: EngineContext,
): Pick<Handlers, 'clear-files:list' | 'clear-files:mark'> {
  return {
    'clear-files:list': () => withSession(context, ({ store }) => succeed(readClearFiles(store.database))),
    'clear-files:mark': ({ fileId, isDeleted }) =>
      withSession(context, (session) => {
        const { database } = session.store;
        const file = readClearFiles(database).find(({ id }) => id === fileId);
        if (file === undefined) return fail('not-found');
        markClearFile(database, fileId, isDeleted ? nowIso(context) : null);
        const { action, name } = KINDS[file.kind];
        const what = isDeleted ? 'fichier déclaré supprimé' : 'fichier à supprimer de nouveau';
        journalise(context, session, { action, subject: typeset(`${name} : ${what} (${file.subject})`) });
        return succeed(readClearFiles(database));
      }),
  };
}
