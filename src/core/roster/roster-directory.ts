import { foldCompact } from '../framework/fold-text';
import { type LinkId, readLinkId } from '../links/link-id';
import type { AgentRecord } from '../model/agent';
import { type AgentKey, type KeyedAgent, keyAgents } from './agent-key';
import { dropLeadingZeros, foldIdentifier } from './fold-identifier';
import { nameWords } from './name-likeness';

type Index = ReadonlyMap<string, readonly KeyedAgent[]>;

/** Whom each personal link was made for. */
export type PersonalLinks = ReadonlyMap<LinkId, AgentKey>;

const NO_LINKS: PersonalLinks = new Map();

/** The HR list, ready to be searched. */
export interface RosterDirectory {
  readonly agents: readonly KeyedAgent[];
  readonly byKey: ReadonlyMap<AgentKey, KeyedAgent>;
  readonly links: PersonalLinks;
  readonly byMatricule: Index;
  readonly byMatriculeWithoutZeros: Index;
  readonly byEmail: Index;
  /** By usage or birth name with the first name: see `nameKey`. */
  readonly byName: Index;
  /** How many agents bear each folded first name, and each word of a last name. */
  readonly firstNames: ReadonlyMap<string, number>;
  /** By each word of the usage and birth names, particles aside. */
  readonly byLastNameWord: Index;
  /** How the identifiers of the list are written: see `identifierForm`. */
  readonly identifierForms: ReadonlySet<string>;
  /** Names in which an encoding lost letters (« Nguy?n »), by the length of their key. */
  readonly damagedNames: ReadonlyMap<number, readonly DamagedName[]>;
}

interface DamagedName {
  readonly pattern: RegExp;
  readonly agent: KeyedAgent;
}

/** A question mark beside a letter stands for one letter that the encoding of the list could not write. */
const LOST_LETTER = /\p{L}\?|\?\p{L}/u;

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

const lastNameWords = ({ usageName, birthName }: AgentRecord): readonly string[] =>
  [usageName, birthName ?? ''].flatMap(nameWords);

/**
 * How an identifier is written: the domain of an e-mail address, else each digit as 9 and each letter as a
 * (« ag-004211 » → `aa-999999`).
 */
const identifierForm = (id: string): string =>
  id.includes('@') ? id.slice(id.lastIndexOf('@')) : id.replace(/\p{L}/gu, 'a').replace(/\p{N}/gu, '9');

const identifierFormsOf = ({ matricule, email }: AgentRecord): readonly string[] =>
  [...idKeys(matricule), ...idKeys(email)].map(identifierForm);

function countFirstNames(agents: readonly AgentRecord[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { firstName } of agents) {
    const key = foldCompact(firstName);
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return counts;
}

function damagedNamesOf(keyed: KeyedAgent): readonly { length: number; name: DamagedName }[] {
  const { usageName, birthName, firstName } = keyed.agent;
  const fullNames = [usageName, birthName ?? usageName].map((name) => `${name}|${firstName}`);
  return [...new Set(fullNames)]
    .filter((name) => LOST_LETTER.test(name))
    .map((name) => {
      const key = name
        .split('|')
        .map((part) => part.split('?').map(foldCompact).join('?'))
        .join('|');
      // Folded names hold letters and digits only: nothing else in the key has a meaning in a pattern.
      const pattern = new RegExp(`^${key.replaceAll('|', '\\|').replaceAll('?', '\\p{L}')}$`, 'u');
      return { length: key.length, name: { pattern, agent: keyed } };
    });
}

function indexDamagedNames(agents: readonly KeyedAgent[]): ReadonlyMap<number, readonly DamagedName[]> {
  const index = new Map<number, DamagedName[]>();
  for (const { length, name } of agents.flatMap(damagedNamesOf)) {
    const entry = index.get(length);
    if (entry) entry.push(name);
    else index.set(length, [name]);
  }
  return index;
}

/** Every agent that bears the name, also where the list lost letters of it. */
export function findNamesakes(directory: RosterDirectory, key: string): readonly KeyedAgent[] {
  const exact = directory.byName.get(key) ?? [];
  const damaged = (directory.damagedNames.get(key.length) ?? []).filter(({ pattern }) => pattern.test(key));
  return damaged.length === 0 ? exact : [...new Set([...exact, ...damaged.map(({ agent }) => agent)])];
}

/** Agents whose usage or birth name has a word in common with the name. */
export function findSharingLastName(
  { byLastNameWord }: RosterDirectory,
  name: string,
): readonly KeyedAgent[] {
  return [...new Set(nameWords(name).flatMap((word) => byLastNameWord.get(word) ?? []))];
}

/**
 * Agents who would bear the name by chance, were last and first names independent: other bearers of the last name (of
 * its rarest word) × other bearers of the first name ÷ agents. 0 when nobody else bears either.
 */
export function expectNamesakes(
  { agents, byLastNameWord, firstNames }: RosterDirectory,
  lastName: string,
  firstName: string,
): number {
  const bearers = nameWords(lastName).map((word) => byLastNameWord.get(word)?.length ?? 0);
  const named = firstNames.get(foldCompact(firstName)) ?? 0;
  const others = (count: number) => Math.max(0, count - 1);
  return bearers.length === 0 ? 0 : (others(Math.min(...bearers)) * others(named)) / agents.length;
}

/** Whether an identifier is written as those of the list are: it means somebody there, or somebody like them. */
export const isWrittenLikeTheList = ({ identifierForms }: RosterDirectory, externalId: string): boolean =>
  identifierForms.has(identifierForm(foldIdentifier(externalId)));

/** The agent whose personal link holds the identifier; nobody when it is mistyped or the list has them no longer. */
export function findLinked({ links, byKey }: RosterDirectory, externalId: string): readonly KeyedAgent[] {
  const id = links.size === 0 ? null : readLinkId(externalId);
  const key = id === null ? undefined : links.get(id);
  const agent = key === undefined ? undefined : byKey.get(key);
  return agent === undefined ? [] : [agent];
}

/** Indexes a list once; searching it then takes the same time whatever its length. */
export function buildDirectory(
  agents: readonly AgentRecord[],
  links: PersonalLinks = NO_LINKS,
): RosterDirectory {
  const keyed = keyAgents(agents);
  return {
    agents: keyed,
    byKey: new Map(keyed.map((agent) => [agent.key, agent])),
    links,
    byMatricule: indexBy(keyed, ({ matricule }) => idKeys(matricule)),
    byMatriculeWithoutZeros: indexBy(keyed, ({ matricule }) => idKeys(matricule).map(dropLeadingZeros)),
    byEmail: indexBy(keyed, ({ email }) => idKeys(email)),
    byName: indexBy(keyed, nameKeys),
    firstNames: countFirstNames(agents),
    byLastNameWord: indexBy(keyed, lastNameWords),
    identifierForms: new Set(agents.flatMap(identifierFormsOf)),
    damagedNames: indexDamagedNames(keyed),
  };
}
