import type { CampaignRef } from '../model/campaign';
import type { LocalDate } from '../model/moment';
import { dayOfDate } from '../trends/day';
import type { ObjectiveDraft, ObjectiveEvent, TargetDraft } from './objective';

/** What an objective is checked against. */
export interface ObjectiveWorld {
  readonly campaigns: readonly Pick<CampaignRef, 'id' | 'kind' | 'stageCount'>[];
  /** Highest level that can be reached. */
  readonly reachable: number;
}

/** Why an objective is refused. `place`: which target or wave, from 0; `limit`: the bound that was passed. */
export interface ObjectiveProblem {
  readonly code:
    | 'title-missing'
    | 'unknown-campaign'
    | 'lead-out-of-range'
    | 'date-unreal'
    | 'validity-reversed'
    | 'period-reversed'
    | 'wave-outside-period'
    | 'wave-twice'
    | 'rate-out-of-range'
    | 'level-out-of-reach'
    | 'stage-out-of-reach'
    | 'stage-by-competence'
    | 'target-without-measure'
    | 'target-twice';
  readonly part: 'title' | 'campaigns' | 'event' | 'wave' | 'lead' | 'validity' | 'target';
  readonly place: number | null;
  readonly limit: number | null;
}

const LONGEST_LEAD = 365;

const about = (
  part: ObjectiveProblem['part'],
  code: ObjectiveProblem['code'],
  place: number | null = null,
  limit: number | null = null,
): ObjectiveProblem => ({ part, code, place, limit });

/** A real day of the calendar: « 2026-02-30 » is none. */
const isReal = (date: LocalDate): boolean => {
  const day = dayOfDate(date);
  return day !== null && new Date(day * 86_400_000).toISOString().startsWith(date);
};

const checkSpan = (
  from: LocalDate | null,
  to: LocalDate | null,
  reversed: ObjectiveProblem,
): readonly ObjectiveProblem[] => {
  const dates = [from, to].filter((date) => date !== null);
  if (!dates.every(isReal)) return [{ ...reversed, code: 'date-unreal' }];
  return from !== null && to !== null && from > to ? [reversed] : [];
};

const checkWaves = (event: Extract<ObjectiveEvent, { kind: 'period' }>): readonly ObjectiveProblem[] => {
  const places = event.waves.map(({ place }) => JSON.stringify(place));
  return event.waves.flatMap(({ date }, place) => {
    if (!isReal(date)) return [about('wave', 'date-unreal', place)];
    if (date < event.from || date > event.to) return [about('wave', 'wave-outside-period', place)];
    return places.indexOf(places[place] ?? '') < place ? [about('wave', 'wave-twice', place)] : [];
  });
};

const checkEvent = (event: ObjectiveEvent | null): readonly ObjectiveProblem[] => {
  if (event === null) return [];
  if (event.kind === 'day') return isReal(event.date) ? [] : [about('event', 'date-unreal')];
  return [...checkSpan(event.from, event.to, about('event', 'period-reversed')), ...checkWaves(event)];
};

type Covered = ObjectiveWorld['campaigns'];

/** Highest stage of the campaigns covered; null when none has stages. */
const highestStage = (covered: Covered): number | null => {
  const counts = covered.flatMap(({ stageCount }) => stageCount ?? []);
  return counts.length === 0 ? null : Math.max(...counts);
};

const checkValue = (
  { measure, value, competence }: TargetDraft,
  place: number,
  covered: Covered,
  reachable: number,
): ObjectiveProblem | null => {
  const refuse = (code: ObjectiveProblem['code'], limit: number | null = null) =>
    about('target', code, place, limit);
  if (measure === 'rate') return value > 0 && value <= 1 ? null : refuse('rate-out-of-range');
  const isWhole = Number.isInteger(value) && value >= 1;
  if (measure === 'level')
    return isWhole && value <= reachable ? null : refuse('level-out-of-reach', reachable);
  if (competence !== null) return refuse('stage-by-competence');
  const top = highestStage(covered);
  return isWhole && (top === null || value <= top) ? null : refuse('stage-out-of-reach', top);
};

/** Whether one of the campaigns covered gives what the target bears on. Without campaigns, nobody knows yet. */
const isMeasured = ({ measure }: TargetDraft, covered: Covered): boolean => {
  if (covered.length === 0) return true;
  if (measure === 'stage') return highestStage(covered) !== null;
  return covered.some(({ kind }) => (kind === 'assessment') === (measure === 'rate'));
};

const keyOfTarget = ({ population, competence, measure, validFrom, validUntil }: TargetDraft): string =>
  JSON.stringify([population, competence, measure, validFrom, validUntil]);

const checkTarget = (
  { targets }: ObjectiveDraft,
  place: number,
  covered: Covered,
  reachable: number,
): readonly ObjectiveProblem[] => {
  const target = targets[place];
  if (target === undefined) return [];
  const value = checkValue(target, place, covered, reachable);
  const isTwice = targets.slice(0, place).some((each) => keyOfTarget(each) === keyOfTarget(target));
  return [
    ...(value === null ? [] : [value]),
    ...(isMeasured(target, covered) ? [] : [about('target', 'target-without-measure', place)]),
    ...(isTwice ? [about('target', 'target-twice', place)] : []),
    ...checkSpan(target.validFrom, target.validUntil, about('target', 'validity-reversed', place)),
  ];
};

/**
 * Everything that makes an objective refused, in the order of its form; empty when it is accepted. An event in the
 * past is accepted: it is history, not a mistake. A target above what can be reached is refused: nobody could meet it.
 */
export const checkObjective = (
  draft: ObjectiveDraft,
  { campaigns, reachable }: ObjectiveWorld,
): readonly ObjectiveProblem[] => {
  const covered = campaigns.filter(({ id }) => draft.campaignIds.some((each) => each === id));
  const { leadDays } = draft;
  const isLeadRight = Number.isInteger(leadDays) && leadDays >= 0 && leadDays <= LONGEST_LEAD;
  return [
    ...(draft.title.trim() === '' ? [about('title', 'title-missing')] : []),
    ...(covered.length < draft.campaignIds.length ? [about('campaigns', 'unknown-campaign')] : []),
    ...checkEvent(draft.event),
    ...(isLeadRight ? [] : [about('lead', 'lead-out-of-range', null, LONGEST_LEAD)]),
    ...checkSpan(draft.validFrom, draft.validUntil, about('validity', 'validity-reversed')),
    ...draft.targets.flatMap((_, place) => checkTarget(draft, place, covered, reachable)),
  ];
};
