import type { ImportPlan } from '../import';
import { integer } from './column';
import { keepBeforeImages } from './keep-before-images';
import { removeAgents, writeAgents } from './queries/agents';
import { writeCampaigns } from './queries/campaigns';
import { rematchParticipations, writeParticipations } from './queries/participations';
import { writePresence } from './queries/presence';
import { writeRosterVersion } from './queries/roster-versions';
import { removeUnusedUnits } from './queries/units';
import type { SqlDatabase } from './sql';
import { asTransaction, type WritingSteps } from './writing-steps';

/** When an import was applied (ISO 8601 UTC) and its report, as shown (JSON of the file previews). */
export interface ImportRecord {
  readonly importedAt: string;
  readonly files: string;
}

/**
 * Writes exactly what the plan says, all or nothing, in slices; gives the number of the import. `rowsOf` tells how
 * many rows the steps will count.
 */
export function applyImport(
  database: SqlDatabase,
  plan: ImportPlan,
  record: ImportRecord,
): WritingSteps<number> {
  return asTransaction(database, writeImport(database, plan, record));
}

/** Rows that applying the plan goes through. */
export const rowsOf = ({ roster, participations, rematches, presence }: ImportPlan): number =>
  (roster.kind === 'replaced' ? roster.agents.length : 0) +
  participations.length +
  rematches.length +
  presence.absent.length +
  presence.present.length;

function* writeImport(database: SqlDatabase, plan: ImportPlan, record: ImportRecord): WritingSteps<number> {
  database.execute('PRAGMA defer_foreign_keys = ON');
  const importId = insertImport(database, record);
  yield* keepBeforeImages(database, importId, writePlan(database, importId, plan));
  return importId;
}

function* writePlan(database: SqlDatabase, importId: number, plan: ImportPlan): WritingSteps<void> {
  if (plan.roster.kind === 'replaced') yield* writeAgents(database, importId, plan.roster.agents);
  writeCampaigns(database, importId, plan.campaigns);
  yield* writeParticipations(database, importId, plan.participations);
  yield* rematchParticipations(database, plan.rematches);
  yield* writePresence(database, plan.presence);
  writeRosterVersion(database, importId, plan.roster);
  if (plan.roster.kind !== 'replaced') return;
  removeAgents(database, plan.roster.departed);
  removeUnusedUnits(database);
}

function insertImport(database: SqlDatabase, { importedAt, files }: ImportRecord): number {
  const row = database.rows('INSERT INTO import (imported_at, files) VALUES (?, ?) RETURNING id', [
    importedAt,
    files,
  ])[0];
  if (row === undefined) throw new Error('the import was not recorded');
  return integer(row, 0);
}
