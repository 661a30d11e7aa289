import { foldCompact } from '../framework/fold-text';
import type { AgentRecord } from '../model/agent';
import type { Brand } from '../model/id';
import { foldIdentifier } from './fold-identifier';

/**
 * What stays the same for one agent from one HR list to the next: the matricule, else the e-mail address,
 * else the name (with a rank among full homonyms). The store maps it to its row number.
 */
export type AgentKey = Brand<string, 'AgentKey'>;

export interface KeyedAgent {
  readonly key: AgentKey;
  readonly agent: AgentRecord;
}

function plainKey(agent: AgentRecord): string {
  if (agent.matricule !== null) return `matricule:${foldIdentifier(agent.matricule)}`;
  if (agent.email !== null) return `email:${foldIdentifier(agent.email)}`;
  return `name:${foldCompact(agent.usageName)}|${foldCompact(agent.firstName)}`;
}

/** Gives every agent of a list its key, unique in the list. */
export function keyAgents(agents: readonly AgentRecord[]): readonly KeyedAgent[] {
  const seen = new Map<string, number>();
  return agents.map((agent) => {
    const plain = plainKey(agent);
    const rank = (seen.get(plain) ?? 0) + 1;
    seen.set(plain, rank);
    // The only place where a key is made.
    return { key: (rank === 1 ? plain : `${plain}#${rank}`) as AgentKey, agent };
  });
}
