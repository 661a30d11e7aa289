import type { AgentRecord } from '../../../core/model/agent';
import { type AgentId, asAgentId } from '../../../core/model/id';
import type { KeyedAgent } from '../../../core/roster/agent-key';
import { integer, numberOrNull, text, textOrNull } from '../column';
import type { SqlDatabase, SqlRow, SqlValue } from '../sql';
import { inSlices, type WritingSteps } from '../writing-steps';
import { readUnits, type UnitTree, unitFinder, unitPathOf } from './units';

export interface StoredAgent {
  readonly id: AgentId;
  readonly agent: AgentRecord;
}

/** Columns of a list, as `decodeAgent` reads them after the row number. */
export const AGENT_COLUMNS = [
  'position',
  'line',
  'matricule',
  'usage_name',
  'birth_name',
  'first_name',
  'email',
  'unit_id',
  'site',
  'corps',
  'category',
  'job',
  'entered_on',
  'left_on',
  'working_time',
  'manager',
].join(', ');

/** The agents in the order of the HR list. */
export function readAgents(database: SqlDatabase): readonly StoredAgent[] {
  const tree = readUnits(database);
  return database
    .rows(`SELECT id, ${AGENT_COLUMNS}, agent_key FROM agent ORDER BY position, id`)
    .map((row) => ({ id: asAgentId(integer(row, 0)), agent: decodeAgent(row, tree) }));
}

/** The names of the agents alone, to look for them in texts. */
export const readAgentNames = (
  database: SqlDatabase,
): readonly Pick<AgentRecord, 'usageName' | 'birthName' | 'firstName'>[] =>
  database.rows('SELECT usage_name, birth_name, first_name FROM agent').map((row) => ({
    usageName: text(row, 0),
    birthName: textOrNull(row, 1),
    firstName: text(row, 2),
  }));

/** An agent from `id`, `AGENT_COLUMNS` and the key. */
export function decodeAgent(row: SqlRow, tree: UnitTree): AgentRecord {
  const unit = row[8];
  return {
    line: integer(row, 2),
    matricule: textOrNull(row, 3),
    usageName: text(row, 4),
    birthName: textOrNull(row, 5),
    firstName: text(row, 6),
    email: textOrNull(row, 7),
    unitPath: unitPathOf(tree, typeof unit === 'number' ? unit : null),
    site: textOrNull(row, 9),
    corps: textOrNull(row, 10),
    category: textOrNull(row, 11),
    job: textOrNull(row, 12),
    enteredOn: textOrNull(row, 13),
    leftOn: textOrNull(row, 14),
    workingTime: numberOrNull(row, 15),
    manager: textOrNull(row, 16),
    knownAs: text(row, 17),
  };
}

/** Row number by the key that an agent keeps from one HR list to the next. */
export function readAgentIds(database: SqlDatabase): ReadonlyMap<string, number> {
  return new Map(
    database.rows('SELECT agent_key, id FROM agent').map((row) => [text(row, 0), integer(row, 1)]),
  );
}

/** Inserts the agents that are new and updates those that changed; leaves the others untouched. */
export function* writeAgents(
  database: SqlDatabase,
  importId: number,
  agents: readonly KeyedAgent[],
): WritingSteps<void> {
  const known = readAgentIds(database);
  const unitOf = unitFinder(database, importId);
  const marks = AGENT_COLUMNS.replace(/\w+/g, '?');
  const insert = database.prepare(
    `INSERT INTO agent (${AGENT_COLUMNS}, import_id, agent_key) VALUES (${marks}, ?, ?)`,
  );
  const update = database.prepare(
    `UPDATE agent SET (${AGENT_COLUMNS}) = (${marks}) WHERE id = ? AND (${AGENT_COLUMNS}) IS NOT (${marks})`,
  );
  try {
    yield* inSlices(agents.entries(), ([position, { key, agent }]) => {
      const values = agentValues(agent, position, unitOf(agent.unitPath));
      const id = known.get(key);
      if (id === undefined) insert.run([...values, importId, key]);
      else update.run([...values, id, ...values]);
    });
  } finally {
    insert.free();
    update.free();
  }
}

function agentValues(agent: AgentRecord, position: number, unitId: number | null): readonly SqlValue[] {
  return [
    position,
    agent.line,
    agent.matricule,
    agent.usageName,
    agent.birthName,
    agent.firstName,
    agent.email,
    unitId,
    agent.site,
    agent.corps,
    agent.category,
    agent.job,
    agent.enteredOn,
    agent.leftOn,
    agent.workingTime,
    agent.manager,
  ];
}

export function removeAgents(database: SqlDatabase, keys: readonly string[]): void {
  const remove = database.prepare('DELETE FROM agent WHERE agent_key = ?');
  for (const key of keys) remove.run([key]);
  remove.free();
}
