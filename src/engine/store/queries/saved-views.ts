import { collectiveFilter } from '../../../contract/collective';
import { type SavedView, type SavedViewContent, viewPlace } from '../../../contract/trends';
import { integer, oneOf, text, textOrNull } from '../column';
import type { SqlDatabase } from '../sql';

/** Saved views in the order in which they were made. */
export function readSavedViews(database: SqlDatabase): SavedView[] {
  return database
    .rows('SELECT id, name, section, campaign, row_choice, filter FROM saved_view ORDER BY id')
    .map((row) => ({
      id: integer(row, 0),
      name: text(row, 1),
      section: oneOf(row, 2, viewPlace.options),
      campaignId: textOrNull(row, 3),
      rows: text(row, 4),
      filter: collectiveFilter.parse(JSON.parse(text(row, 5))),
    }));
}

/** Adds a view (`id` null), or replaces one; false when there is none of this number. */
export function writeSavedView(
  database: SqlDatabase,
  id: number | null,
  { name, section, campaignId, rows, filter }: SavedViewContent,
): boolean {
  const values = [name, section, campaignId, rows, JSON.stringify(filter)];
  if (id === null) {
    database.run(
      'INSERT INTO saved_view (name, section, campaign, row_choice, filter) VALUES (?, ?, ?, ?, ?)',
      values,
    );
    return true;
  }
  if (!exists(database, id)) return false;
  database.run(
    'UPDATE saved_view SET name = ?, section = ?, campaign = ?, row_choice = ?, filter = ? WHERE id = ?',
    [...values, id],
  );
  return true;
}

/** Removes a view; false when there is none of this number. */
export function deleteSavedView(database: SqlDatabase, id: number): boolean {
  if (!exists(database, id)) return false;
  database.run('DELETE FROM saved_view WHERE id = ?', [id]);
  return true;
}

const exists = (database: SqlDatabase, id: number): boolean =>
  database.rows('SELECT 1 FROM saved_view WHERE id = ?', [id]).length > 0;
