import type { AgentRecord } from '../../core/model/agent';
import type { RowRejection } from '../../core/pix/import-code';
import { describeRejection } from '../../core/pix/import-message';
import type { RowCounts } from '../../core/pix/import-preview';
import { type KeyedAgent, keyAgents } from '../../core/roster/agent-key';
import { foldIdentifier } from '../../core/roster/fold-identifier';
import { contentOfAgent } from './fingerprint';
import type { RosterChange, RosterPlan } from './import-plan';
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
  readonly former: ReadonlyMap<string, KeyedAgent>;
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

function planFile(file: ReadAgents, gathering: Gathering): RosterFilePlan {
  const doubles: RowRejection[] = [];
  const accepted: AgentRecord[] = [];
  let identical = 0;
  let duplicates = 0;
  for (const read of file.agents) {
    const agent = restoreLetters(read, gathering);
    const content = contentOfAgent(agent);
    const fate = gather(agent, content, gathering);
    if (fate === 'double')
      doubles.push(describeRejection('duplicate-matricule', file.name, agent.line, file.matriculeTitle));
    else if (gathering.formerContents.has(content)) identical += 1;
    else if (fate === 'duplicate') duplicates += 1;
    else accepted.push(agent);
  }
  const updated = keyAgents(accepted).filter(({ key }) => gathering.former.has(key)).length;
  const rejected = [...file.rejected, ...doubles].sort((one, other) => one.line - other.line);
  const kept = accepted.length;
  const counts = { rows: file.rows, kept, duplicates: duplicates + identical, identical, outdated: 0 };
  return { rejected, counts: { ...counts, updated, new: kept - updated } };
}

function compareLists(former: ReadonlyMap<string, KeyedAgent>, agents: readonly AgentRecord[]): RosterPlan {
  const keyed = keyAgents(agents);
  const present = new Set<string>(keyed.map(({ key }) => key));
  const changed = keyed.flatMap(({ key, agent }): readonly RosterChange[] => {
    const known = former.get(key);
    if (!known) return [{ key, change: 'new' }];
    return contentOfAgent(known.agent) === contentOfAgent(agent) ? [] : [{ key, change: 'updated' }];
  });
  const departed = [...former.values()].flatMap(({ key }) => (present.has(key) ? [] : [key]));
  if (changed.length === 0 && departed.length === 0) return { kind: 'unchanged' };
  return { kind: 'replaced', agents: keyed, changed, departed };
}

/**
 * Puts the HR lists of one import together and compares them with the list of the vault, which they replace.
 * A line equal to another is a duplicate; a second line with the same matricule is refused.
 */
export function planRoster(files: readonly ReadAgents[], former: readonly AgentRecord[]): RosterPlanning {
  if (files.length === 0) return { roster: { kind: 'unchanged' }, agents: former, files: new Map() };
  const gathering: Gathering = {
    byContent: new Map(),
    accepted: new Map(),
    formerByMatricule: new Map(former.flatMap(toEntry)),
    former: new Map(keyAgents(former).map((keyed) => [keyed.key, keyed])),
    formerContents: new Set(former.map(contentOfAgent)),
  };
  const plans = new Map(inOrder(files).map((file) => [file, planFile(file, gathering)]));
  const agents = [...gathering.byContent.values()];
  if (agents.length === 0) return { roster: { kind: 'unchanged' }, agents: former, files: plans };
  const roster = compareLists(gathering.former, agents);
  return { roster, agents: roster.kind === 'unchanged' ? former : agents, files: plans };
}
