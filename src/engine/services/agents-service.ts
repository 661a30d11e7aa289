import type { AgentRow, OpeningReason } from '../../contract/agents';
import { fail, succeed } from '../../contract/failure';
import { readAgentParticipations, readAgentResults } from '../store/queries/agent-participations';
import { readAgents, type StoredAgent } from '../store/queries/agents';
import { readJournal } from '../store/queries/journal';
import type { Store } from '../store/store';
import { type EngineContext, enterNominative, journalise, withSession } from './context';
import type { Handlers } from './handler';

const REASON_WORDS: Readonly<Record<OpeningReason, string>> = {
  rapprochement: 'Rapprochement',
  'droit-acces': 'Droit d’accès',
  rectification: 'Rectification',
  assistance: 'Assistance à l’agent',
};

/** The nominative mode: identities, states and progress; results of one agent at a time, journaled. */
export function agentsHandlers(
  context: EngineContext,
): Pick<Handlers, 'agents:list' | 'agents:open-results' | 'journal:list'> {
  return {
    'agents:list': () =>
      withSession(context, (session) => {
        enterNominative(context, session);
        return succeed(agentRows(session.store));
      }),
    'agents:open-results': ({ agentId, reason, note }) =>
      withSession(context, (session) => {
        const agent = readAgents(session.store.database).find(({ id }) => id === agentId);
        if (agent === undefined) return fail('not-found');
        enterNominative(context, session);
        journalise(context, session, {
          action: 'results-opened',
          subject: describeAgent(agent),
          reason: note.trim() === '' ? REASON_WORDS[reason] : `${REASON_WORDS[reason]} : ${note.trim()}`,
        });
        return succeed(readAgentResults(session.store.database, agentId));
      }),
    'journal:list': () => withSession(context, (session) => succeed(readJournal(session.store.database))),
  };
}

function describeAgent({ agent }: StoredAgent): string {
  const name = `${agent.firstName} ${agent.usageName}`;
  return agent.matricule === null ? name : `${name} (${agent.matricule})`;
}

function agentRows(store: Store): AgentRow[] {
  const participations = readAgentParticipations(store.database);
  return readAgents(store.database).map(({ id, agent }) => ({
    id,
    matricule: agent.matricule,
    usageName: agent.usageName,
    birthName: agent.birthName,
    firstName: agent.firstName,
    email: agent.email,
    unitPath: [...agent.unitPath],
    site: agent.site,
    corps: agent.corps,
    category: agent.category,
    job: agent.job,
    workingTime: agent.workingTime,
    manager: agent.manager,
    participations: [...(participations.get(id) ?? [])],
  }));
}
