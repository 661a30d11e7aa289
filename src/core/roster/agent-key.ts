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

/**
 * Gives every agent of a list its key, unique in the list: the one that the vault knows, else one made of the line, with
 * a rank when it is taken by another agent or `reserved`.
 */
export function keyAgents(
  agents: readonly AgentRecord[],
  reserved: readonly string[] = [],
): readonly KeyedAgent[] {
  const taken = new Set([...reserved, ...agents.flatMap(({ knownAs }) => knownAs ?? [])]);
  return agents.map((agent) => {
    const key = agent.knownAs ?? freeKey(plainKey(agent), taken);
    taken.add(key);
    // The only place where a key is made.
    return { key: key as AgentKey, agent };
  });
}

function freeKey(plain: string, taken: ReadonlySet<string>): string {
  let key = plain;
  for (let rank = 2; taken.has(key); rank += 1) key = `${plain}#${rank}`;
  return key;
}
