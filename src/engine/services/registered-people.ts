import type { Candidate, RegisteredPerson, TrainingSession } from '../../contract/registrations';
import type { AgentRecord } from '../../core/model/agent';
import type { LocalDate } from '../../core/model/moment';
import {
  countRegistrations,
  type Placeable,
  placeRegistrations,
} from '../../core/registrations/place-registrations';
import { type AgentKey, keyAgents } from '../../core/roster/agent-key';
import { readAgents } from '../store/queries/agents';
import {
  readRegistrations,
  type StoredRegistration,
  type StoredSession,
} from '../store/queries/registrations';
import type { SqlDatabase } from '../store/sql';

/** An agent of the list with both of its names in the vault: row number and key. */
export interface ListedAgent {
  readonly id: number;
  readonly key: AgentKey;
  readonly agent: AgentRecord;
}

/** The list of agents, by key. Civil data alone. */
export function listAgents(database: SqlDatabase): ReadonlyMap<AgentKey, ListedAgent> {
  const stored = readAgents(database);
  const keyed = keyAgents(stored.map(({ agent }) => agent));
  return new Map(keyed.map(({ key, agent }, place) => [key, { id: Number(stored[place]?.id), key, agent }]));
}

/** Gone before a day: a convocation would not find them. */
export const hasLeft = (listed: ListedAgent | undefined, day: LocalDate): boolean => {
  const leftOn = listed?.agent.leftOn ?? null;
  return listed === undefined || (leftOn !== null && leftOn < day);
};

const placeable = (
  { id, registeredOn, isWithdrawn, present, agentKey }: StoredRegistration,
  agents: ReadonlyMap<AgentKey, ListedAgent>,
  day: LocalDate,
): Placeable => ({ id, registeredOn, isWithdrawn, present, hasLeft: hasLeft(agents.get(agentKey), day) });

/** Sessions with what their registrations come to. `today` stands for the day of a session without one. */
export function countSessions(
  database: SqlDatabase,
  sessions: readonly StoredSession[],
  today: LocalDate,
): TrainingSession[] {
  const agents = listAgents(database);
  const all = readRegistrations(database);
  return sessions.map((session) => {
    const own = all
      .filter(({ sessionId }) => sessionId === session.id)
      .map((registration) => placeable(registration, agents, session.day ?? today));
    return { ...session, counts: countRegistrations(own, session.capacity) };
  });
}

/** Who registered to a session, in the order of registration, and who has a seat. */
export function registeredPeople(
  database: SqlDatabase,
  session: StoredSession,
  today: LocalDate,
): readonly RegisteredPerson[] {
  const agents = listAgents(database);
  const own = readRegistrations(database).filter(({ sessionId }) => sessionId === session.id);
  const seats = placeRegistrations(
    own.map((registration) => placeable(registration, agents, session.day ?? today)),
    session.capacity,
  );
  return own.map(({ id, agentKey, registeredOn, present }) => {
    const listed = agents.get(agentKey);
    return {
      registrationId: id,
      agentId: listed?.id ?? null,
      lastName: listed?.agent.usageName ?? '',
      firstName: listed?.agent.firstName ?? '',
      email: listed?.agent.email ?? null,
      unitPath: [...(listed?.agent.unitPath ?? [])],
      registeredOn,
      state: seats.get(id) ?? 'waiting',
      present,
    };
  });
}

/** An agent as offered to be registered. */
export const asCandidate = (
  listed: ListedAgent,
  registered: ReadonlySet<AgentKey>,
  day: LocalDate,
): Candidate => {
  const { usageName, firstName, matricule, email, unitPath } = listed.agent;
  const standing = registered.has(listed.key) ? 'registered' : hasLeft(listed, day) ? 'left' : 'free';
  return {
    agentId: listed.id,
    ...{ lastName: usageName, firstName, matricule, email, unitPath: [...unitPath] },
    standing,
  };
};
