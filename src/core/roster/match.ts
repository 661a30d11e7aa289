import type { AgentRecord } from '../model/agent';
import type { AgentKey, KeyedAgent } from './agent-key';
import { dropLeadingZeros, foldIdentifier } from './fold-identifier';
import { areNamesLike, isFirstNamePart, isNamePart } from './name-likeness';
import {
  expectNamesakes,
  findLinked,
  findNamesakes,
  findSharingLastName,
  isWrittenLikeTheList,
  nameKey,
  type RosterDirectory,
} from './roster-directory';

/**
 * The fact that attached a participation to an agent, from the strongest to the weakest; `decision` is the
 * administrator's (see `attachment.ts`).
 */
export type MatchFact =
  | 'decision'
  | 'personal-link'
  | 'matricule'
  | 'matricule-zeros'
  | 'email'
  | 'name'
  | 'swapped-name';

/**
 * - `homonyms`: several agents bear the name and nothing else tells them apart
 * - `contradiction`: the identifier is that of one agent, the name is not theirs
 * - `shared-identifier`: several agents have this identifier in the list and the name does not choose
 * - `unknown-identifier`: one agent bears the name, but the identifier, written like those of the list, is nobody's
 * - `shared-name`: one agent bears the name, which comes with several identifiers in one campaign: several people, perhaps
 * - `common-name`: one agent bears the name, which is so common that somebody outside the list may bear it too
 * - `lookalike`: one agent bears the name, and another one's may be the same written more fully or shorter
 */
export type DoubtReason =
  | 'homonyms'
  | 'contradiction'
  | 'shared-identifier'
  | 'unknown-identifier'
  | 'shared-name'
  | 'common-name'
  | 'lookalike';

/** The outcome of looking one participation up in the HR list. `set-aside`: the administrator says it is no agent. */
export type Match =
  | { readonly kind: 'matched'; readonly agent: AgentKey; readonly by: MatchFact }
  | { readonly kind: 'doubtful'; readonly reason: DoubtReason }
  | { readonly kind: 'unmatched'; readonly reason: 'no-roster' | 'unknown' | 'set-aside' };

/** What a participation tells of its person. */
export interface PersonTraits {
  readonly lastName: string;
  readonly firstName: string;
  readonly externalId: string | null;
}

interface Found {
  readonly agents: readonly KeyedAgent[];
  readonly by: MatchFact;
}

const matched = (agent: KeyedAgent, by: MatchFact): Match => ({ kind: 'matched', agent: agent.key, by });
const doubtful = (reason: DoubtReason): Match => ({ kind: 'doubtful', reason });

const NOBODY_SHARES: ReadonlySet<string> = new Set();

const isNamed = ({ lastName, firstName }: PersonTraits): boolean => lastName !== '' && firstName !== '';

/** Agents that bear the name as written, else with last and first name swapped. */
function findByName(directory: RosterDirectory, person: PersonTraits): Found {
  if (!isNamed(person)) return { agents: [], by: 'name' };
  const straight = findNamesakes(directory, nameKey(person.lastName, person.firstName));
  if (straight.length > 0) return { agents: straight, by: 'name' };
  return { agents: findNamesakes(directory, nameKey(person.firstName, person.lastName)), by: 'swapped-name' };
}

/** Agents that the external id designates. Lost zeros are put back only when one agent alone can be meant. */
function findByIdentifier(directory: RosterDirectory, externalId: string | null): Found {
  const linked = findLinked(directory, externalId ?? '');
  if (linked.length > 0) return { agents: linked, by: 'personal-link' };
  const id = externalId === null ? '' : foldIdentifier(externalId);
  const exact = directory.byMatricule.get(id);
  if (exact) return { agents: exact, by: 'matricule' };
  const repaired = directory.byMatriculeWithoutZeros.get(dropLeadingZeros(id));
  if (repaired?.length === 1) return { agents: repaired, by: 'matricule-zeros' };
  const addressed = id.includes('@') ? directory.byEmail.get(id) : undefined;
  return { agents: addressed ?? [], by: 'email' };
}

const lastNamesOf = ({ usageName, birthName }: AgentRecord): readonly string[] =>
  birthName === null ? [usageName] : [usageName, birthName];

/** Both names agree, at least in part: « Durand Marie » and « Durand-Petit Marie-Anne ». */
function isSameInPart(person: PersonTraits, { agent }: KeyedAgent): boolean {
  return (
    isNamePart(person.firstName, agent.firstName) &&
    lastNamesOf(agent).some((name) => isNamePart(person.lastName, name))
  );
}

/** One of the two names agrees, be it with a slip of the keyboard, a short form or the fields swapped. */
function isLike(person: PersonTraits, { agent }: KeyedAgent): boolean {
  const lastNames = lastNamesOf(agent);
  const isStraight =
    areNamesLike(person.firstName, agent.firstName) ||
    lastNames.some((name) => areNamesLike(person.lastName, name));
  return (
    isStraight ||
    (areNamesLike(person.lastName, agent.firstName) &&
      lastNames.some((name) => areNamesLike(person.firstName, name)))
  );
}

/**
 * Whether the name speaks against the agent that the identifier designates: it is the name of others and not
 * even in part theirs, or it has nothing in common with theirs. A nameless row contradicts nothing.
 */
function isContradicted(person: PersonTraits, agent: KeyedAgent, namesakes: readonly KeyedAgent[]): boolean {
  if (namesakes.includes(agent) || (person.lastName === '' && person.firstName === '')) return false;
  return namesakes.length > 0 ? !isSameInPart(person, agent) : !isLike(person, agent);
}

function chooseAmong(found: Found, namesakes: readonly KeyedAgent[]): Match {
  const common = found.agents.filter((agent) => namesakes.includes(agent));
  const [only] = common;
  return only && common.length === 1 ? matched(only, found.by) : doubtful('shared-identifier');
}

function matchByIdentifier(person: PersonTraits, found: Found, namesakes: readonly KeyedAgent[]): Match {
  const [agent] = found.agents;
  if (!agent || found.agents.length > 1) return chooseAmong(found, namesakes);
  return isContradicted(person, agent, namesakes) ? doubtful('contradiction') : matched(agent, found.by);
}

/**
 * In a list this long, a name alone attaches nobody when more namesakes than `MOST_NAMESAKES` are expected by chance.
 * Measured: without this, precision falls under 0.999 from some ten thousand agents on (docs/matching-quality.md).
 */
const LONG_LIST = 5000;
const MOST_NAMESAKES = 0.2;

const isCommon = (directory: RosterDirectory, lastName: string, firstName: string): boolean =>
  directory.agents.length >= LONG_LIST && expectNamesakes(directory, lastName, firstName) > MOST_NAMESAKES;

/** Whether the full name may also be that of another agent, written with fewer or more of its words. */
function hasLookalike(directory: RosterDirectory, person: PersonTraits, found: KeyedAgent): boolean {
  const isTheName = (lastName: string, firstName: string) => (other: KeyedAgent) =>
    other !== found &&
    isFirstNamePart(firstName, other.agent.firstName) &&
    lastNamesOf(other.agent).some((name) => isNamePart(lastName, name));
  const { lastName, firstName } = person;
  return (
    findSharingLastName(directory, lastName).some(isTheName(lastName, firstName)) ||
    findSharingLastName(directory, firstName).some(isTheName(firstName, lastName))
  );
}

/** A name alone attaches only when nothing suggests that somebody else of the same name is meant. */
function matchByName(
  directory: RosterDirectory,
  person: PersonTraits,
  { agents, by }: Found,
  sharedNames: ReadonlySet<string>,
): Match {
  const [agent] = agents;
  if (!agent) return { kind: 'unmatched', reason: 'unknown' };
  if (agents.length > 1) return doubtful('homonyms');
  if (person.externalId !== null && isWrittenLikeTheList(directory, person.externalId))
    return doubtful('unknown-identifier');
  if (sharedNames.has(nameKey(person.lastName, person.firstName))) return doubtful('shared-name');
  const [lastName, firstName] =
    by === 'name' ? [person.lastName, person.firstName] : [person.firstName, person.lastName];
  if (hasLookalike(directory, person, agent)) return doubtful('lookalike');
  return isCommon(directory, lastName, firstName) ? doubtful('common-name') : matched(agent, by);
}

/**
 * Looks a person up in the HR list: identifier of a personal link, matricule (exact, then with its leading zeros put
 * back), e-mail address, else a name that exactly one agent bears and no other agent may bear in part. An identifier
 * that nobody has leaves the name to decide, unless it is written like those of the list: it is then somebody else's,
 * or mistyped. An identifier that the name contradicts attaches nothing: nobody's result may land on somebody else.
 * `sharedNames`: see `findSharedNames`. Depends on nothing but the person, the list and the set of participations: the
 * order of rows and of imports does not matter.
 */
export function matchPerson(
  directory: RosterDirectory,
  person: PersonTraits,
  sharedNames: ReadonlySet<string> = NOBODY_SHARES,
): Match {
  if (directory.agents.length === 0) return { kind: 'unmatched', reason: 'no-roster' };
  const byName = findByName(directory, person);
  const byIdentifier = findByIdentifier(directory, person.externalId);
  return byIdentifier.agents.length > 0
    ? matchByIdentifier(person, byIdentifier, byName.agents)
    : matchByName(directory, person, byName, sharedNames);
}

/**
 * The person behind a participation: the agent when matched, else one per distinct external id, else one per
 * normalised name. The one definition of « person »: every count of persons goes through this key.
 */
export function personKeyOf(person: PersonTraits, match: Match): string {
  if (match.kind === 'matched') return `agent ${match.agent}`;
  if (person.externalId !== null) return `id ${foldIdentifier(person.externalId)}`;
  return `name ${nameKey(person.lastName, person.firstName)}`;
}
