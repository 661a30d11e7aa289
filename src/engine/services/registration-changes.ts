import { isDeepStrictEqual } from 'node:util';
import { typeset } from '../../contract/typeset';
import {
  findSession,
  readRegistrationsOf,
  restoreSession,
  type StoredRegistration,
  type StoredSession,
} from '../store/queries/registrations';
import { type EngineContext, journalise, randomName, type Session } from './context';

/** A session and its registrations at one moment; null where there is no such session. */
type SessionState = {
  readonly session: StoredSession;
  readonly registrations: readonly StoredRegistration[];
} | null;

interface Undoable {
  readonly changeId: string;
  readonly sessionId: number;
  readonly former: SessionState;
  /** The session as the change left it: an imported list, for one, may have changed it since. */
  readonly after: SessionState;
}

/** Changes sessions, and remembers how the latest change is taken back. Nothing of it outlives the opening. */
export interface RegistrationChanges {
  /** All or nothing, with its line in the journal. Gives the name by which it may be taken back. */
  readonly make: (session: Session, sessionId: number, subject: string, work: () => void) => string;
  readonly remember: (session: Session, undoable: Omit<Undoable, 'changeId' | 'after'>) => string;
  /** False when another change came since. */
  readonly undo: (session: Session, changeId: string) => boolean;
  readonly forget: (session: Session) => void;
}

/** The session as it is now. */
export const stateOfSession = ({ store: { database } }: Session, sessionId: number): SessionState => {
  const session = findSession(database, sessionId);
  return session === null ? null : { session, registrations: readRegistrationsOf(database, sessionId) };
};

export function createRegistrationChanges(context: EngineContext): RegistrationChanges {
  const latest = new WeakMap<Session, Undoable>();
  const write = (session: Session, subject: string) =>
    journalise(context, session, { action: 'registrations-changed', subject: typeset(subject) });
  const remember: RegistrationChanges['remember'] = (session, undoable) => {
    const changeId = randomName(context);
    latest.set(session, { ...undoable, changeId, after: stateOfSession(session, undoable.sessionId) });
    return changeId;
  };
  return {
    remember,
    make: (session, sessionId, subject, work) => {
      const former = stateOfSession(session, sessionId);
      session.store.database.transaction(work);
      write(session, subject);
      return remember(session, { sessionId, former });
    },
    undo: (session, changeId) => {
      const undoable = latest.get(session);
      if (undoable?.changeId !== changeId) return false;
      const { after } = undoable;
      if (!isDeepStrictEqual(after, stateOfSession(session, undoable.sessionId))) return false;
      const { database } = session.store;
      database.transaction(() => restoreSession(database, undoable.sessionId, undoable.former));
      latest.delete(session);
      write(session, 'Dernier changement des inscriptions annulé');
      return true;
    },
    forget: (session) => void latest.delete(session),
  };
}
