import type { AgentRecord } from '../../../core/model/agent';
import type { LocalDate } from '../../../core/model/moment';
import { countDifferences } from '../../../core/roster/roster-difference';
import type { RosterPlan } from '../../import/import-plan';
import { integer, text, textOrNull } from '../column';
import type { SqlDatabase } from '../sql';
import { AGENT_COLUMNS, decodeAgent } from './agents';
import { treeOfUnits } from './units';

/** One dated list of the agents. */
export interface RosterVersion {
  readonly importId: number;
  readonly asOf: LocalDate;
  readonly files: readonly string[];
  readonly agents: number;
  readonly arrivals: number;
  readonly departures: number;
  readonly moves: number;
  /** Older than the list in force when it was imported: it never was the list in force. */
  readonly isArchived: boolean;
}

/** Day of the list in force; null when no list of the vault has a date. */
export function readRosterDate(database: SqlDatabase): LocalDate | null {
  const row = database.rows('SELECT max(as_of) FROM roster_version WHERE content IS NULL')[0];
  return row === undefined ? null : textOrNull(row, 0);
}

/** Dated lists, the latest day first. */
export function readRosterVersions(database: SqlDatabase): readonly RosterVersion[] {
  return database
    .rows(
      `SELECT import_id, as_of, files, agents, arrivals, departures, moves, content IS NOT NULL
       FROM roster_version ORDER BY as_of DESC, id DESC`,
    )
    .map((row) => ({
      importId: integer(row, 0),
      asOf: text(row, 1),
      // At the door: written as such by `writeRosterVersion`.
      files: JSON.parse(text(row, 2)) as readonly string[],
      agents: integer(row, 3),
      arrivals: integer(row, 4),
      departures: integer(row, 5),
      moves: integer(row, 6),
      isArchived: integer(row, 7) === 1,
    }));
}

/** Remembers the day of a list and what it changed; nothing for a list without a date. */
export function writeRosterVersion(database: SqlDatabase, importId: number, roster: RosterPlan): void {
  if (roster.kind === 'unchanged' || roster.asOf === null) return;
  const agents = roster.agents.map(({ agent }) => agent);
  const { arrival, departure, move } = countDifferences(roster.kind === 'replaced' ? roster.differences : []);
  database.run(
    `INSERT INTO roster_version (import_id, as_of, files, agents, arrivals, departures, moves, content)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?)`,
    [
      importId,
      roster.asOf,
      JSON.stringify(roster.files),
      agents.length,
      arrival,
      departure,
      move,
      roster.kind === 'archived' ? JSON.stringify(agents) : null,
    ],
  );
}

/** Rows of a table as they were after an import: the earliest image kept later, else the row itself (ADR 0012). */
const rowsAfter = (table: 'agent' | 'unit', columns: string): string => `
  WITH later AS (
    SELECT * FROM before_${table} b WHERE undo_import_id = (
      SELECT min(undo_import_id) FROM before_${table} o WHERE o.id = b.id AND o.undo_import_id > ?1))
  SELECT ${columns} FROM later WHERE import_id <= ?1
  UNION ALL
  SELECT ${columns} FROM ${table} WHERE import_id <= ?1 AND id NOT IN (SELECT id FROM later)`;

/** The agents of a dated list, with the keys under which the vault knows them; null when there is no such list. */
export function readRosterOf(database: SqlDatabase, importId: number): readonly AgentRecord[] | null {
  const row = database.rows('SELECT content FROM roster_version WHERE import_id = ?', [importId])[0];
  if (row === undefined) return null;
  const content = textOrNull(row, 0);
  // At the door: written as such by `writeRosterVersion`.
  if (content !== null) return JSON.parse(content) as readonly AgentRecord[];
  const units = database.rows(`${rowsAfter('unit', 'id, parent_id, name')} ORDER BY 1`, [importId]);
  const tree = treeOfUnits(units);
  return database
    .rows(`${rowsAfter('agent', `id, ${AGENT_COLUMNS}, agent_key`)} ORDER BY 2, 1`, [importId])
    .map((agent) => decodeAgent(agent, tree));
}
