import type { CampaignChoice } from '../../../contract/campaigns';
import { integer, text, textOrNull } from '../column';
import type { SqlDatabase } from '../sql';

const NOTHING_CHOSEN = { label: null, openedOn: null, mergedInto: null } as const;

/** The choice about a campaign that nothing was chosen about. */
export const noChoice = (campaignId: string): CampaignChoice => ({ campaignId, ...NOTHING_CHOSEN });

/** Choices by Pix number of the campaign; absent where nothing was chosen. */
export function readCampaignChoices(database: SqlDatabase): ReadonlyMap<string, CampaignChoice> {
  const rows = database.rows('SELECT pix_id, label, opened_on, merged_into FROM campaign_choice');
  return new Map(
    rows.map((row) => [
      text(row, 0),
      {
        campaignId: text(row, 0),
        label: textOrNull(row, 1),
        openedOn: textOrNull(row, 2),
        mergedInto: textOrNull(row, 3),
      },
    ]),
  );
}

/** Names of the campaigns as they are shown, by Pix number. */
export function readCountedNames(database: SqlDatabase): ReadonlyMap<string, string> {
  const query = `
    SELECT k.pix_id, ifnull(c.label, k.name) FROM campaign k LEFT JOIN campaign_choice c ON c.pix_id = k.pix_id`;
  return new Map(database.rows(query).map((row) => [text(row, 0), text(row, 1)]));
}

/** Replaces the whole choice about one campaign; one that chooses nothing leaves no row. */
export function writeCampaignChoice(database: SqlDatabase, choice: CampaignChoice, chosenAt: string): void {
  const { campaignId, label, openedOn, mergedInto } = choice;
  database.run('DELETE FROM campaign_choice WHERE pix_id = ?', [campaignId]);
  if (label === null && openedOn === null && mergedInto === null) return;
  database.run(
    'INSERT INTO campaign_choice (pix_id, label, opened_on, merged_into, chosen_at) VALUES (?, ?, ?, ?, ?)',
    [campaignId, label, openedOn, mergedInto, chosenAt],
  );
}

/** Participations of one campaign, and those of them that are tests « avant ouverture ». */
export interface CampaignRows {
  readonly participations: number;
  readonly beforeOpening: number;
}

/** Rows by Pix number of the campaign; absent where there are none. */
export function countCampaignRows(database: SqlDatabase): ReadonlyMap<string, CampaignRows> {
  const rows = database.rows(`
    SELECT k.pix_id, count(*), sum(s.before_opening <> 'no')
    FROM participation p
    JOIN campaign k ON k.id = p.campaign_id
    JOIN participation_standing s ON s.participation_id = p.id
    GROUP BY k.pix_id`);
  return new Map(
    rows.map((row) => [text(row, 0), { participations: integer(row, 1), beforeOpening: integer(row, 2) }]),
  );
}

/** Marks a participation as a test « avant ouverture », or takes the mark back. False when there is none such. */
export function markParticipation(
  database: SqlDatabase,
  participationId: number,
  mark: { readonly beforeOpening: boolean; readonly markedAt: string },
): boolean {
  const named = `
    SELECT k.pix_id, ifnull(p.external_id, ''), p.last_name, p.first_name,
      ifnull(p.started_at, ifnull(p.shared_at, ''))
    FROM participation p JOIN campaign k ON k.id = p.campaign_id WHERE p.id = ?`;
  const key = database.rows(named, [participationId])[0];
  if (key === undefined) return false;
  database.run(
    `DELETE FROM test_participation
     WHERE (pix_id, external_id, last_name, first_name, began_at) = (?, ?, ?, ?, ?)`,
    key,
  );
  if (mark.beforeOpening)
    database.run('INSERT INTO test_participation VALUES (?, ?, ?, ?, ?, ?)', [...key, mark.markedAt]);
  return true;
}
