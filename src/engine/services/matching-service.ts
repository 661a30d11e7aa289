import { fail, succeed } from '../../contract/failure';
import {
  type DecidedPerson,
  type MatchingDecision,
  type ReviewPerson,
  type ReviewQueue,
  reviewReason,
} from '../../contract/matching';
import { typeset } from '../../contract/typeset';
import { type AgentKey, keyAgents } from '../../core/roster/agent-key';
import { prepareSuggestions } from '../../core/roster/suggest-agents';
import { readAgents, type StoredAgent } from '../store/queries/agents';
import {
  readAttachments,
  readDecisionTimes,
  removeAttachment,
  writeAttachment,
} from '../store/queries/attachments';
import { readCountedNames } from '../store/queries/campaign-choices';
import { type ReviewedPerson, readReviewedPersons } from '../store/queries/review';
import type { Store } from '../store/store';
import {
  type EngineContext,
  enterNominative,
  journalise,
  nowIso,
  type Session,
  withSession,
} from './context';
import type { Handlers } from './handler';

/** The persons whom no rule attaches, and what the administrator decides of them. No result is ever read here. */
export function matchingHandlers(
  context: EngineContext,
): Pick<Handlers, 'matching:queue' | 'matching:decide'> {
  return {
    'matching:queue': () =>
      withSession(context, (session) => {
        enterNominative(context, session);
        return succeed(reviewQueueOf(session.store));
      }),
    'matching:decide': (request) => withSession(context, (session) => decide(context, session, request)),
  };
}

function decide(context: EngineContext, session: Session, { traitKey, decision }: MatchingDecision) {
  const { store } = session;
  const person = readReviewedPersons(store.database).find((each) => each.traitKey === traitKey);
  if (person === undefined) return fail('not-found');
  const agentKey = decision.kind === 'agent' ? keyOfAgent(store, decision.agentId) : null;
  if (decision.kind === 'agent' && agentKey === null) return fail('not-found');
  enterNominative(context, session);
  store.recount(() =>
    decision.kind === 'undo'
      ? removeAttachment(store.database, traitKey)
      : writeAttachment(store.database, traitKey, { agentKey, decidedAt: nowIso(context) }),
  );
  const words = { agent: 'rattaché à un agent', nobody: 'écarté', undo: 'décision retirée' }[decision.kind];
  const subject = typeset(`${person.firstName} ${person.lastName} : ${words}`);
  journalise(context, session, { action: 'person-attached', subject });
  return succeed(reviewQueueOf(store));
}

const keysOf = (agents: readonly StoredAgent[]): ReadonlyMap<AgentKey, StoredAgent> => {
  const keyed = keyAgents(agents.map(({ agent }) => agent));
  return new Map(keyed.flatMap(({ key }, place) => (agents[place] ? [[key, agents[place]] as const] : [])));
};

const keyOfAgent = (store: Store, agentId: number): AgentKey | null =>
  [...keysOf(readAgents(store.database))].find(([, { id }]) => id === agentId)?.[0] ?? null;

const isUnattachable = ({ reason, externalId }: ReviewedPerson): boolean =>
  reason === 'homonyms' && externalId === null;

function reviewQueueOf({ database }: Store): ReviewQueue {
  const agents = readAgents(database);
  const persons = readReviewedPersons(database);
  const open = persons.filter(({ isDecided }) => !isDecided);
  const unattachable = open.filter(isUnattachable);
  const names = readCountedNames(database);
  const suggest = prepareSuggestions(agents.map(({ id, agent }) => ({ ...agent, id })));
  return {
    persons: open.flatMap((person) => reviewPerson(person, names, suggest)),
    decided: decidedPersons(persons, {
      agents,
      attachments: readAttachments(database),
      times: readDecisionTimes(database),
    }),
    unattachable: {
      persons: unattachable.length,
      participations: unattachable.reduce((sum, { participations }) => sum + participations, 0),
    },
  };
}

type Suggest = ReturnType<
  typeof prepareSuggestions<StoredAgent['agent'] & { readonly id: StoredAgent['id'] }>
>;

/** A person to review; nothing when no fact tells them apart, or when there is no HR list to attach to. */
function reviewPerson(
  person: ReviewedPerson,
  names: ReadonlyMap<string, string>,
  suggest: Suggest,
): readonly ReviewPerson[] {
  const reason = reviewReason.safeParse(person.reason);
  if (!reason.success || isUnattachable(person)) return [];
  const { traitKey, lastName, firstName, externalId, participations } = person;
  return [
    {
      ...{ traitKey, lastName, firstName, externalId, participations },
      reason: reason.data,
      campaigns: person.campaigns.map((id) => names.get(id) ?? id),
      candidates: suggest(person).map(({ agent, facts }) => ({
        agentId: agent.id,
        usageName: agent.usageName,
        birthName: agent.birthName,
        firstName: agent.firstName,
        matricule: agent.matricule,
        email: agent.email,
        unitPath: [...agent.unitPath],
        facts: [...facts],
      })),
    },
  ];
}

interface Decisions {
  readonly agents: readonly StoredAgent[];
  readonly attachments: ReturnType<typeof readAttachments>;
  readonly times: ReadonlyMap<string, string>;
}

function decidedPersons(persons: readonly ReviewedPerson[], decisions: Decisions): DecidedPerson[] {
  const byKey = keysOf(decisions.agents);
  return persons
    .filter(({ isDecided }) => isDecided)
    .map(({ traitKey, lastName, firstName, externalId, participations }) => {
      const key = decisions.attachments.get(traitKey) ?? null;
      const agent = key === null ? undefined : byKey.get(key)?.agent;
      return {
        ...{ traitKey, lastName, firstName, externalId, participations },
        agent:
          agent === undefined
            ? null
            : { usageName: agent.usageName, firstName: agent.firstName, matricule: agent.matricule },
        decidedAt: decisions.times.get(traitKey) ?? '',
      };
    });
}
