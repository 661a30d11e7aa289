import type { CampaignProtection } from './protect-campaign';
import type { HiddenResult } from './publication';

/** What an outsider can still compute of each hidden result of a campaign. */
export const describeHidden = ({ audit, columns }: CampaignProtection): readonly HiddenResult[] => {
  const { campaign, facts, scale } = audit.context;
  return columns.flatMap(({ competence, counts, hidden }) =>
    hidden.flatMap(({ row, below, obtained }) => {
      const ref = facts.competences[competence];
      const divisor = counts[row]?.divisor ?? 0;
      if (ref === undefined || divisor === 0) return [];
      const mean = { low: obtained.low / divisor, high: obtained.high / divisor };
      const place = { campaignId: campaign.id, campaign: campaign.name, row: audit.rows[row]?.label ?? '' };
      return [{ ...place, competence: ref, below, mean, measure: scale.measure }];
    }),
  );
};
