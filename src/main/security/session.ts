import type { Session } from 'electron';
import { denyDownloads } from './downloads';
import { denyPermissions } from './permissions';
import { setDeadProxy } from './proxy';
import { blockRequests } from './requests';
import { silenceSpellChecker } from './spell-checker';

/** A partition whose name does not start with `persist:` lives in memory; nothing of the page is kept on disk. */
export const pagePartition = { name: 'relief', options: { cache: false } } as const;

/** Applies the rules of a session; the application's own and Electron's default one alike. */
export async function lockDownSession(session: Session, devTools: boolean): Promise<void> {
  denyPermissions(session);
  denyDownloads(session);
  blockRequests(session, devTools);
  silenceSpellChecker(session);
  await setDeadProxy(session);
}
