import { type EarlierRule, listEarlierRules } from './ledger-rules';
import type { CampaignProtection } from './protect-campaign';
import type { RefusedPair } from './publication';

/** Earlier rows that told something, the latest first. Those with the same results once: the first names them. */
const listTelling = ({ audit, earlier }: CampaignProtection): readonly EarlierRule[] => {
  const rules = audit.context.facts.competences
    .flatMap(({ key }) => listEarlierRules(earlier, key))
    .filter(({ isMask }) => !isMask)
    .reverse();
  const met = new Set<readonly number[]>();
  return rules.filter(({ members }) => !met.has(members) && met.add(members));
};

const markAll = (count: number, results: readonly number[]): Uint8Array => {
  const marks = new Uint8Array(count);
  for (const result of results) marks[result] = 1;
  return marks;
};

/** An earlier row and a row of now whose difference holds fewer than k results; null when none is that simple. */
export const findRefusedPair = (protections: readonly CampaignProtection[]): RefusedPair | null => {
  for (const protection of protections) {
    const { audit } = protection;
    const { campaign, thresholds } = audit.context;
    const isSmall = (count: number) => count > 0 && count < thresholds.k;
    const rules = listTelling(protection).map((rule) => ({
      rule,
      results: [...new Set(rule.members.map((place) => rule.of.results[place] ?? 0))],
    }));
    for (const { label, members } of audit.rows) {
      const now = [...new Set(members.map((place) => audit.results[place] ?? 0))];
      const marks = markAll(audit.numbers.count, now);
      const found = rules.find(({ results }) => {
        const common = results.reduce((sum, result) => sum + (marks[result] ?? 0), 0);
        return isSmall(now.length - common) || isSmall(results.length - common);
      });
      if (found === undefined) continue;
      const { date, label: row } = found.rule;
      return { campaign: campaign.name, earlier: { date, row }, row: label };
    }
  }
  return null;
};
