import { foldCompact } from '../framework/fold-text';
import type { AgentRecord } from '../model/agent';
import { type KeyedAgent, keyAgents } from './agent-key';
import { dropLeadingZeros, foldIdentifier } from './fold-identifier';

type Index = ReadonlyMap<string, readonly KeyedAgent[]>;

/** The HR list, ready to be searched. */
export interface RosterDirectory {
  readonly agents: readonly KeyedAgent[];
  readonly byMatricule: Index;
  readonly byMatriculeWithoutZeros: Index;
  readonly byEmail: Index;
  /** By usage or birth name with the first name: see `nameKey`. */
  readonly byName: Index;
}

/** A full name as a key: accents, case, hyphens, apostrophes and spaces do not matter. */
export function nameKey(lastName: string, firstName: string): string {
  return `${foldCompact(lastName)}|${foldCompact(firstName)}`;
}

function indexBy(agents: readonly KeyedAgent[], keysOf: (agent: AgentRecord) => readonly string[]): Index {
  const index = new Map<string, KeyedAgent[]>();
  for (const keyed of agents) {
    for (const key of new Set(keysOf(keyed.agent))) {
      const entry = index.get(key);
      if (entry) entry.push(keyed);
      else index.set(key, [keyed]);
    }
  }
  return index;
}

const idKeys = (text: string | null): readonly string[] => (text === null ? [] : [foldIdentifier(text)]);

function nameKeys({ usageName, birthName, firstName }: AgentRecord): readonly string[] {
  const names = birthName === null ? [usageName] : [usageName, birthName];
  return names.map((name) => nameKey(name, firstName));
}

/** Indexes a list once; searching it then takes the same time whatever its length. */
export function buildDirectory(agents: readonly AgentRecord[]): RosterDirectory {
  const keyed = keyAgents(agents);
  return {
    agents: keyed,
    byMatricule: indexBy(keyed, ({ matricule }) => idKeys(matricule)),
    byMatriculeWithoutZeros: indexBy(keyed, ({ matricule }) => idKeys(matricule).map(dropLeadingZeros)),
    byEmail: indexBy(keyed, ({ email }) => idKeys(email)),
    byName: indexBy(keyed, nameKeys),
  };
}
