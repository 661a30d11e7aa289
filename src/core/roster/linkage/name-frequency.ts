import type { AgentRecord } from '../../model/agent';
import { sharedWords } from './compare-names';
import type { KnownAgent } from './known-agent';
import { OTHER_PERSON } from './level-shares';
import type { WrittenName } from './written-name';

/** A short list says little of how common a name is: as many imaginary agents with usual frequencies are added. */
const IMAGINED = 200;

/** How common names are in the list: to agree on a rare one says more than to agree on « Martin ». */
export interface NameFrequency {
  readonly hasLastName: (compact: string) => boolean;
  readonly hasFirstName: (compact: string) => boolean;
  /** Share of agents who bear the name, 0–1. */
  readonly ofLastName: (name: WrittenName) => number;
  readonly ofFirstName: (name: WrittenName) => number;
  /** Share of agents whose last names hold the rarest word that both names share, 0–1. */
  readonly ofSharedWord: (one: WrittenName, others: readonly WrittenName[]) => number;
}

const count = (counts: Map<string, number>, keys: Iterable<string>): void => {
  for (const key of new Set(keys)) counts.set(key, (counts.get(key) ?? 0) + 1);
};

/** Counts the names of a list once. */
export function countNames(agents: readonly KnownAgent<AgentRecord>[]): NameFrequency {
  const lastNames = new Map<string, number>();
  const firstNames = new Map<string, number>();
  const words = new Map<string, number>();
  for (const agent of agents) {
    count(
      lastNames,
      agent.lastNames.map(({ compact }) => compact),
    );
    count(
      words,
      agent.lastNames.flatMap((name) => name.words),
    );
    count(firstNames, [agent.firstName.compact]);
  }
  const share = (borne: number, usual: number): number =>
    (borne + IMAGINED * usual) / (agents.length + IMAGINED);
  return {
    hasLastName: (compact) => lastNames.has(compact),
    hasFirstName: (compact) => firstNames.has(compact),
    ofLastName: ({ compact }) => share(lastNames.get(compact) ?? 0, OTHER_PERSON.lastName.same),
    ofFirstName: ({ compact }) => share(firstNames.get(compact) ?? 0, OTHER_PERSON.firstName.same),
    ofSharedWord: (one, others) => {
      const shared = others.flatMap((other) => sharedWords(one, other)).map((word) => words.get(word) ?? 0);
      return share(Math.min(...shared, agents.length), OTHER_PERSON.lastName.part);
    },
  };
}
