import type { ReplyOf, RequestOf } from '../../contract/channels';
import { type Envelope, fail, succeed } from '../../contract/failure';
import { typeset } from '../../contract/typeset';
import { foldText } from '../../core/framework/fold-text';
import { quote } from '../../core/wording/numbers';
import { forgetListsOfSession } from '../store/queries/list-imports';
import {
  eraseOfAction,
  eraseOfAgent,
  findSession,
  readRegistrations,
  readRegistrationsOf,
  readSessions,
  removeSession,
  writeAttendance,
  writeEntries,
  writeSession,
  writeWithdrawal,
} from '../store/queries/registrations';
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
import { runReading } from './reading-job';
import { asCandidate, countSessions, hasLeft, listAgents, registeredPeople } from './registered-people';
import { createRegistrationChanges, type RegistrationChanges, stateOfSession } from './registration-changes';
import { createRegistrationFiles } from './registration-files';
import { nameSession } from './session-name';

type RegistrationChannel =
  | 'sessions:list'
  | 'sessions:set'
  | 'sessions:delete'
  | 'registrations:get'
  | 'registrations:candidates'
  | 'registrations:add'
  | 'registrations:withdraw'
  | 'registrations:attend'
  | 'registrations:undo'
  | 'registrations:erase'
  | 'registrations:read-file'
  | 'registrations:apply-file';

/** Agents shown for what was typed. */
const MOST_FOUND = 12;

const todayOf = (context: EngineContext): string => nowIso(context).slice(0, 10);

const count = (people: number, one: string, many: string): string => `${people} ${people < 2 ? one : many}`;

/**
 * Dated sessions of the plan, who registered to them, who came. Agents are read from the list of agents; participations
 * and results are never read here (docs/adr/0020, and a test over every statement).
 */
export function registrationsHandlers(context: EngineContext): Pick<Handlers, RegistrationChannel> {
  const changes = createRegistrationChanges(context);
  const files = createRegistrationFiles(context);
  const named = <T>(answer: (session: Session) => Envelope<T> | Promise<Envelope<T>>) =>
    withSession(context, (session) => {
      enterNominative(context, session);
      return answer(session);
    });
  return {
    'sessions:list': () =>
      withSession(context, ({ store: { database } }) =>
        succeed(countSessions(database, readSessions(database), todayOf(context))),
      ),
    'sessions:set': (draft) =>
      withSession(context, (session) => setSession(context, session, draft, changes)),
    'sessions:delete': ({ sessionId }) =>
      withSession(context, (session) => {
        const { database } = session.store;
        const found = findSession(database, sessionId);
        if (found === null) return fail('not-found');
        const people = readRegistrationsOf(database, sessionId).length;
        const subject = `Session ${nameSession(found)} supprimée, avec ${count(people, 'inscription', 'inscriptions')}`;
        const changeId = changes.make(session, sessionId, subject, () => {
          removeSession(database, sessionId);
          forgetListsOfSession(database, sessionId);
        });
        return succeed({ changeId });
      }),
    'registrations:get': ({ sessionId }) => named((session) => listOf(context, session, sessionId)),
    'registrations:candidates': (request) => named((session) => search(context, session, request)),
    'registrations:add': (request) => named((session) => add(context, session, request, changes)),
    'registrations:withdraw': (request) => named((session) => withdraw(session, request, changes)),
    'registrations:attend': (request) => named((session) => attend(session, request, changes)),
    'registrations:undo': ({ changeId }) =>
      withSession(context, (session) =>
        changes.undo(session, changeId) ? succeed({}) : fail('changed-since'),
      ),
    'registrations:erase': ({ scope }) => named((session) => erase(context, session, scope, changes)),
    'registrations:read-file': ({ jobId, sessionId, files: [file = ''] }, paths) =>
      named((session) =>
        runReading(context, { jobId, path: pathOf(paths, file) }, (job) =>
          files.preview(session, sessionId, job),
        ),
      ),
    'registrations:apply-file': (request) => named((session) => files.apply(session, request)),
  };
}

function setSession(
  context: EngineContext,
  session: Session,
  draft: RequestOf<'sessions:set'>,
  changes: RegistrationChanges,
): Envelope<ReplyOf<'sessions:set'>> {
  const { database } = session.store;
  if (draft.id !== null && findSession(database, draft.id)?.actionId !== draft.actionId)
    return fail('not-found');
  const former = draft.id === null ? null : stateOfSession(session, draft.id);
  const sessionId = writeSession(database, draft);
  const subject = `Session ${nameSession(draft)} ${draft.id === null ? 'ajoutée' : 'modifiée'}`;
  journalise(context, session, { action: 'registrations-changed', subject: typeset(subject) });
  return succeed({ sessionId, changeId: changes.remember(session, { sessionId, former }) });
}

function listOf(
  context: EngineContext,
  { store: { database } }: Session,
  sessionId: number,
): Envelope<ReplyOf<'registrations:get'>> {
  const found = findSession(database, sessionId);
  if (found === null) return fail('not-found');
  const [session] = countSessions(database, [found], todayOf(context));
  if (session === undefined) return fail('not-found');
  return succeed({ session, people: [...registeredPeople(database, found, todayOf(context))] });
}

const keysOf = (database: Session['store']['database'], sessionId: number) =>
  new Set(
    readRegistrationsOf(database, sessionId)
      .filter(({ isWithdrawn }) => !isWithdrawn)
      .map(({ agentKey }) => agentKey),
  );

/** Agents in whose names, number or address every typed word is found. */
function search(
  context: EngineContext,
  { store: { database } }: Session,
  { sessionId, words }: RequestOf<'registrations:candidates'>,
): Envelope<ReplyOf<'registrations:candidates'>> {
  const session = findSession(database, sessionId);
  if (session === null) return fail('not-found');
  const wanted = foldText(words)
    .split(' ')
    .filter((word) => word !== '');
  if (wanted.length === 0) return succeed([]);
  const registered = keysOf(database, sessionId);
  const found = [...listAgents(database).values()].filter(({ agent }) => {
    const { usageName, birthName, firstName, matricule, email } = agent;
    const text = foldText([usageName, birthName, firstName, matricule, email].join(' '));
    return wanted.every((word) => text.includes(word));
  });
  const day = session.day ?? todayOf(context);
  return succeed(found.slice(0, MOST_FOUND).map((listed) => asCandidate(listed, registered, day)));
}

function add(
  context: EngineContext,
  session: Session,
  { sessionId, agentId }: RequestOf<'registrations:add'>,
  changes: RegistrationChanges,
): Envelope<ReplyOf<'registrations:add'>> {
  const { database } = session.store;
  const found = findSession(database, sessionId);
  const listed = [...listAgents(database).values()].find(({ id }) => id === agentId);
  if (found === null || listed === undefined) return fail('not-found');
  const entry = { agent: listed.key, registeredOn: todayOf(context), present: null };
  if (hasLeft(listed, found.day ?? entry.registeredOn)) return fail('not-found');
  const subject = `Session ${nameSession(found)} : 1 inscription ajoutée`;
  const changeId = changes.make(session, sessionId, subject, () =>
    writeEntries(database, sessionId, [entry]),
  );
  return succeed({ changeId });
}

function withdraw(
  session: Session,
  { registrationId, isWithdrawn }: RequestOf<'registrations:withdraw'>,
  changes: RegistrationChanges,
): Envelope<ReplyOf<'registrations:withdraw'>> {
  const { database } = session.store;
  const registration = readRegistrations(database).find(({ id }) => id === registrationId);
  const found = registration === undefined ? null : findSession(database, registration.sessionId);
  if (found === null) return fail('not-found');
  const subject = `Session ${nameSession(found)} : 1 désistement ${isWithdrawn ? 'noté' : 'retiré'}`;
  const changeId = changes.make(session, found.id, subject, () =>
    writeWithdrawal(database, registrationId, isWithdrawn),
  );
  return succeed({ changeId });
}

function attend(
  session: Session,
  { sessionId, marks }: RequestOf<'registrations:attend'>,
  changes: RegistrationChanges,
): Envelope<ReplyOf<'registrations:attend'>> {
  const { database } = session.store;
  const found = findSession(database, sessionId);
  const own = new Set(readRegistrationsOf(database, sessionId).map(({ id }) => id));
  if (found === null || marks.some(({ registrationId }) => !own.has(registrationId)))
    return fail('not-found');
  const subject = `Session ${nameSession(found)} : présence de ${count(marks.length, 'personne', 'personnes')}`;
  const changeId = changes.make(session, sessionId, subject, () => {
    for (const { registrationId, present } of marks) writeAttendance(database, registrationId, present);
  });
  return succeed({ changeId });
}

/** For good: what could take it back is forgotten too. */
function erase(
  context: EngineContext,
  session: Session,
  scope: RequestOf<'registrations:erase'>['scope'],
  changes: RegistrationChanges,
): Envelope<ReplyOf<'registrations:erase'>> {
  const { database } = session.store;
  const titles = readSessions(database).filter(
    ({ actionId }) => scope.kind === 'action' && actionId === scope.actionId,
  );
  const person =
    scope.kind === 'agent'
      ? readRegistrations(database).find(({ id }) => id === scope.registrationId)
      : undefined;
  if (scope.kind === 'action' ? titles.length === 0 : person === undefined) return fail('not-found');
  changes.forget(session);
  const erased =
    scope.kind === 'action'
      ? eraseOfAction(database, scope.actionId)
      : person === undefined
        ? 0
        : eraseOfAgent(database, person.agentKey);
  const of = scope.kind === 'action' ? `action ${quote(titles[0]?.title ?? '')}` : 'un agent';
  const subject = `Inscriptions effacées : ${of}, ${count(erased, 'inscription', 'inscriptions')}`;
  journalise(context, session, { action: 'registrations-changed', subject: typeset(subject) });
  return succeed({ erased });
}
