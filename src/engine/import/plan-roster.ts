import type { AgentRecord } from '../../core/model/agent';
import type { LocalDate } from '../../core/model/moment';
import type { RowRejection } from '../../core/pix/import-code';
import { describeRejection } from '../../core/pix/import-message';
import type { RowCounts } from '../../core/pix/import-preview';
import { type AgentKey, type KeyedAgent, keyAgents } from '../../core/roster/agent-key';
import { foldIdentifier } from '../../core/roster/fold-identifier';
import { recogniseAgents } from '../../core/roster/recognise-agents';
import { rosterDateOf } from '../../core/roster/roster-date';
import { compareRosters } from '../../core/roster/roster-difference';
import { contentOfAgent } from './fingerprint';
import {
  type ImportChoices,
  NO_CHOICE,
  type RosterChange,
  type RosterPlan,
  type VaultContents,
} from './import-plan';
import { eachInSlices, type PlanningSteps } from './planning-steps';
import type { ReadAgents } from './read-file';

/** What one HR list brings: its own refusals (doubles included) and its counts. */
interface RosterFilePlan {
  readonly rejected: readonly RowRejection[];
  readonly counts: RowCounts;
}

export interface RosterPlanning {
  readonly roster: RosterPlan;
  /** The list after the import, with the key of each agent. */
  readonly agents: readonly AgentRecord[];
  readonly files: ReadonlyMap<ReadAgents, RosterFilePlan>;
}

/** What is known while lists are put together. */
interface Gathering {
  readonly byContent: Map<string, AgentRecord>;
  /** Accepted agents, then those of the former list, by folded matricule. */
  readonly accepted: Map<string, AgentRecord>;
  readonly formerByMatricule: ReadonlyMap<string, AgentRecord>;
  readonly formerContents: ReadonlySet<string>;
}

/** Lists that wrote every letter come before those in Windows-1252; then by name, whatever the order given. */
function inOrder(files: readonly ReadAgents[]): readonly ReadAgents[] {
  const rank = ({ encoding, name }: ReadAgents): string => `${encoding === 'windows-1252' ? 1 : 0}${name}`;
  return [...files].sort((one, other) => (rank(one) < rank(other) ? -1 : rank(one) > rank(other) ? 1 : 0));
}

const toEntry = (agent: AgentRecord): readonly [string, AgentRecord][] =>
  agent.matricule === null ? [] : [[foldIdentifier(agent.matricule), agent]];

const matriculeOf = ({ matricule }: AgentRecord): string | null =>
  matricule === null ? null : foldIdentifier(matricule);

/** Whether a text is another one in which an encoding replaced letters by question marks. */
function isDamagedCopy(text: string, whole: string): boolean {
  if (text.length !== whole.length || !text.includes('?')) return false;
  return [...whole].every(
    (letter, index) => text[index] === letter || (text[index] === '?' && /\P{ASCII}/u.test(letter)),
  );
}

/** The agent as known with all letters, when this line is a damaged copy of it; else the agent itself. */
function restoreLetters(agent: AgentRecord, { accepted, formerByMatricule }: Gathering): AgentRecord {
  const matricule = matriculeOf(agent);
  const known =
    matricule === null ? undefined : (accepted.get(matricule) ?? formerByMatricule.get(matricule));
  if (known === undefined) return agent;
  return isDamagedCopy(contentOfAgent(agent), contentOfAgent(known)) ? { ...known, line: agent.line } : agent;
}

type Fate = 'accepted' | 'duplicate' | 'double';

function gather(agent: AgentRecord, content: string, gathering: Gathering): Fate {
  if (gathering.byContent.has(content)) return 'duplicate';
  const matricule = matriculeOf(agent);
  if (matricule !== null && gathering.accepted.has(matricule)) return 'double';
  if (matricule !== null) gathering.accepted.set(matricule, agent);
  gathering.byContent.set(content, agent);
  return 'accepted';
}

/** What a file brings before its lines are recognised. */
interface GatheredFile {
  readonly rejected: readonly RowRejection[];
  readonly accepted: readonly AgentRecord[];
  readonly identical: number;
  readonly duplicates: number;
}

function* gatherFile(file: ReadAgents, gathering: Gathering): PlanningSteps<GatheredFile> {
  const doubles: RowRejection[] = [];
  const accepted: AgentRecord[] = [];
  let identical = 0;
  let duplicates = 0;
  yield* eachInSlices(file.agents, (read) => {
    const agent = restoreLetters(read, gathering);
    const content = contentOfAgent(agent);
    const fate = gather(agent, content, gathering);
    if (fate === 'double')
      doubles.push(describeRejection('duplicate-matricule', file.name, agent.line, file.matriculeTitle));
    else if (gathering.formerContents.has(content)) identical += 1;
    else if (fate === 'duplicate') duplicates += 1;
    else accepted.push(agent);
  });
  const rejected = [...file.rejected, ...doubles].sort((one, other) => one.line - other.line);
  return { rejected, accepted, identical, duplicates };
}

/** `known`: lines that are agents of the list in force. An archived list changes none of them. */
function countFile(
  { rows }: ReadAgents,
  { rejected, accepted, identical, duplicates }: GatheredFile,
  known: ReadonlySet<AgentRecord>,
  isArchived: boolean,
): RosterFilePlan {
  const kept = accepted.length;
  const counts = { rows, kept, duplicates: duplicates + identical, identical };
  if (isArchived) return { rejected, counts: { ...counts, updated: 0, new: 0, outdated: kept } };
  const updated = accepted.filter((agent) => known.has(agent)).length;
  return { rejected, counts: { ...counts, updated, new: kept - updated, outdated: 0 } };
}

function compareLists(
  former: readonly KeyedAgent[],
  next: readonly KeyedAgent[],
):
  | Extract<RosterPlan, { kind: 'unchanged' }>
  | Omit<Extract<RosterPlan, { kind: 'replaced' }>, 'asOf' | 'files'> {
  const known = new Map(former.map((keyed) => [keyed.key, keyed.agent]));
  const present = new Set<string>(next.map(({ key }) => key));
  const changed = next.flatMap(({ key, agent }): readonly RosterChange[] => {
    const before = known.get(key);
    if (before === undefined) return [{ key, change: 'new' }];
    return contentOfAgent(before) === contentOfAgent(agent) ? [] : [{ key, change: 'updated' }];
  });
  const departed = former.flatMap(({ key }) => (present.has(key) ? [] : [key]));
  if (changed.length === 0 && departed.length === 0) return { kind: 'unchanged' };
  return { kind: 'replaced', agents: next, changed, departed, differences: compareRosters(former, next) };
}

/** The agents of the new list under the keys that the vault knows; a new agent never takes that of another. */
function keyList(lines: readonly AgentRecord[], former: readonly KeyedAgent[]): readonly KeyedAgent[] {
  const recognised = recogniseAgents(
    lines,
    former.map(({ key, agent }) => ({ ...agent, knownAs: key })),
  );
  const reserved = former.map(({ key }) => key);
  return keyAgents(recognised, reserved).map(({ key, agent }) => ({
    key,
    agent: { ...agent, knownAs: key },
  }));
}

/** The same list again, of a later day: only the day changes. */
const isLater = (asOf: LocalDate | null, former: LocalDate | null): boolean =>
  asOf !== null && former !== null && asOf > former;

const isKnown = (keyed: KeyedAgent | undefined, known: ReadonlySet<AgentKey>): boolean =>
  keyed !== undefined && known.has(keyed.key);

const dateOf = (files: readonly ReadAgents[], { rosterDate, today }: ImportChoices): LocalDate | null =>
  rosterDate ?? files.map(({ name }) => rosterDateOf(name)).find((date) => date !== null) ?? today;

/**
 * Puts the HR lists of one import together and compares them with the list of the vault, which they replace unless they
 * are older. A line equal to another is a duplicate; a second line with the same matricule is refused.
 */
export function* planRoster(
  files: readonly ReadAgents[],
  vault: Pick<VaultContents, 'agents' | 'rosterDate'>,
  choices: ImportChoices = NO_CHOICE,
): PlanningSteps<RosterPlanning> {
  if (files.length === 0) return { roster: { kind: 'unchanged' }, agents: vault.agents, files: new Map() };
  const former = keyAgents(vault.agents);
  const gathering: Gathering = {
    byContent: new Map(),
    accepted: new Map(),
    formerByMatricule: new Map(vault.agents.flatMap(toEntry)),
    formerContents: new Set(vault.agents.map(contentOfAgent)),
  };
  yield 0;
  const gathered = new Map<ReadAgents, GatheredFile>();
  for (const file of inOrder(files)) gathered.set(file, yield* gatherFile(file, gathering));
  const lines = [...gathering.byContent.values()];
  const asOf = dateOf(files, choices);
  const isArchived = asOf !== null && vault.rosterDate !== null && asOf < vault.rosterDate;
  const keyed = keyList(lines, former);
  yield lines.length;
  const known = new Set(former.map(({ key }) => key));
  const recognised = new Set(lines.filter((_, place) => isKnown(keyed[place], known)));
  const plans = new Map(
    [...gathered].map(([file, found]) => [file, countFile(file, found, recognised, isArchived)]),
  );
  const unchanged = { roster: { kind: 'unchanged' }, agents: vault.agents, files: plans } as const;
  if (lines.length === 0) return unchanged;
  const list = { asOf, files: files.map(({ name }) => name) };
  if (isArchived) return { ...unchanged, roster: { ...list, kind: 'archived', agents: keyed } };
  yield lines.length;
  const roster = compareLists(former, keyed);
  yield lines.length;
  if (roster.kind === 'unchanged' && !isLater(asOf, vault.rosterDate)) return unchanged;
  const replaced =
    roster.kind === 'replaced'
      ? roster
      : ({ kind: 'replaced', agents: keyed, changed: [], departed: [], differences: [] } as const);
  return { roster: { ...replaced, ...list }, agents: keyed.map(({ agent }) => agent), files: plans };
}
