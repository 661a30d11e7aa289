import type { CampaignRef } from '../model/campaign';
import type { CollectiveFacts } from '../model/facts';
import { EVERYBODY, type Population } from '../model/population';
import { USUAL_LEAD_DAYS, type Wave } from '../objectives/objective';
import { narrowFilter } from '../participation/narrow-filter';
import { type PersonSelection, selectCampaigns, selectPersons } from '../participation/select-persons';
import { accumulate, findPersonDays, type PersonDays } from '../trends/cumulative-curve';
import { dateOfDay, dayOfDate } from '../trends/day';
import { chooseThresholds, type Thresholds } from './profile';
import { isSmallRow, publishHeadcount, publishPopulation } from './publish-headcount';
import { release } from './release';
import type { Released } from './released';
import type { ReleasedCurve, ReleasedCurvesView, ReleasedWavesView } from './released-trends';
import type { CampaignEvent, CurvesRequest, WavesRequest } from './request';

/** Days drawn at most: a campaign that stays open for years is read by its beginning. */
const LONGEST = 400;

/** Who is looked at. Confidential. */
interface Scope {
  readonly selection: PersonSelection;
  readonly thresholds: Thresholds;
}

/** Day J as a day number, and how many days before it the curve begins. */
interface Around {
  readonly event: number;
  readonly leadDays: number;
}

const chooseEvent = (events: readonly CampaignEvent[], campaign: CampaignRef, opening: number): Around => {
  const chosen = events.find(({ campaignId }) => campaignId === campaign.id);
  const leadDays = chosen?.leadDays ?? USUAL_LEAD_DAYS;
  return { event: (chosen === undefined ? null : dayOfDate(chosen.date)) ?? opening + leadDays, leadDays };
};

const countUndated = ({ selection }: Scope, facts: CollectiveFacts, campaign: number, days: PersonDays) => {
  const { participations } = facts;
  const persons = new Set<number>();
  for (let row = 0; row < participations.count; row += 1) {
    const person = participations.person[row] ?? 0;
    if (participations.campaign[row] !== campaign || selection.isKept[person] !== 1) continue;
    if (Number.isNaN(days.started[person] ?? Number.NaN)) persons.add(person);
  }
  return persons.size;
};

const drawPoints = (
  { selection, thresholds }: Scope,
  days: PersonDays,
  last: number,
  { event, leadDays }: Around,
): ReleasedCurve['points'] => {
  const from = event - leadDays;
  const window = { from, to: Math.min(Math.max(last, from), from + LONGEST) };
  const started = accumulate(days.started, selection.isKept, window);
  const shared = accumulate(days.shared, selection.isKept, window);
  const publish = (value: number | undefined) => publishHeadcount(value ?? 0, selection.agents, thresholds);
  return Array.from(started, (count, index) => ({
    day: index - leadDays,
    started: publish(count),
    shared: publish(shared[index]),
  }));
};

/** Curve of a campaign, before it is branded; null when nothing of it is dated. */
const drawCurve = (
  facts: CollectiveFacts,
  scope: Scope,
  place: { readonly campaign: CampaignRef; readonly index: number },
  aroundOf: (opening: number) => Around,
): ReleasedCurve | null => {
  const { selection, thresholds } = scope;
  const days = findPersonDays(facts, place.index);
  if (days.span === null) return null;
  const { first, last } = days.span;
  const around = aroundOf(first);
  const undated = countUndated(scope, facts, place.index, days);
  return {
    campaign: place.campaign,
    opening: dateOfDay(first),
    lastDay: dateOfDay(last),
    event: dateOfDay(around.event),
    leadDays: around.leadDays,
    concerned: publishPopulation(selection.agents, thresholds),
    undated: publishHeadcount(undated, selection.agents, thresholds),
    points: drawPoints(scope, days, last, around),
  };
};

const buildCurves = (facts: CollectiveFacts, scope: Scope, request: CurvesRequest): ReleasedCurvesView => {
  const curves: ReleasedCurve[] = [];
  const undated: CampaignRef[] = [];
  for (const index of selectCampaigns(facts, request.filter)) {
    const campaign = facts.campaigns[index];
    if (campaign === undefined) continue;
    const curve = drawCurve(facts, scope, { campaign, index }, (opening) =>
      chooseEvent(request.events, campaign, opening),
    );
    if (curve === null) undated.push(campaign);
    else curves.push(curve);
  }
  return { kind: 'curves', k: scope.thresholds.k, curves, undated };
};

/**
 * Persons who had started and sent, day after day around the event (from J − lead time to the last day of the files), by
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
    : buildCurves(facts, { selection, thresholds }, request);
  return release(view);
};

const populationOf = ({ place }: Wave): Population =>
  place.kind === 'site' ? { ...EVERYBODY, site: place.site } : { ...EVERYBODY, unitPath: place.unitPath };

/** The curve of one wave; null when it holds under 11 agents of the filter, or nothing of it is dated. */
const drawWave = (
  facts: CollectiveFacts,
  request: WavesRequest,
  wave: Wave,
  place: { readonly campaign: CampaignRef; readonly index: number },
): ReleasedCurve | null => {
  const thresholds = chooseThresholds(request.disclosure);
  const filter = narrowFilter(request.filter, populationOf(wave));
  if (filter === null) return null;
  const selection = selectPersons(facts, filter);
  if (isSmallRow(selection.agents, thresholds)) return null;
  const event = dayOfDate(wave.date);
  if (event === null) return null;
  return drawCurve(facts, { selection, thresholds }, place, () => ({ event, leadDays: request.leadDays }));
};

/**
 * The same by wave of a roll-out: each service or site around its own day J. Participation only, with the same floor
 * of 11 agents a curve.
 */
export const releaseWaves = (facts: CollectiveFacts, request: WavesRequest): Released<ReleasedWavesView> => {
  const index = facts.campaigns.findIndex(({ id }) => id === request.campaignId);
  const campaign = facts.campaigns[index];
  if (campaign === undefined) return release<ReleasedWavesView>({ kind: 'unknown-campaign' });
  const { k, exactFrom } = chooseThresholds(request.disclosure);
  return release<ReleasedWavesView>({
    kind: 'waves',
    k,
    fewest: exactFrom,
    campaign,
    waves: request.waves.map((wave) => ({
      ...wave,
      curve: drawWave(facts, request, wave, { campaign, index }),
    })),
  });
};
