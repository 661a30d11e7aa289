import type { AgentRecord } from '../model/agent';
import type { AgentKey, KeyedAgent } from './agent-key';

/** Fields that a list tells of an agent, as they are compared. */
export type AgentField = Exclude<keyof AgentRecord, 'line' | 'knownAs'>;

/** One field, before and after, in words; null where it was or is empty. */
export interface FieldChange {
  readonly field: AgentField;
  readonly before: string | null;
  readonly after: string | null;
}

/** The first that applies: a new affectation, another name, e-mail or matricule, anything else. */
export type DifferenceKind = 'arrival' | 'departure' | 'identity' | 'move' | 'other';

/** What one list says otherwise than another of one agent. */
export interface AgentDifference {
  readonly key: AgentKey;
  readonly kind: DifferenceKind;
  /** As the newer list has them, the former for a departure. */
  readonly agent: AgentRecord;
  /** Empty for arrivals and departures. */
  readonly changes: readonly FieldChange[];
}

const IDENTITY: readonly AgentField[] = ['matricule', 'usageName', 'birthName', 'firstName', 'email'];
const AFFECTATION: readonly AgentField[] = ['unitPath'];
const OTHERS: readonly AgentField[] = [
  'site',
  'corps',
  'category',
  'job',
  'workingTime',
  'manager',
  'enteredOn',
  'leftOn',
];
const FIELDS = [...IDENTITY, ...AFFECTATION, ...OTHERS];

function wordField(agent: AgentRecord, field: AgentField): string | null {
  if (field === 'unitPath') return agent.unitPath.length === 0 ? null : agent.unitPath.join(' / ');
  const value = agent[field];
  return typeof value === 'number' ? `${Math.round(value * 1000) / 10}\u00a0%`.replace('.', ',') : value;
}

function changesBetween(former: AgentRecord, next: AgentRecord): readonly FieldChange[] {
  return FIELDS.flatMap((field) => {
    const [before, after] = [wordField(former, field), wordField(next, field)];
    return before === after ? [] : [{ field, before, after }];
  });
}

function kindOf(changes: readonly FieldChange[]): DifferenceKind {
  const has = (fields: readonly AgentField[]) => changes.some(({ field }) => fields.includes(field));
  if (has(IDENTITY)) return 'identity';
  return has(AFFECTATION) ? 'move' : 'other';
}

/**
 * What a list says otherwise than a former one: agents by their keys, in the order of the newer list, then departures.
 * The newer list has as many agents as the former, minus departures, plus arrivals.
 */
export function compareRosters(
  former: readonly KeyedAgent[],
  next: readonly KeyedAgent[],
): readonly AgentDifference[] {
  const known = new Map(former.map(({ key, agent }) => [key, agent]));
  const staying = new Set(next.map(({ key }) => key));
  const told = next.flatMap(({ key, agent }): readonly AgentDifference[] => {
    const before = known.get(key);
    if (before === undefined) return [{ key, kind: 'arrival', agent, changes: [] }];
    const changes = changesBetween(before, agent);
    return changes.length === 0 ? [] : [{ key, kind: kindOf(changes), agent, changes }];
  });
  const gone = former.flatMap(({ key, agent }): readonly AgentDifference[] =>
    staying.has(key) ? [] : [{ key, kind: 'departure', agent, changes: [] }],
  );
  return [...told, ...gone];
}

/** Counts of a difference, by kind. */
export function countDifferences(
  differences: readonly AgentDifference[],
): Readonly<Record<DifferenceKind, number>> {
  const counts = { arrival: 0, departure: 0, identity: 0, move: 0, other: 0 };
  for (const { kind } of differences) counts[kind] += 1;
  return counts;
}
