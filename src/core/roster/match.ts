import type { AgentKey } from './agent-key';

/** The fact that attached a participation to an agent, from the strongest to the weakest. */
export type MatchFact = 'matricule' | 'matricule-zeros' | 'email' | 'name' | 'swapped-name';

/**
 * - `homonyms`: several agents bear the name and nothing else tells them apart
 * - `contradiction`: the identifier is that of one agent, the name is not theirs
 * - `shared-identifier`: several agents have this identifier in the list and the name does not choose
 */
export type DoubtReason = 'homonyms' | 'contradiction' | 'shared-identifier';

/** The outcome of looking one participation up in the HR list. */
export type Match =
  | { readonly kind: 'matched'; readonly agent: AgentKey; readonly by: MatchFact }
  | { readonly kind: 'doubtful'; readonly reason: DoubtReason }
  | { readonly kind: 'unmatched'; readonly reason: 'no-roster' | 'unknown' };
