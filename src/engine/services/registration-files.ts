import type { ReplyOf, RequestOf } from '../../contract/channels';
import { type Envelope, fail, succeed } from '../../contract/failure';
import { typeset } from '../../contract/typeset';
import { asCampaignId } from '../../core/model/id';
import {
  entriesOf,
  type PlannedRegistration,
  planRegistrations,
} from '../../core/registrations/plan-registrations';
import type { RegistrationRow } from '../../core/registrations/registration-row';
import type { AgentKey } from '../../core/roster/agent-key';
import { buildDirectory } from '../../core/roster/roster-directory';
import { findSharedNames } from '../../core/roster/shared-names';
import { createMatcher } from '../import/matcher';
import { readRegistrations } from '../import/registrations/read-registrations';
import { readAttachments } from '../store/queries/attachments';
import {
  findSession,
  readRegistrationsOf,
  type StoredSession,
  writeEntries,
} from '../store/queries/registrations';
import { type EngineContext, journalise, nowIso, randomName, type Session } from './context';
import { importList } from './list-imports';
import type { ReadingJob } from './reading-job';
import { asCandidate, type ListedAgent, listAgents } from './registered-people';
import { registrationsKeeper } from './registration-lists';
import { nameSession } from './session-name';

type Preview = ReplyOf<'registrations:read-file'>;

/** A list shown and not yet applied; the last one shown wins. */
interface PendingList {
  readonly previewId: string;
  readonly sessionId: number;
  readonly fileName: string;
  readonly planned: readonly PlannedRegistration[];
}

/** Registration lists: read, matched by the rules of the list of agents, shown, then applied. */
export interface RegistrationFiles {
  readonly preview: (session: Session, sessionId: number, job: ReadingJob) => Promise<Envelope<Preview>>;
  readonly apply: (
    session: Session,
    request: RequestOf<'registrations:apply-file'>,
  ) => Envelope<ReplyOf<'registrations:apply-file'>>;
}

const dayOf = (context: EngineContext, { day }: StoredSession): string => day ?? nowIso(context).slice(0, 10);

const planRows = (session: Session, sessionId: number, rows: readonly RegistrationRow[]) => {
  const { database } = session.store;
  const agents = [...listAgents(database).values()].map(({ agent }) => agent);
  // One list is one place: the same name under two identifiers may be two people.
  const typed = rows.map(({ person }) => ({ ...person, campaignId: asCampaignId('') }));
  const match = createMatcher(agents, readAttachments(database), new Map(), findSharedNames(typed));
  return planRegistrations(rows, buildDirectory(agents), {
    match: (person) => match(person).standing.match,
    known: readRegistrationsOf(database, sessionId),
  });
};

function showPlan(
  context: EngineContext,
  session: Session,
  { found, planned }: { readonly found: StoredSession; readonly planned: readonly PlannedRegistration[] },
): Pick<Extract<Preview, { kind: 'plan' }>, 'lines' | 'toDecide'> {
  const { database } = session.store;
  const agents = listAgents(database);
  const registered = new Set(readRegistrationsOf(database, found.id).map(({ agentKey }) => agentKey));
  const show = (listed: ListedAgent) => asCandidate(listed, registered, dayOf(context, found));
  const shown = (keys: readonly AgentKey[]) => keys.flatMap((key) => agents.get(key) ?? []).map(show);
  return {
    lines: planned.flatMap((one) => {
      const [agent] = one.kind === 'to-decide' ? [] : shown([one.agent]);
      if (one.kind === 'to-decide' || agent === undefined) return [];
      return [{ line: one.row.line, kind: one.kind, agent, present: one.row.present }];
    }),
    toDecide: planned.flatMap((one) =>
      one.kind === 'to-decide'
        ? [
            {
              line: one.row.line,
              reason: one.reason,
              ...one.row.person,
              candidates: shown(one.candidates),
            },
          ]
        : [],
    ),
  };
}

export function createRegistrationFiles(context: EngineContext): RegistrationFiles {
  const pending = new WeakMap<Session, PendingList>();
  return {
    preview: async (session, sessionId, { source, watch, compare }) => {
      const found = findSession(session.store.database, sessionId);
      if (found === null) return fail('not-found');
      const reading = await readRegistrations(source, watch);
      if (reading.kind === 'cancelled') return fail('cancelled');
      if (reading.kind === 'problem') return succeed({ ...reading, fileName: source.name });
      const planned = await compare(planRows(session, sessionId, reading.rows));
      if (planned === null) return fail('cancelled');
      const previewId = randomName(context);
      pending.set(session, { previewId, sessionId, fileName: source.name, planned });
      return succeed({
        kind: 'plan',
        previewId,
        fileName: source.name,
        ignored: [...reading.ignored],
        ...showPlan(context, session, { found, planned }),
        refused: reading.rejected.map(({ line, message }) => ({ line, message })),
      });
    },
    apply: (session, { previewId, decisions }) => {
      const list = pending.get(session);
      const { database } = session.store;
      const found = list === undefined ? null : findSession(database, list.sessionId);
      if (list?.previewId !== previewId || found === null) return fail('plan-expired');
      const keys = new Map([...listAgents(database).values()].map(({ id, key }) => [id, key]));
      const decided = new Map<number, AgentKey>();
      for (const { line, agentId } of decisions) {
        const key = keys.get(agentId);
        if (key === undefined) return fail('not-found');
        decided.set(line, key);
      }
      pending.delete(session);
      const known = new Set(
        readRegistrationsOf(database, found.id)
          .filter(({ isWithdrawn }) => !isWithdrawn)
          .map(({ agentKey }) => agentKey),
      );
      const entries = entriesOf(list.planned, decided, nowIso(context).slice(0, 10));
      const added = entries.filter(({ agent }) => !known.has(agent)).length;
      const marked = entries.filter(({ present }) => present !== null).length;
      const subject = `Session ${nameSession(found)} : liste importée, ${added} inscription${added < 2 ? '' : 's'}, ${marked} présence${marked < 2 ? '' : 's'}`;
      const importing = { kind: 'registrations', scope: String(found.id), fileName: list.fileName } as const;
      const keeper = registrationsKeeper(context);
      return importList(context, session, { ...importing, keeper }, () => {
        database.transaction(() => writeEntries(database, found.id, entries));
        journalise(context, session, { action: 'registrations-changed', subject: typeset(subject) });
        return succeed({ added, marked });
      });
    },
  };
}
