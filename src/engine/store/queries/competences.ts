import type { CompetenceRef } from '../../../core/model/competence';
import { integer, numberOrNull, text, textOrNull } from '../column';
import type { SqlDatabase } from '../sql';

export interface StoredCompetence {
  readonly id: number;
  readonly competence: CompetenceRef;
}

/** Competences in framework order (1.1 … 5.2), the others after them by name. */
export function readCompetences(database: SqlDatabase): readonly StoredCompetence[] {
  return database
    .rows(
      `SELECT id, competence_key, code, name, area FROM competence
       ORDER BY code IS NULL, code, name, competence_key`,
    )
    .map((row) => ({
      id: integer(row, 0),
      competence: {
        key: text(row, 1),
        code: textOrNull(row, 2),
        name: text(row, 3),
        area: numberOrNull(row, 4),
      },
    }));
}

/** Gives the number of a competence, inserting it when it is new. The first name met is kept. */
export function competenceFinder(
  database: SqlDatabase,
  importId: number,
): (competence: CompetenceRef) => number {
  const known = new Map(readCompetences(database).map(({ id, competence }) => [competence.key, id]));
  return (competence) => {
    const found = known.get(competence.key) ?? insertCompetence(database, importId, competence);
    known.set(competence.key, found);
    return found;
  };
}

function insertCompetence(database: SqlDatabase, importId: number, competence: CompetenceRef): number {
  const row = database.rows(
    'INSERT INTO competence (import_id, competence_key, code, name, area) VALUES (?, ?, ?, ?, ?) RETURNING id',
    [importId, competence.key, competence.code, competence.name, competence.area],
  )[0];
  return row === undefined ? 0 : integer(row, 0);
}
