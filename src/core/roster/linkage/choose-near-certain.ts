import type { AgentRecord } from '../../model/agent';
import { classifyLikelihood } from './likelihood-class';
import type { Suggestion } from './prepare-linkage';

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
 * The suggestions that may be accepted all together: almost certain, no namesake in the list, and one-to-one: an agent
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
    const { agent, hasNamesake } = first;
    const isTaken = claims.get(agent) !== 1 || campaigns.some((campaign) => isPresent(agent, campaign));
    return hasNamesake || isTaken ? [] : [{ traitKey, agent }];
  });
}
