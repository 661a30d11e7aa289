import { PIX_COMPETENCES } from '../../../core/framework/pix-framework';
import type { CompetenceRef } from '../../../core/model/competence';
import { text } from '../column';
import type { SqlDatabase } from '../sql';
import { readCompetences } from './competences';

/** A competence outside the framework, and the index of the one that it counts as. */
export interface OtherCompetence {
  readonly key: string;
  readonly name: string;
  readonly code: string | null;
}

const readChoices = (database: SqlDatabase): ReadonlyMap<string, string> =>
  new Map(
    database
      .rows('SELECT competence_key, code FROM competence_choice')
      .map((row) => [text(row, 0), text(row, 1)]),
  );

/** Competences of the vault that are not in the framework, by name. */
export function readOtherCompetences(database: SqlDatabase): readonly OtherCompetence[] {
  const choices = readChoices(database);
  return readCompetences(database)
    .filter(({ competence }) => competence.code === null)
    .map(({ competence: { key, name } }) => ({ key, name, code: choices.get(key) ?? null }));
}

/** Has a competence count as one of the framework, or (null) as itself again. Nothing imported changes. */
export function attachCompetence(
  database: SqlDatabase,
  { key, code, madeAt }: { readonly key: string; readonly code: string | null; readonly madeAt: string },
): void {
  database.run('DELETE FROM competence_choice WHERE competence_key = ?', [key]);
  if (code !== null)
    database.run('INSERT INTO competence_choice (competence_key, code, made_at) VALUES (?, ?, ?)', [
      key,
      code,
      madeAt,
    ]);
}

/** Competences as they count: those attached are the one of the framework, be it absent from every export. */
export interface CountedCompetences {
  readonly competences: readonly CompetenceRef[];
  /** Place in `competences` of each stored number. */
  readonly placeOfId: ReadonlyMap<number, number>;
}

const byFramework = (one: CompetenceRef, other: CompetenceRef): number =>
  one.code === null || other.code === null
    ? Number(one.code === null) - Number(other.code === null)
    : one.code < other.code
      ? -1
      : 1;

export function readCountedCompetences(database: SqlDatabase): CountedCompetences {
  const choices = readChoices(database);
  const counted = readCompetences(database).map(({ id, competence }) => {
    const attached = PIX_COMPETENCES.find(({ code }) => code === choices.get(competence.key));
    return { id, competence: attached ?? competence };
  });
  const byKey = new Map<string, CompetenceRef>();
  for (const { competence } of counted) if (!byKey.has(competence.key)) byKey.set(competence.key, competence);
  const competences = [...byKey.values()].sort(byFramework);
  const placeOfKey = new Map(competences.map(({ key }, place) => [key, place]));
  return {
    competences,
    placeOfId: new Map(counted.map(({ id, competence }) => [id, placeOfKey.get(competence.key) ?? -1])),
  };
}
