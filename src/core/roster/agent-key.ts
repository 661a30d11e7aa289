import type { AgentRecord } from '../model/agent';
import type { Brand } from '../model/id';

/**
 * What stays the same for one agent from one HR list to the next: the matricule, else the e-mail address,
 * else the name (with a rank among full homonyms). The store maps it to its row number.
 */
export type AgentKey = Brand<string, 'AgentKey'>;

export interface KeyedAgent {
  readonly key: AgentKey;
  readonly agent: AgentRecord;
}
