import { planShaping } from '../../../contract/need-shaping';
import {
  actionDetails,
  comparison,
  type PlanComparison,
  type PlanFrame,
  type PlanState,
  planFrame,
} from '../../../contract/plan';
import { needDecision } from '../../../contract/planning';
import { z } from '../../../contract/zod';
import { type ActionDetails, DEFAULT_PLAN_TITLE } from '../../../core/plan';
import { integer, text } from '../column';
import type { SqlDatabase } from '../sql';
import { readSetting, writeSetting } from './settings';

/** What the office said, by action. */
export function readActions(database: SqlDatabase): ActionDetails[] {
  return database
    .rows('SELECT details FROM plan_action ORDER BY action_id')
    .map((row) => actionDetails.parse(JSON.parse(text(row, 0))));
}

/** Records what is said of an action; the earlier saying gives way. */
export function writeAction(database: SqlDatabase, details: ActionDetails, changedAt: string): void {
  database.run(
    `INSERT INTO plan_action (action_id, details, changed_at) VALUES (?, ?, ?)
     ON CONFLICT (action_id) DO UPDATE SET details = excluded.details, changed_at = excluded.changed_at`,
    [details.actionId, JSON.stringify(details), changedAt],
  );
}

/** Everything that was said of actions gives way to this. */
export function replaceActions(
  database: SqlDatabase,
  actions: readonly ActionDetails[],
  changedAt: string,
): void {
  database.run('DELETE FROM plan_action', []);
  for (const details of actions) writeAction(database, details, changedAt);
}

/** The usual title until the administrator chooses another. */
export const readPlanTitle = (database: SqlDatabase): string =>
  readSetting(database, 'plan-title') ?? DEFAULT_PLAN_TITLE;

export const writePlanTitle = (database: SqlDatabase, title: string): void =>
  writeSetting(database, 'plan-title', title);

/** No ceiling and this year until the administrator says otherwise. */
export function readFrame(database: SqlDatabase, year: number): PlanFrame {
  const stored = readSetting(database, 'plan-frame');
  return stored === null ? { euros: null, days: null, year } : planFrame.parse(JSON.parse(stored));
}

export function writeFrame(database: SqlDatabase, frame: PlanFrame): void {
  writeSetting(database, 'plan-frame', JSON.stringify(frame));
}

const comparisons = z.array(comparison);

/** Campaigns that have another one for new parcours. */
export function readComparisons(database: SqlDatabase): PlanComparison[] {
  const stored = readSetting(database, 'plan-comparisons');
  return stored === null ? [] : comparisons.parse(JSON.parse(stored));
}

/** Says the new parcours of one campaign; itself takes the choice back. */
export function writeComparison(database: SqlDatabase, chosen: PlanComparison): void {
  const others = readComparisons(database).filter(({ from }) => from !== chosen.from);
  const all = chosen.from === chosen.to ? others : [...others, chosen];
  writeSetting(database, 'plan-comparisons', JSON.stringify(all));
}

const versionContent = z.object({
  actions: z.array(actionDetails),
  decisions: z.array(needDecision),
  /** Declared needs, mergers and splits; absent from versions kept before they were. */
  shaping: planShaping.optional(),
  /** Cells of the edited columns as exported, by action then header. */
  cells: z.record(z.string(), z.record(z.string(), z.string())),
  /** Lines that the office had added; absent from versions kept before they were. */
  proposals: z.array(z.object({ title: z.string(), population: z.string() })).optional(),
});
export type VersionContent = z.infer<typeof versionContent>;

/** Latest first, without their content. */
export function listVersions(database: SqlDatabase): PlanState['versions'] {
  return database
    .rows('SELECT id, saved_at, label FROM plan_version ORDER BY id DESC LIMIT 200')
    .map((row) => ({ id: integer(row, 0), at: text(row, 1), label: text(row, 2) }));
}

/** Keeps a version and gives its number, which is never used again. */
export function writeVersion(
  database: SqlDatabase,
  label: string,
  content: VersionContent,
  savedAt: string,
): number {
  database.run('INSERT INTO plan_version (saved_at, label, content) VALUES (?, ?, ?)', [
    savedAt,
    label,
    JSON.stringify(content),
  ]);
  const [row] = database.rows('SELECT max(id) FROM plan_version');
  return row === undefined ? 0 : integer(row, 0);
}

export function readVersion(
  database: SqlDatabase,
  id: number,
): { readonly version: PlanState['versions'][number]; readonly content: VersionContent } | null {
  const row = database.rows('SELECT id, saved_at, label, content FROM plan_version WHERE id = ?', [id])[0];
  if (row === undefined) return null;
  return {
    version: { id: integer(row, 0), at: text(row, 1), label: text(row, 2) },
    content: versionContent.parse(JSON.parse(text(row, 3))),
  };
}

export function readProposals(database: SqlDatabase): PlanState['proposals'] {
  return database
    .rows('SELECT id, title, population FROM plan_proposal ORDER BY id')
    .map((row) => ({ id: integer(row, 0), title: text(row, 1), population: text(row, 2) }));
}

export function writeProposal(
  database: SqlDatabase,
  proposal: { readonly title: string; readonly population: string },
  addedAt: string,
): void {
  database.run('INSERT INTO plan_proposal (title, population, added_at) VALUES (?, ?, ?)', [
    proposal.title,
    proposal.population,
    addedAt,
  ]);
}

/** Every line that the office added gives way to these. */
export function replaceProposals(
  database: SqlDatabase,
  proposals: readonly { readonly title: string; readonly population: string }[],
  addedAt: string,
): void {
  database.run('DELETE FROM plan_proposal', []);
  for (const proposal of proposals) writeProposal(database, proposal, addedAt);
}

/** False when there is none of this number. */
export function removeProposal(database: SqlDatabase, id: number): boolean {
  const known = database.rows('SELECT id FROM plan_proposal WHERE id = ?', [id]).length > 0;
  database.run('DELETE FROM plan_proposal WHERE id = ?', [id]);
  return known;
}
