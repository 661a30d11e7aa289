import { WHOLE_ROW } from '../gaps/row-key';
import type { CriticalityOf } from '../needs/draft-needs';
import { criticalityOfRows } from '../objectives/criticality-of-rows';
import type { CriticalityInForce } from '../objectives/in-force';
import type { CampaignContext } from './campaign-context';
import type { RowPlan } from './plan-rows';

/** Criticality of the rows of a plan by their keys; made from the HR list alone, so no result is in it. */
export const weighRows = (
  { facts, campaign, selection }: CampaignContext,
  plan: RowPlan,
  criticalities: readonly CriticalityInForce[] = [],
): CriticalityOf => {
  const bySlot = criticalityOfRows(facts, campaign.id, selection.isKept, plan, criticalities);
  const byKey = new Map(plan.rows.map(({ key }, slot) => [key, bySlot[slot] ?? 1]));
  return (key) => (key === WHOLE_ROW.key ? (bySlot.at(-1) ?? 1) : (byKey.get(key) ?? 1));
};
