import type { CampaignEntry } from '../../../contract/campaigns';

/** Campaigns that another one may be merged into: of its kind, and standing for themselves. */
export const mergeTargets = (
  campaign: CampaignEntry,
  all: readonly CampaignEntry[],
): readonly CampaignEntry[] =>
  all.some(({ choice }) => choice.mergedInto === campaign.id)
    ? []
    : all.filter(
        ({ id, kind, choice }) => id !== campaign.id && kind === campaign.kind && choice.mergedInto === null,
      );
