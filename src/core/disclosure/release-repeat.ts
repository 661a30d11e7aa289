import type { CollectiveFacts } from '../model/facts';
import { type PersonSelection, selectCampaigns, selectPersons } from '../participation/select-persons';
import { shareInterval } from '../statistics/share-interval';
import { dateOfDay } from '../trends/day';
import { FOLLOWING_DAYS, type RepeatTally, tallyRepeats } from '../trends/repeat-campaigns';
import { chooseThresholds, type Thresholds } from './profile';
import { publishHeadcount, publishPopulation } from './publish-headcount';
import { release } from './release';
import type { Released, ReleasedHeadcount } from './released';
import type { ReleasedRepeat, ReleasedRepeatView } from './released-trends';
import type { ScopeRequest } from './request';

type Publish = (value: number) => ReleasedHeadcount;

const publishAnother = (
  tally: RepeatTally,
  publish: Publish,
  { exactFrom }: Thresholds,
): ReleasedRepeat['another'] => {
  const judged = publish(tally.judged);
  const started = publish(tally.startedAnother);
  const isExact = judged.kind === 'exact' && started.kind === 'exact' && tally.judged >= exactFrom;
  return {
    days: FOLLOWING_DAYS,
    judged,
    started,
    share: isExact ? tally.startedAnother / tally.judged : null,
    interval: isExact ? shareInterval(tally.startedAnother, tally.judged, null) : null,
    tooRecent: publish(tally.tooRecent),
    undated: publish(tally.undated),
  };
};

const buildRepeat = (
  facts: CollectiveFacts,
  chosen: readonly number[],
  selection: PersonSelection,
  thresholds: Thresholds,
): ReleasedRepeat => {
  const isChosen = Uint8Array.from(facts.campaigns, (_, index) => (chosen.includes(index) ? 1 : 0));
  const tally = tallyRepeats(facts, selection.isKept, isChosen);
  const publish: Publish = (value) => publishHeadcount(value, selection.agents, thresholds);
  return {
    kind: 'repeat',
    k: thresholds.k,
    campaigns: chosen.length,
    concerned: publishPopulation(selection.agents, thresholds),
    byFinished: tally.byFinished.map((count, campaigns) => ({ campaigns, count: publish(count) })),
    another: publishAnother(tally, publish, thresholds),
    lastDay: tally.lastDay === null ? null : dateOfDay(tally.lastDay),
  };
};

/**
 * How many campaigns of the filter people finished, and, of those who finished a first, the share who started another
 * within 90 days. Not a result: small numbers are blurred. A filter with fewer than k agents gets one refusal.
 */
export const releaseRepeat = (
  facts: CollectiveFacts,
  request: ScopeRequest,
): Released<ReleasedRepeatView> => {
  const thresholds = chooseThresholds(request.disclosure);
  const selection = selectPersons(facts, request.filter);
  const chosen = selectCampaigns(facts, request.filter);
  if (selection.agents !== null && selection.agents < thresholds.k)
    return release<ReleasedRepeatView>({ kind: 'too-few', k: thresholds.k });
  return release<ReleasedRepeatView>(buildRepeat(facts, chosen, selection, thresholds));
};
