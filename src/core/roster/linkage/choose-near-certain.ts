import type { AgentRecord } from '../../model/agent';
import { classifyLikelihood } from './likelihood-class';
import type { LinkageFact } from './linkage-evidence';
import type { Suggestion } from './prepare-linkage';

/** Found in this, a suggestion is looked at one by one, however probable: the name may well be another's. */
const WEAK: ReadonlySet<LinkageFact> = new Set<LinkageFact>([
  ...(['identifier-elsewhere', 'other-last-name', 'other-first-name', 'short-first-name'] as const),
  ...(['lookalike-last-name', 'lookalike-first-name', 'last-name-in-email', 'other-service'] as const),
]);

/** A person in the queue, with the agents proposed and the campaigns they were met in. */
export interface SuggestedPerson<Agent extends AgentRecord> {
  readonly traitKey: string;
  readonly campaigns: readonly string[];
  /** The likeliest first. */
  readonly suggestions: readonly Suggestion<Agent>[];
}

/** A person and the agent that may be accepted for them with others, in one step. */
export interface NearCertain<Agent extends AgentRecord> {
  readonly traitKey: string;
  readonly agent: Agent;
}

/**
 * The suggestions that may be accepted all together: almost certain, both names agreeing,
 * no namesake in the list, and one-to-one: an agent
 * whom two persons of the queue claim, or who already took part in one of the campaigns under another writing
 * (`isPresent`), is left to the eyes of the administrator.
 */
export function chooseNearCertain<Agent extends AgentRecord>(
  persons: readonly SuggestedPerson<Agent>[],
  isPresent: (agent: Agent, campaign: string) => boolean,
): readonly NearCertain<Agent>[] {
  const claims = new Map<Agent, number>();
  for (const { suggestions } of persons)
    for (const { agent, probability } of suggestions)
      if (classifyLikelihood(probability) !== 'unlikely') claims.set(agent, (claims.get(agent) ?? 0) + 1);
  return persons.flatMap(({ traitKey, campaigns, suggestions: [first] }) => {
    if (first === undefined || classifyLikelihood(first.probability) !== 'near-certain') return [];
    const { agent, hasNamesake, evidence } = first;
    const isTaken = claims.get(agent) !== 1 || campaigns.some((campaign) => isPresent(agent, campaign));
    const isWeak = evidence.some(({ fact }) => WEAK.has(fact));
    return hasNamesake || isTaken || isWeak ? [] : [{ traitKey, agent }];
  });
}
