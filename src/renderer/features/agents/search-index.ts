import type { AgentRow } from '../../../contract/agents';
import { foldText } from '../../locales/fold';

/** Searchable text of each agent, folded once: searching 50,000 agents must not fold them at every key. */
export type SearchIndex = ReadonlyMap<number, string>;

const wordsOf = (agent: AgentRow): string =>
  [
    agent.usageName,
    agent.firstName,
    agent.birthName,
    agent.usageName,
    agent.matricule,
    agent.email,
    ...agent.unitPath,
    agent.site,
    agent.corps,
    agent.job,
  ]
    .filter((part) => part !== null)
    .join(' ');

export const indexAgents = (agents: readonly AgentRow[]): SearchIndex =>
  new Map(agents.map((agent) => [agent.id, foldText(wordsOf(agent))]));

/** Makes a test of agents: true when every word of the query occurs, accents and order aside. */
export function searchFor(query: string, index: SearchIndex): (agent: AgentRow) => boolean {
  const words = foldText(query)
    .split(' ')
    .filter((word) => word !== '');
  if (words.length === 0) return () => true;
  return ({ id }) => {
    const text = index.get(id) ?? '';
    return words.every((word) => text.includes(word));
  };
}
