import { objectiveContent } from '../../../contract/objectives';
import type { Objective, ObjectiveContent, ObjectiveVersion } from '../../../core/objectives/objective';
import { integer, text, textOrNull } from '../column';
import type { SqlDatabase, SqlRow } from '../sql';

const versionOf = (row: SqlRow): ObjectiveVersion => ({
  number: integer(row, 0),
  savedAt: text(row, 1),
  author: text(row, 2),
  reason: text(row, 3),
  content: objectiveContent.parse(JSON.parse(text(row, 4))),
});

function readVersions(database: SqlDatabase, id: number): readonly ObjectiveVersion[] {
  return database
    .rows(
      `SELECT number, saved_at, author, reason, content FROM objective_version
       WHERE objective_id = ? ORDER BY number DESC`,
      [id],
    )
    .map(versionOf);
}

/** Objectives in the order in which they were made, with all their versions, the latest first. */
export function readObjectives(database: SqlDatabase): readonly Objective[] {
  return database.rows('SELECT id, archived_at FROM objective ORDER BY id').flatMap((row) => {
    const id = integer(row, 0);
    const [latest, ...earlier] = readVersions(database, id);
    if (latest === undefined) return [];
    return [{ id, isArchived: textOrNull(row, 1) !== null, versions: [latest, ...earlier] as const }];
  });
}

/** Makes an objective without content yet, and gives its number. */
export function createObjective(database: SqlDatabase): number {
  database.run('INSERT INTO objective (archived_at) VALUES (NULL)', []);
  const [row] = database.rows('SELECT max(id) FROM objective');
  return row === undefined ? 0 : integer(row, 0);
}

/** Adds a version; earlier ones are kept. */
export function writeObjectiveVersion(
  database: SqlDatabase,
  id: number,
  version: Omit<ObjectiveVersion, 'number'>,
): void {
  const content: ObjectiveContent = version.content;
  database.run(
    `INSERT INTO objective_version (objective_id, number, saved_at, author, reason, content)
     SELECT ?, ifnull(max(number), 0) + 1, ?, ?, ?, ? FROM objective_version WHERE objective_id = ?`,
    [id, version.savedAt, version.author, version.reason, JSON.stringify(content), id],
  );
}

/** Puts an objective away (a moment), or takes it back (null). */
export function archiveObjective(database: SqlDatabase, id: number, archivedAt: string | null): void {
  database.run('UPDATE objective SET archived_at = ? WHERE id = ?', [archivedAt, id]);
}
