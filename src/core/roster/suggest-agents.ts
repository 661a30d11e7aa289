import { foldCompact } from '../framework/fold-text';
import type { AgentRecord } from '../model/agent';
import { foldIdentifier } from './fold-identifier';
import type { PersonTraits } from './match';
import { areNamesLike } from './name-likeness';

/** What speaks for an agent, from the strongest to the weakest. */
export type SuggestionFact =
  | 'identifier'
  | 'last-name'
  | 'first-name'
  | 'like-last-name'
  | 'like-first-name'
  | 'like-email';

export interface Suggestion<Agent extends AgentRecord> {
  readonly agent: Agent;
  /** The strongest first; never empty. */
  readonly facts: readonly SuggestionFact[];
}

const WEIGHTS: Readonly<Record<SuggestionFact, number>> = {
  identifier: 6,
  'last-name': 5,
  'first-name': 3,
  'like-email': 3,
  'like-last-name': 2,
  'like-first-name': 1,
};

const MOST_SUGGESTED = 5;

/** Local part of an address, folded; empty without one. */
const localPart = (address: string): string => foldCompact(address.split('@')[0] ?? '');

function namesFacts(person: PersonTraits, agent: AgentRecord): readonly SuggestionFact[] {
  const lastNames = [agent.usageName, agent.birthName ?? agent.usageName];
  const same = (one: string, other: string): boolean =>
    foldCompact(one) !== '' && foldCompact(one) === foldCompact(other);
  const facts: SuggestionFact[] = [];
  if (lastNames.some((name) => same(name, person.lastName))) facts.push('last-name');
  else if (lastNames.some((name) => areNamesLike(person.lastName, name))) facts.push('like-last-name');
  if (same(agent.firstName, person.firstName)) facts.push('first-name');
  else if (areNamesLike(person.firstName, agent.firstName)) facts.push('like-first-name');
  // One name alone, like another, designates half a department.
  return facts.length === 2 ? facts : [];
}

function factsFor(person: PersonTraits, agent: AgentRecord): readonly SuggestionFact[] {
  const id = person.externalId === null ? '' : foldIdentifier(person.externalId);
  const isNamed =
    id !== '' && [agent.matricule, agent.email].some((own) => own !== null && foldIdentifier(own) === id);
  const isAddress = id.includes('@') && agent.email !== null && !isNamed;
  const isLikeAddress = isAddress && areNamesLike(localPart(id), localPart(agent.email ?? ''));
  return [
    ...(isNamed ? (['identifier'] as const) : []),
    ...namesFacts(person, agent),
    ...(isLikeAddress ? (['like-email'] as const) : []),
  ];
}

const weigh = (facts: readonly SuggestionFact[]): number =>
  facts.reduce((sum, fact) => sum + WEIGHTS[fact], 0);

/** Folded first letters under which an agent, or a person, is looked for. */
const lettersOf = (...names: readonly (string | null)[]): ReadonlySet<string> =>
  new Set(
    names
      .flatMap((name) => (name === null ? [] : foldCompact(name).slice(0, 1)))
      .filter((letter) => letter !== ''),
  );

/**
 * Prepares suggestions among the agents of a list: for a person whom no rule attaches, at most five agents who might be
 * meant, the likeliest first. Only ever a proposal: nothing is attached by it. Names are compared with agents whose last
 * or first name starts with a letter of the person's (fields may be swapped), so that a long list stays usable.
 */
export function prepareSuggestions<Agent extends AgentRecord>(
  agents: readonly Agent[],
): (person: PersonTraits) => readonly Suggestion<Agent>[] {
  const byLetter = new Map<string, Agent[]>();
  for (const agent of agents)
    for (const letter of lettersOf(agent.usageName, agent.birthName)) {
      const known = byLetter.get(letter);
      if (known) known.push(agent);
      else byLetter.set(letter, [agent]);
    }
  const byId = new Map<string, Agent[]>();
  for (const agent of agents)
    for (const id of [agent.matricule, agent.email])
      if (id !== null) byId.set(foldIdentifier(id), [...(byId.get(foldIdentifier(id)) ?? []), agent]);
  return (person) => {
    const letters = lettersOf(person.lastName, person.firstName, person.externalId);
    const pool = new Set([...letters].flatMap((letter) => byLetter.get(letter) ?? []));
    for (const agent of byId.get(foldIdentifier(person.externalId ?? '')) ?? []) pool.add(agent);
    const swapped = { ...person, lastName: person.firstName, firstName: person.lastName };
    return [...pool]
      .map((agent) => {
        const [straight, crossed] = [factsFor(person, agent), factsFor(swapped, agent)];
        return { agent, facts: weigh(crossed) > weigh(straight) ? crossed : straight };
      })
      .filter(({ facts }) => facts.length > 0)
      .sort((a, b) => weigh(b.facts) - weigh(a.facts) || a.agent.line - b.agent.line)
      .slice(0, MOST_SUGGESTED);
  };
}
