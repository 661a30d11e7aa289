import type { CampaignRef } from '../model/campaign';
import type { CollectiveFacts } from '../model/facts';
import { type PersonSelection, selectCampaigns, selectPersons } from '../participation/select-persons';
import { accumulate, findPersonDays, type PersonDays } from '../trends/cumulative-curve';
import { dateOfDay, dayOfDate } from '../trends/day';
import { chooseThresholds, type Thresholds } from './profile';
import { isSmallRow, publishHeadcount, publishPopulation } from './publish-headcount';
import { release } from './release';
import type { Released } from './released';
import type { ReleasedCurve, ReleasedCurvesView } from './released-trends';
import type { CurvesRequest } from './request';

/** A parcours opens about fifteen days before its event. Source: design note on the product. */
const LEAD_DAYS = 15;

/** Days drawn at most: a campaign that stays open for years is read by its beginning. */
const LONGEST = 400;

interface Context {
  readonly request: CurvesRequest;
  readonly selection: PersonSelection;
  readonly thresholds: Thresholds;
}

const chooseEvent = ({ request }: Context, campaign: CampaignRef, opening: number): number => {
  const chosen = request.events.find(({ campaignId }) => campaignId === campaign.id);
  return (chosen === undefined ? null : dayOfDate(chosen.date)) ?? opening + LEAD_DAYS;
};

const countUndated = ({ selection }: Context, facts: CollectiveFacts, campaign: number, days: PersonDays) => {
  const { participations } = facts;
  const persons = new Set<number>();
  for (let row = 0; row < participations.count; row += 1) {
    const person = participations.person[row] ?? 0;
    if (participations.campaign[row] !== campaign || selection.isKept[person] !== 1) continue;
    if (Number.isNaN(days.started[person] ?? Number.NaN)) persons.add(person);
  }
  return persons.size;
};

const drawCurve = (
  context: Context,
  campaign: CampaignRef,
  days: PersonDays,
  span: { readonly first: number; readonly last: number },
): Omit<ReleasedCurve, 'undated'> => {
  const { selection, thresholds } = context;
  const event = chooseEvent(context, campaign, span.first);
  const from = event - LEAD_DAYS;
  const window = { from, to: Math.min(Math.max(span.last, from), from + LONGEST) };
  const started = accumulate(days.started, selection.isKept, window);
  const shared = accumulate(days.shared, selection.isKept, window);
  const publish = (value: number | undefined) => publishHeadcount(value ?? 0, selection.agents, thresholds);
  return {
    campaign,
    opening: dateOfDay(span.first),
    lastDay: dateOfDay(span.last),
    event: dateOfDay(event),
    concerned: publishPopulation(selection.agents, thresholds),
    points: Array.from(started, (count, index) => ({
      day: index - LEAD_DAYS,
      started: publish(count),
      shared: publish(shared[index]),
    })),
  };
};

const buildCurves = (facts: CollectiveFacts, context: Context): ReleasedCurvesView => {
  const { request, selection, thresholds } = context;
  const curves: ReleasedCurve[] = [];
  const undated: CampaignRef[] = [];
  for (const index of selectCampaigns(facts, request.filter)) {
    const campaign = facts.campaigns[index];
    if (campaign === undefined) continue;
    const days = findPersonDays(facts, index);
    if (days.span === null) undated.push(campaign);
    else
      curves.push({
        ...drawCurve(context, campaign, days, days.span),
        undated: publishHeadcount(countUndated(context, facts, index, days), selection.agents, thresholds),
      });
  }
  return { kind: 'curves', k: thresholds.k, curves, undated };
};

/**
 * Persons who had started and sent, day after day around the event (from J−15 to the last day of the files), by
 * campaign of the filter. Day J is the one asked for, else the opening of the campaign + 15 days. Not a result: small
 * numbers are blurred. Nothing is drawn beyond the last day of the files. A population under 11 agents has no curve: day after day, it would speak of each.
 */
export const releaseCurves = (
  facts: CollectiveFacts,
  request: CurvesRequest,
): Released<ReleasedCurvesView> => {
  const thresholds = chooseThresholds(request.disclosure);
  const selection = selectPersons(facts, request.filter);
  const view: ReleasedCurvesView = isSmallRow(selection.agents, thresholds)
    ? { kind: 'too-few', k: thresholds.exactFrom }
    : buildCurves(facts, { request, selection, thresholds });
  return release(view);
};
