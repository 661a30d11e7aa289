import type { CampaignRef } from '../../../core/model/campaign';
import { asCampaignId } from '../../../core/model/id';
import { integer, numberOrNull, oneOf, text, textOrNull } from '../column';
import type { SqlDatabase, SqlRow, SqlValue } from '../sql';

export interface StoredCampaign {
  readonly id: number;
  readonly campaign: CampaignRef;
}

const COLUMNS = 'kind, code, name, course, organisation, stage_count';

/** Campaigns in the order of their Pix numbers, whatever the order of imports. */
export function readCampaigns(database: SqlDatabase): readonly StoredCampaign[] {
  return database
    .rows(`SELECT id, pix_id, ${COLUMNS} FROM campaign ORDER BY length(pix_id), pix_id`)
    .map((row) => ({ id: integer(row, 0), campaign: decodeCampaign(row) }));
}

function decodeCampaign(row: SqlRow): CampaignRef {
  return {
    id: asCampaignId(text(row, 1)),
    kind: oneOf(row, 2, ['assessment', 'profiles']),
    code: textOrNull(row, 3),
    name: text(row, 4),
    course: textOrNull(row, 5),
    organisation: text(row, 6),
    stageCount: numberOrNull(row, 7),
  };
}

/** Inserts the campaigns that are new and updates those that changed. */
export function writeCampaigns(
  database: SqlDatabase,
  importId: number,
  campaigns: readonly CampaignRef[],
): void {
  for (const campaign of campaigns) {
    const values = campaignValues(campaign);
    database.run(
      `UPDATE campaign SET (${COLUMNS}) = (?, ?, ?, ?, ?, ?)
       WHERE pix_id = ? AND (${COLUMNS}) IS NOT (?, ?, ?, ?, ?, ?)`,
      [...values, campaign.id, ...values],
    );
    database.run(
      `INSERT INTO campaign (${COLUMNS}, import_id, pix_id) SELECT ?, ?, ?, ?, ?, ?, ?, ?
       WHERE NOT EXISTS (SELECT 1 FROM campaign WHERE pix_id = ?)`,
      [...values, importId, campaign.id, campaign.id],
    );
  }
}

function campaignValues(campaign: CampaignRef): readonly SqlValue[] {
  return [
    campaign.kind,
    campaign.code,
    campaign.name,
    campaign.course,
    campaign.organisation,
    campaign.stageCount,
  ];
}
