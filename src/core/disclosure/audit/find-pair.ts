import { listEarlierRules } from './ledger-rules';
import type { CampaignProtection } from './protect-campaign';
import type { LedgerEntry, RefusedPair } from './publication';

const countMissing = (from: ReadonlySet<string>, others: ReadonlySet<string>): number =>
  [...from].filter((key) => !others.has(key)).length;

/** An earlier row and a row of now whose difference holds fewer than k results; null when none is that simple. */
export const findRefusedPair = (
  protections: readonly CampaignProtection[],
  ledger: readonly LedgerEntry[],
): RefusedPair | null => {
  for (const { audit } of protections) {
    const { campaign, facts, thresholds } = audit.context;
    const isSmall = (count: number) => count > 0 && count < thresholds.k;
    const rules = facts.competences
      .flatMap(({ key }) => listEarlierRules(ledger, campaign.id, key))
      .filter(({ isMask }) => !isMask)
      .reverse();
    const earlier = rules.map((rule) => ({ rule, keys: new Set(rule.members.map(({ key }) => key)) }));
    for (const { label, members } of audit.rows) {
      const now = new Set(members.map((place) => audit.keys[place] ?? ''));
      const found = earlier.find(
        ({ keys }) => isSmall(countMissing(now, keys)) || isSmall(countMissing(keys, now)),
      );
      if (found === undefined) continue;
      const { date, label: row } = found.rule;
      return { campaign: campaign.name, earlier: { date, row }, row: label };
    }
  }
  return null;
};
