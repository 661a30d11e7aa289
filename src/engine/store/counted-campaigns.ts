import type { CampaignRef } from '../../core/model/campaign';
import { readCampaignChoices } from './queries/campaign-choices';
import { readCampaigns } from './queries/campaigns';
import type { SqlDatabase } from './sql';

/** The campaigns as they count: merged ones as one, under the names that the administrator chose. */
export interface CountedCampaigns {
  readonly campaigns: readonly CampaignRef[];
  /** Row number of a stored campaign → place in `campaigns`. */
  readonly placeOfId: ReadonlyMap<number, number>;
}

/**
 * Reads the campaigns in the order of their Pix numbers. A campaign merged into one that the vault no longer holds
 * (its import was undone) counts on its own.
 */
export function readCountedCampaigns(database: SqlDatabase): CountedCampaigns {
  const stored = readCampaigns(database);
  const choices = readCampaignChoices(database);
  const known = new Map(stored.map(({ campaign }) => [String(campaign.id), campaign]));
  const targetOf = (pixId: string): string => {
    const target = choices.get(pixId)?.mergedInto ?? pixId;
    return known.get(target)?.kind === known.get(pixId)?.kind ? target : pixId;
  };
  const kept = stored.filter(({ campaign }) => targetOf(campaign.id) === campaign.id);
  const placeOf = new Map(kept.map(({ campaign }, place) => [String(campaign.id), place]));
  return {
    campaigns: kept.map(({ campaign }) => ({
      ...campaign,
      name: choices.get(campaign.id)?.label ?? campaign.name,
    })),
    placeOfId: new Map(stored.map(({ id, campaign }) => [id, placeOf.get(targetOf(campaign.id)) ?? -1])),
  };
}
