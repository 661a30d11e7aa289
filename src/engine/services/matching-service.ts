import { fail, succeed } from '../../contract/failure';
import {
  type DecidedPerson,
  type MatchingBatch,
  type MatchingDecision,
  type ReviewPerson,
  type ReviewQueue,
  type ReviewReason,
  reviewReason,
} from '../../contract/matching';
import { typeset } from '../../contract/typeset';
import { type AgentKey, keyAgents } from '../../core/roster/agent-key';
import { chooseNearCertain } from '../../core/roster/linkage/choose-near-certain';
import { classifyLikelihood } from '../../core/roster/linkage/likelihood-class';
import type { Suggestion } from '../../core/roster/linkage/prepare-linkage';
import { readAgents, type StoredAgent } from '../store/queries/agents';
import {
  readAttachments,
  readDecisionTimes,
  removeAttachment,
  writeAttachment,
} from '../store/queries/attachments';
import { readCountedNames } from '../store/queries/campaign-choices';
import { type ReviewedPerson, readPresence, readReviewedPersons } from '../store/queries/review';
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
import { type ListedAgent, type Outcomes, suggestionsOf } from './review-suggestions';

/** The persons whom no rule attaches, and what the administrator decides of them. No result is ever read here. */
export function matchingHandlers(
  context: EngineContext,
): Pick<Handlers, 'matching:queue' | 'matching:decide' | 'matching:decide-together'> {
  return {
    'matching:queue': () =>
      withSession(context, (session) => {
        enterNominative(context, session);
        return succeed(reviewQueueOf(session.store));
      }),
    'matching:decide': (request) => withSession(context, (session) => decide(context, session, request)),
    'matching:decide-together': ({ batch }) =>
      withSession(context, (session) => decideTogether(context, session, batch)),
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

function decideTogether(context: EngineContext, session: Session, batch: MatchingBatch) {
  enterNominative(context, session);
  return batch.kind === 'accept'
    ? acceptTogether(context, session, batch.pairs)
    : undoTogether(context, session, batch.traitKeys);
}

type Pairs = readonly { readonly traitKey: string; readonly agentId: number }[];

/** All or nothing: what was shown is what is written. */
function acceptTogether(context: EngineContext, session: Session, pairs: Pairs) {
  const { store } = session;
  const { nearCertain, persons } = reviewQueueOf(store);
  const offered = new Map(nearCertain.map(({ traitKey, agentId }) => [traitKey, agentId]));
  if (pairs.some(({ traitKey, agentId }) => offered.get(traitKey) !== agentId)) return fail('not-found');
  const keys = new Map([...keysOf(readAgents(store.database))].map(([key, { id }]) => [Number(id), key]));
  const decidedAt = nowIso(context);
  store.recount(() => {
    for (const { traitKey, agentId } of pairs)
      writeAttachment(store.database, traitKey, { agentKey: keys.get(agentId) ?? null, decidedAt });
  });
  const accepted = new Set(pairs.map(({ traitKey }) => traitKey));
  journaliseTogether(
    context,
    session,
    persons.filter(({ traitKey }) => accepted.has(traitKey)),
    {
      words: 'rattaché à un agent',
      reason: 'Suggestions presque certaines acceptées ensemble',
    },
  );
  return succeed(reviewQueueOf(store));
}

function undoTogether(context: EngineContext, session: Session, traitKeys: readonly string[]) {
  const { store } = session;
  const undone = new Set(traitKeys);
  const persons = readReviewedPersons(store.database).filter(
    ({ traitKey, isDecided }) => isDecided && undone.has(traitKey),
  );
  if (persons.length !== undone.size) return fail('not-found');
  store.recount(() => {
    for (const traitKey of undone) removeAttachment(store.database, traitKey);
  });
  journaliseTogether(context, session, persons, {
    words: 'décision retirée',
    reason: 'Décisions prises ensemble, retirées ensemble',
  });
  return succeed(reviewQueueOf(store));
}

interface Named {
  readonly firstName: string;
  readonly lastName: string;
}

/** One line for each person, as when decided one by one. */
function journaliseTogether(
  context: EngineContext,
  session: Session,
  persons: readonly Named[],
  { words, reason }: { readonly words: string; readonly reason: string },
): void {
  for (const { firstName, lastName } of persons) {
    const subject = typeset(`${firstName} ${lastName} : ${words}`);
    journalise(context, session, { action: 'person-attached', subject, reason });
  }
}

function reviewQueueOf(store: Store): ReviewQueue {
  const { database } = store;
  const persons = readReviewedPersons(database);
  const { agents, outcomes } = suggestionsOf(store, persons);
  const open = persons.filter(({ isDecided }) => !isDecided);
  const unattachable = open.filter(({ traitKey }) => outcomes.get(traitKey)?.kind === 'unattachable');
  const [names, presence] = [readCountedNames(database), readPresence(database)];
  const isPresent: IsPresent = ({ id }, campaign) => presence.get(campaign)?.has(id) ?? false;
  const queued = open.flatMap((person) => queuedPerson(person, outcomes));
  return {
    persons: queued.map(({ person, reason, suggestions }) => ({
      ...typedPerson(person),
      reason,
      campaigns: person.campaigns.map((id) => names.get(id) ?? id),
      candidates: suggestions.map((each) => candidateOf(each, person.campaigns, isPresent)),
    })),
    nearCertain: chooseNearCertain(queued.filter(isBatchable).map(suggestedPerson), isPresent).map(
      ({ traitKey, agent: { id } }) => ({ traitKey, agentId: id }),
    ),
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

type IsPresent = (agent: ListedAgent, campaign: string) => boolean;

interface QueuedPerson {
  readonly person: ReviewedPerson;
  readonly reason: ReviewReason;
  readonly suggestions: readonly Suggestion<ListedAgent>[];
}

/** A person to review; nothing when no fact tells them apart, or when there is no HR list to attach to. */
function queuedPerson(person: ReviewedPerson, outcomes: Outcomes): readonly QueuedPerson[] {
  const reason = reviewReason.safeParse(person.reason);
  const outcome = outcomes.get(person.traitKey);
  if (!reason.success || outcome?.kind !== 'suggested') return [];
  return [{ person, reason: reason.data, suggestions: outcome.suggestions }];
}

/** A contradiction or a shared identifier is looked at, however probable the name makes it. */
const isBatchable = ({ reason }: QueuedPerson): boolean => reason === 'unknown';

const suggestedPerson = ({ person: { traitKey, campaigns }, suggestions }: QueuedPerson) => ({
  ...{ traitKey, campaigns, suggestions },
});

const typedPerson = ({ traitKey, lastName, firstName, externalId, participations }: ReviewedPerson) => ({
  ...{ traitKey, lastName, firstName, externalId, participations },
});

function candidateOf(
  { agent, probability, hasNamesake, evidence }: Suggestion<ListedAgent>,
  campaigns: readonly string[],
  isPresent: IsPresent,
): ReviewPerson['candidates'][number] {
  const { usageName, birthName, firstName, matricule, email, unitPath } = agent;
  return {
    agentId: agent.id,
    ...{ usageName, birthName, firstName, matricule, email, unitPath: [...unitPath] },
    ...{ probability, hasNamesake, likelihood: classifyLikelihood(probability) },
    isPresent: campaigns.some((campaign) => isPresent(agent, campaign)),
    evidence: evidence.map(({ fact, bits }) => ({ fact, bits })),
  };
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
    .map((person) => {
      const { traitKey } = person;
      const key = decisions.attachments.get(traitKey) ?? null;
      const agent = key === null ? undefined : byKey.get(key)?.agent;
      return {
        ...typedPerson(person),
        agent:
          agent === undefined
            ? null
            : { usageName: agent.usageName, firstName: agent.firstName, matricule: agent.matricule },
        decidedAt: decisions.times.get(traitKey) ?? '',
      };
    });
}
