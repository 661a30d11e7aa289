import { foldCompact } from '../framework/fold-text';
import type { AgentRecord } from '../model/agent';
import { type AgentKey, type KeyedAgent, keyAgents } from './agent-key';
import { dropLeadingZeros, foldIdentifier } from './fold-identifier';
import { isFirstNamePart, isNamePart } from './name-likeness';

/** By which fact a line of a new list may be an agent of the former one; null: by none. */
type Trait = (agent: AgentRecord) => string | null;
type Accepts = (line: AgentRecord, agent: AgentRecord) => boolean;

interface Step {
  readonly trait: Trait;
  readonly accepts: Accepts;
}

const fold = (text: string | null): string | null => (text === null ? null : foldIdentifier(text));
const nameOf = ({ usageName, firstName }: AgentRecord): string =>
  `${foldCompact(usageName)}|${foldCompact(firstName)}`;

const lastNames = ({ usageName, birthName }: AgentRecord): readonly string[] =>
  birthName === null ? [usageName] : [usageName, birthName];

/** One agent may bear both names: first names agree, and one of the last names does. */
const mayBeOne: Accepts = (line, agent) =>
  isFirstNamePart(line.firstName, agent.firstName) &&
  lastNames(line).some((name) => lastNames(agent).some((other) => isNamePart(name, other)));

const always: Accepts = () => true;
/** Two different numbers are two agents. */
const isNumberFree: Accepts = (line, agent) => line.matricule === null || agent.matricule === null;
const hasNoNumber: Trait = ({ matricule, email }) => (matricule === null && email === null ? '' : null);

const withZerosDropped: Trait = ({ matricule }) => {
  const id = fold(matricule);
  return id === null ? null : dropLeadingZeros(id);
};

/** From the surest to the least sure; a step looks only at what the steps before left. */
const STEPS: readonly Step[] = [
  { trait: ({ matricule }) => fold(matricule), accepts: always },
  { trait: withZerosDropped, accepts: mayBeOne },
  {
    trait: ({ email }) => fold(email),
    accepts: (line, agent) => mayBeOne(line, agent) && isNumberFree(line, agent),
  },
  {
    trait: (agent) =>
      hasNoNumber(agent) === null ? null : JSON.stringify([nameOf(agent), agent.unitPath, agent.site]),
    accepts: always,
  },
  { trait: nameOf, accepts: isNumberFree },
];

function groupBy<Item>(
  items: readonly Item[],
  keyOf: (item: Item) => string | null,
): ReadonlyMap<string, readonly Item[]> {
  const groups = new Map<string, Item[]>();
  for (const item of items) {
    const key = keyOf(item);
    if (key === null) continue;
    const group = groups.get(key);
    if (group) group.push(item);
    else groups.set(key, [item]);
  }
  return groups;
}

/**
 * Gives the lines of a new list the keys under which the vault knows their agents: by matricule; by matricule without
 * leading zeros, or by e-mail, when the names agree; by name (and unit, among homonyms without number), when no two
 * numbers speak against it. Only where one line and one agent alone can be meant; the others are new.
 */
export function recogniseAgents(
  lines: readonly AgentRecord[],
  former: readonly AgentRecord[],
): readonly AgentRecord[] {
  const found = new Map<AgentRecord, AgentKey>();
  let agents: readonly KeyedAgent[] = keyAgents(former);
  let left = lines;
  for (const { trait, accepts } of STEPS) {
    if (agents.length === 0 || left.length === 0) break;
    const byTrait = groupBy(agents, ({ agent }) => trait(agent));
    const taken = new Set<AgentKey>();
    for (const [key, [line, ...others]] of groupBy(left, trait)) {
      const [match, ...rivals] = byTrait.get(key) ?? [];
      if (line === undefined || match === undefined || others.length > 0 || rivals.length > 0) continue;
      if (!accepts(line, match.agent)) continue;
      found.set(line, match.key);
      taken.add(match.key);
    }
    agents = agents.filter(({ key }) => !taken.has(key));
    left = left.filter((line) => !found.has(line));
  }
  return lines.map((line) => {
    const { knownAs: _, ...read } = line;
    const key = found.get(line);
    return key === undefined ? read : { ...read, knownAs: key };
  });
}
