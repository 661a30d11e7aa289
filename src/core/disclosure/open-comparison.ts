import type { CollectiveFacts } from '../model/facts';
import { type Pairs, pairBetween, pairWithin } from '../trends/same-people';
import { type CampaignContext, findCampaign } from './campaign-context';
import { refuseSmallScope } from './participation-counts';
import type { ReleasedProgressView } from './released-trends';
import type { ProgressRequest } from './request';

/** Two campaigns of the same kind (or one), and the people who stand in both. Confidential. */
export interface Comparison {
  readonly from: CampaignContext;
  readonly to: CampaignContext;
  readonly pairs: Pairs;
  /** Of the filter, ≥ `exactFrom`. */
  readonly people: number;
}

const countPeople = (pairs: Pairs, isKept: Uint8Array): number =>
  pairs.before.reduce((sum, row, person) => sum + (row >= 0 && isKept[person] === 1 ? 1 : 0), 0);

const pairUp = (facts: CollectiveFacts, from: CampaignContext, to: CampaignContext): Pairs => {
  const index = (context: CampaignContext) => facts.campaigns.indexOf(context.campaign);
  return from.campaign === to.campaign
    ? pairWithin(facts, index(from))
    : pairBetween(facts, index(from), index(to));
};

/** The comparison asked for, or why it cannot be shown. */
export const openComparison = (
  facts: CollectiveFacts,
  request: ProgressRequest,
):
  | { readonly kind: 'opened'; readonly comparison: Comparison }
  | { readonly kind: 'refused'; readonly view: ReleasedProgressView } => {
  const from = findCampaign(facts, request, request.from);
  const to = findCampaign(facts, request, request.to);
  if (from === null || to === null) return { kind: 'refused', view: { kind: 'unknown-campaign' } };
  if (from.scale.measure !== to.scale.measure) return { kind: 'refused', view: { kind: 'not-comparable' } };
  const refusal = refuseSmallScope(from);
  if (refusal !== null) return { kind: 'refused', view: refusal };
  const pairs = pairUp(facts, from, to);
  const people = countPeople(pairs, from.selection.isKept);
  const { exactFrom } = from.thresholds;
  return people < exactFrom
    ? { kind: 'refused', view: { kind: 'too-few', k: exactFrom } }
    : { kind: 'opened', comparison: { from, to, pairs, people } };
};
