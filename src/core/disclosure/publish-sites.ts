import type { CampaignContext } from './campaign-context';
import type { RowPlan } from './plan-rows';
import type { ReleasedSitePart } from './released';

/** Outside HR head-counts are said to the nearest 5. Source: rule 6 of docs/adr/0006-disclosure-gate.md. */
const STEP = 5;

interface SiteRule {
  /** Agents of a row that a site holds at least to be named. */
  readonly least: number;
  /** Whether a remainder too small to be named takes the smallest site with it, so that no subtraction tells it. */
  readonly isRestHidden: boolean;
  readonly step: number;
}

const ruleOf = ({ profile, thresholds }: CampaignContext): SiteRule =>
  profile === 'working'
    ? { least: thresholds.k, isRestHidden: false, step: 1 }
    : { least: thresholds.exactFrom, isRestHidden: true, step: STEP };

/** Agents kept, by slot (rows, those in no row, the whole) × site. The HR list alone. */
const countAgents = ({ facts, selection }: CampaignContext, plan: RowPlan): readonly Int32Array[] => {
  const { values, codes } = facts.roster.site;
  const slots = Array.from({ length: plan.rowCount + 2 }, () => new Int32Array(values.length + 1));
  for (let agent = 0; agent < facts.roster.count; agent += 1) {
    if (selection.isKept[agent] !== 1) continue;
    const row = plan.rowOf[agent] ?? -1;
    const place = (codes[agent] ?? -1) + 1;
    for (const slot of [slots[row < 0 ? plan.rowCount : row], slots[plan.rowCount + 1]])
      if (slot) slot[place] = (slot[place] ?? 0) + 1;
  }
  return slots;
};

type Named = ReleasedSitePart & { readonly site: string };

/** Sites large enough to be named, the largest first, and the agents of the others. */
const partition = (sites: readonly Named[], unknown: number, rule: SiteRule) => {
  const named = sites.filter(({ agents }) => agents >= rule.least).sort((a, b) => b.agents - a.agents);
  let rest = unknown + sites.reduce((sum, { agents }) => sum + (agents < rule.least ? agents : 0), 0);
  while (rule.isRestHidden && rest > 0 && rest < rule.least && named.length > 0)
    rest += named.pop()?.agents ?? 0;
  return { named, rest };
};

/** Where the agents concerned of a slot work. */
export type SitesOf = (slot: number) => readonly ReleasedSitePart[];

/**
 * Agents concerned of each slot of a table by site: how seats of its sessions are shared. Counted in the HR list alone,
 * the same whoever answered and whatever the results. A site is named from k agents of the row in the working file, from
 * 11 in a diffusion, where numbers are rounded to 5 and nothing smaller can be had by subtraction.
 */
export const publishSites = (context: CampaignContext, plan: RowPlan): SitesOf => {
  const rule = ruleOf(context);
  const counts = countAgents(context, plan);
  const { values } = context.facts.roster.site;
  const round = (agents: number): number => Math.round(agents / rule.step) * rule.step;
  return (slot) => {
    const [unknown = 0, ...bySite] = counts[slot] ?? [];
    const sites = values.map((site, code) => ({ site, agents: bySite[code] ?? 0 }));
    const { named, rest } = partition(sites, unknown, rule);
    const parts: readonly ReleasedSitePart[] = [...named, { site: null, agents: rest }];
    return parts
      .filter(({ agents }) => agents > 0)
      .map(({ site, agents }) => ({ site, agents: Math.max(rule.step, round(agents)) }));
  };
};
