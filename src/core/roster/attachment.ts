import type { AgentKey } from './agent-key';
import { foldIdentifier } from './fold-identifier';
import type { Match, PersonTraits } from './match';
import { nameKey } from './roster-directory';

/**
 * What the administrator decided about persons that no rule attaches, or attaches wrongly: trait key → agent, or
 * null for « n’est pas un agent ». Remembered for every later file (docs/adr/0010).
 */
export type Attachments = ReadonlyMap<string, AgentKey | null>;

/** Same external id and same name as typed, writing aside: the same key in every file. */
export const traitKeyOf = ({ externalId, lastName, firstName }: PersonTraits): string =>
  `${externalId === null ? '' : foldIdentifier(externalId)}|${nameKey(lastName, firstName)}`;

/**
 * The outcome once a decision is taken into account. A decision about an agent that the list no longer has is kept
 * and has no effect until the agent returns.
 */
export function applyAttachment(
  match: Match,
  decision: AgentKey | null | undefined,
  agents: ReadonlySet<AgentKey>,
): Match {
  if (decision === undefined) return match;
  if (decision === null) return { kind: 'unmatched', reason: 'set-aside' };
  return agents.has(decision) ? { kind: 'matched', agent: decision, by: 'decision' } : match;
}
