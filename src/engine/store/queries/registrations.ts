import type { SessionDraft } from '../../../contract/registrations';
import type { LocalDate } from '../../../core/model/moment';
import type { RegistrationEntry } from '../../../core/registrations/plan-registrations';
import type { AgentKey } from '../../../core/roster/agent-key';
import { asFlag, flag, integer, numberOrNull, text, textOrNull } from '../column';
import type { SqlDatabase, SqlRow } from '../sql';
import { forgetListedAgent, forgetListsOfSession } from './list-imports';

/** A dated session as stored. */
export type StoredSession = Omit<SessionDraft, 'id'> & { readonly id: number };

/** One registration as stored: a key, a day, attendance. No name, no result. */
export interface StoredRegistration {
  readonly id: number;
  readonly sessionId: number;
  readonly agentKey: AgentKey;
  readonly registeredOn: LocalDate;
  readonly isWithdrawn: boolean;
  readonly present: boolean | null;
}

const SESSION = 'id, action_id, title, held_on, starts_at, ends_at, place, capacity';

const decodeSession = (row: SqlRow): StoredSession => ({
  id: integer(row, 0),
  actionId: text(row, 1),
  title: text(row, 2),
  day: textOrNull(row, 3),
  startsAt: textOrNull(row, 4),
  endsAt: textOrNull(row, 5),
  place: text(row, 6),
  capacity: numberOrNull(row, 7),
});

/** Every session: dated ones first, by day and hour. */
export const readSessions = (database: SqlDatabase): StoredSession[] =>
  database
    .rows(`SELECT ${SESSION} FROM training_session ORDER BY held_on IS NULL, held_on, starts_at, id`)
    .map(decodeSession);

export const findSession = (database: SqlDatabase, id: number): StoredSession | null => {
  const row = database.rows(`SELECT ${SESSION} FROM training_session WHERE id = ?`, [id])[0];
  return row === undefined ? null : decodeSession(row);
};

/** Writes a session, new where it has no number, and gives its number. */
export function writeSession(database: SqlDatabase, draft: SessionDraft): number {
  const { id, actionId, title, day, startsAt, endsAt, place, capacity } = draft;
  database.run(
    `INSERT INTO training_session (${SESSION}) VALUES (?, ?, ?, ?, ?, ?, ?, ?)
     ON CONFLICT (id) DO UPDATE SET title = excluded.title, held_on = excluded.held_on,
       starts_at = excluded.starts_at, ends_at = excluded.ends_at, place = excluded.place, capacity = excluded.capacity`,
    [id, actionId, title, day, startsAt, endsAt, place, capacity],
  );
  const [row] = database.rows('SELECT max(id) FROM training_session');
  return id ?? (row === undefined ? 0 : integer(row, 0));
}

/** Removes a session with its registrations. */
export const removeSession = (database: SqlDatabase, id: number): void =>
  database.run('DELETE FROM training_session WHERE id = ?', [id]);

const REGISTRATION = 'id, session_id, agent_key, registered_on, is_withdrawn, present';

const decodeRegistration = (row: SqlRow): StoredRegistration => {
  const present = numberOrNull(row, 5);
  return {
    id: integer(row, 0),
    sessionId: integer(row, 1),
    // The store keeps keys as `agent-key.ts` made them.
    agentKey: text(row, 2) as AgentKey,
    registeredOn: text(row, 3),
    isWithdrawn: flag(row, 4),
    present: present === null ? null : present !== 0,
  };
};

/** In the order of registration. */
export const readRegistrations = (database: SqlDatabase): StoredRegistration[] =>
  database
    .rows(`SELECT ${REGISTRATION} FROM registration ORDER BY registered_on, id`)
    .map(decodeRegistration);

/** The registrations of one session, in their order. */
export const readRegistrationsOf = (database: SqlDatabase, sessionId: number): StoredRegistration[] =>
  readRegistrations(database).filter((registration) => registration.sessionId === sessionId);

/** Registers agents, or renews those who withdrew; attendance is written where the entry tells it. */
export function writeEntries(
  database: SqlDatabase,
  sessionId: number,
  entries: readonly RegistrationEntry[],
): void {
  const insert = database.prepare(
    `INSERT INTO registration (session_id, agent_key, registered_on, is_withdrawn, present) VALUES (?, ?, ?, 0, ?)
     ON CONFLICT (session_id, agent_key) DO UPDATE SET is_withdrawn = 0,
       registered_on = CASE WHEN is_withdrawn = 1 THEN excluded.registered_on ELSE registered_on END,
       present = ifnull(excluded.present, present)`,
  );
  try {
    for (const { agent, registeredOn, present } of entries)
      insert.run([sessionId, agent, registeredOn, asFlag(present)]);
  } finally {
    insert.free();
  }
}

/** Puts the registrations of agents to one session in these states; null takes one out. */
export function writeRegistrationStates(
  database: SqlDatabase,
  sessionId: number,
  states: readonly {
    readonly agentKey: AgentKey;
    readonly state: Pick<StoredRegistration, 'registeredOn' | 'isWithdrawn' | 'present'> | null;
  }[],
): void {
  for (const { agentKey, state } of states)
    if (state === null)
      database.run('DELETE FROM registration WHERE session_id = ? AND agent_key = ?', [sessionId, agentKey]);
    else
      database.run(
        `INSERT INTO registration (session_id, agent_key, registered_on, is_withdrawn, present)
         VALUES (?, ?, ?, ?, ?)
         ON CONFLICT (session_id, agent_key) DO UPDATE SET registered_on = excluded.registered_on,
           is_withdrawn = excluded.is_withdrawn, present = excluded.present`,
        [sessionId, agentKey, state.registeredOn, asFlag(state.isWithdrawn), asFlag(state.present)],
      );
}

export const writeWithdrawal = (database: SqlDatabase, id: number, isWithdrawn: boolean): void =>
  database.run('UPDATE registration SET is_withdrawn = ? WHERE id = ?', [asFlag(isWithdrawn), id]);

export const writeAttendance = (database: SqlDatabase, id: number, present: boolean | null): void =>
  database.run('UPDATE registration SET present = ? WHERE id = ?', [asFlag(present), id]);

/** Puts a session back exactly as it was; null where there was none. */
export function restoreSession(
  database: SqlDatabase,
  id: number,
  former: { readonly session: StoredSession; readonly registrations: readonly StoredRegistration[] } | null,
): void {
  removeSession(database, id);
  if (former === null) return;
  writeSession(database, former.session);
  for (const { id: registrationId, agentKey, registeredOn, isWithdrawn, present } of former.registrations)
    database.run(`INSERT INTO registration (${REGISTRATION}) VALUES (?, ?, ?, ?, ?, ?)`, [
      registrationId,
      id,
      agentKey,
      registeredOn,
      asFlag(isWithdrawn),
      asFlag(present),
    ]);
}

const countChanges = (database: SqlDatabase): number => {
  const [row] = database.rows('SELECT changes()');
  return row === undefined ? 0 : integer(row, 0);
};

/** Erases every registration to an action, imported lists included; its sessions stay. Gives how many there were. */
export function eraseOfAction(database: SqlDatabase, actionId: string): number {
  database.run(
    'DELETE FROM registration WHERE session_id IN (SELECT id FROM training_session WHERE action_id = ?)',
    [actionId],
  );
  const erased = countChanges(database);
  for (const { id, actionId: other } of readSessions(database))
    if (other === actionId) forgetListsOfSession(database, id);
  return erased;
}

/** Erases every registration of one agent, whatever the session, imported lists included. Gives how many there were. */
export function eraseOfAgent(database: SqlDatabase, agentKey: AgentKey): number {
  database.run('DELETE FROM registration WHERE agent_key = ?', [agentKey]);
  const erased = countChanges(database);
  forgetListedAgent(database, agentKey);
  return erased;
}
