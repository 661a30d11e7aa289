import type { ImportPlan } from '../import';
import { integer } from './column';
import { keepBeforeImages } from './keep-before-images';
import { removeAgents, writeAgents } from './queries/agents';
import { writeCampaigns } from './queries/campaigns';
import { rematchParticipations, writeParticipations } from './queries/participations';
import { removeUnusedUnits } from './queries/units';
import type { SqlDatabase } from './sql';

/** When an import was applied (ISO 8601 UTC) and its report, as shown (JSON of the file previews). */
export interface ImportRecord {
  readonly importedAt: string;
  readonly files: string;
}

/** Writes exactly what the plan says, all or nothing; gives the number of the import. */
export function applyImport(database: SqlDatabase, plan: ImportPlan, record: ImportRecord): number {
  return database.transaction(() => {
    database.execute('PRAGMA defer_foreign_keys = ON');
    const importId = insertImport(database, record);
    keepBeforeImages(database, importId, () => {
      if (plan.roster.kind === 'replaced') writeAgents(database, importId, plan.roster.agents);
      writeCampaigns(database, importId, plan.campaigns);
      writeParticipations(database, importId, plan.participations);
      rematchParticipations(database, plan.rematches);
      if (plan.roster.kind === 'replaced') {
        removeAgents(database, plan.roster.departed);
        removeUnusedUnits(database);
      }
    });
    return importId;
  });
}

function insertImport(database: SqlDatabase, { importedAt, files }: ImportRecord): number {
  const row = database.rows('INSERT INTO import (imported_at, files) VALUES (?, ?) RETURNING id', [
    importedAt,
    files,
  ])[0];
  if (row === undefined) throw new Error('the import was not recorded');
  return integer(row, 0);
}
