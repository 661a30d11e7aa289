import type { AgentRecord } from '../../model/agent';
import type { KnownAgent } from './known-agent';
import type { WrittenName } from './written-name';

/** What agents are looked for by, so that a person is compared with dozens of agents, not with the whole list. */
export interface SearchedPerson {
  readonly lastName: WrittenName;
  readonly firstName: WrittenName;
  /** Folded; empty without one. */
  readonly identifier: string;
}

const LONGEST_WORD = 24;

/** The word and the word without each one of its letters: two words one slip apart always have one in common. */
function withoutOneLetter(word: string): readonly string[] {
  const kept = word.slice(0, LONGEST_WORD);
  return [kept, ...Array.from({ length: kept.length }, (_, at) => kept.slice(0, at) + kept.slice(at + 1))];
}

const namesKeys = (last: WrittenName, first: WrittenName): readonly string[] => [
  ...withoutOneLetter(last.compact).map((form) => `n ${form}`),
  ...last.words.flatMap((word) => (word.length < 3 ? [] : [`w ${word}`])),
  // Names with more slips, or changed: the first name whole, and how the last name begins or ends.
  `b ${first.compact} ${last.compact.slice(0, 3)}`,
  `e ${first.compact} ${last.compact.slice(-3)}`,
];

const identifierKeys = (identifier: string): readonly string[] => {
  if (identifier === '') return [];
  const [local = ''] = identifier.split('@');
  return withoutOneLetter(local).map((form) => `i ${form}`);
};

/** The last name in the agent's address, where a change of name shows first: « marie.durand@ ». */
const addressKeys = (email: string, firstName: WrittenName): readonly string[] =>
  (email.split('@')[0] ?? '')
    .split(/[^\p{L}]+/u)
    .filter((word) => word.length > 3)
    .map((word) => `m ${word} ${firstName.compact.slice(0, 1)}`);

const agentKeys = (agent: KnownAgent<AgentRecord>): ReadonlySet<string> =>
  new Set([
    ...agent.lastNames.flatMap((name) => namesKeys(name, agent.firstName)),
    ...identifierKeys(agent.matricule),
    ...identifierKeys(agent.email),
    ...addressKeys(agent.email, agent.firstName),
  ]);

const personKeys = ({ lastName, firstName, identifier }: SearchedPerson): ReadonlySet<string> =>
  new Set([
    ...namesKeys(lastName, firstName),
    ...namesKeys(firstName, lastName),
    ...identifierKeys(identifier),
    `m ${lastName.compact} ${firstName.compact.slice(0, 1)}`,
  ]);

/** Indexes the list; the answer gives the agents worth comparing with a person, in the order of the list. */
export function blockAgents<Agent extends AgentRecord>(
  agents: readonly KnownAgent<Agent>[],
): (person: SearchedPerson) => readonly KnownAgent<Agent>[] {
  const places = new Map<string, number[]>();
  for (const [place, agent] of agents.entries())
    for (const key of agentKeys(agent)) {
      const known = places.get(key);
      if (known) known.push(place);
      else places.set(key, [place]);
    }
  return (person) => {
    const found = new Set([...personKeys(person)].flatMap((key) => places.get(key) ?? []));
    return [...found].sort((a, b) => a - b).flatMap((place) => agents[place] ?? []);
  };
}
