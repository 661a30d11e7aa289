import type { LocalDate } from '../model/moment';
import { dateOfDay, dayOfDate } from '../trends/day';
import type { ObjectiveContent, ObjectiveEvent } from './objective';

/** Where a day stands against an event. Days are whole. */
export type EventStanding =
  /** « J−12 », and the campaigns open in `opensIn` days (0 or less: open since). */
  | { readonly kind: 'ahead'; readonly days: number; readonly opensIn: number }
  | { readonly kind: 'today' }
  /** A roll-out that has begun: `days` left until its last day. */
  | { readonly kind: 'under-way'; readonly days: number }
  | { readonly kind: 'past'; readonly days: number };

/** First and last day of an event. */
export const spanOfEvent = (event: ObjectiveEvent): { readonly from: LocalDate; readonly to: LocalDate } =>
  event.kind === 'day' ? { from: event.date, to: event.date } : { from: event.from, to: event.to };

const number = (date: LocalDate): number => dayOfDate(date) ?? 0;

/** Where `today` stands against an event whose campaigns open `leadDays` before its first day. */
export const standOfEvent = (event: ObjectiveEvent, leadDays: number, today: LocalDate): EventStanding => {
  const { from, to } = spanOfEvent(event);
  const now = number(today);
  if (now < number(from)) {
    const days = number(from) - now;
    return { kind: 'ahead', days, opensIn: days - leadDays };
  }
  if (now > number(to)) return { kind: 'past', days: now - number(to) };
  return event.kind === 'day' ? { kind: 'today' } : { kind: 'under-way', days: number(to) - now };
};

/** Day on which the campaigns open. */
export const openingDay = (event: ObjectiveEvent, leadDays: number): LocalDate =>
  dateOfDay(number(spanOfEvent(event).from) - leadDays);

type Timed = Pick<ObjectiveContent, 'campaignIds' | 'event' | 'leadDays'>;

/** Day J and lead time of a campaign: those of the earliest event among the objectives that cover it; null without. */
export const eventOfCampaign = (
  contents: readonly Timed[],
  campaignId: string,
): { readonly date: LocalDate; readonly leadDays: number } | null =>
  contents
    .flatMap(({ campaignIds, event, leadDays }) =>
      event !== null && campaignIds.includes(campaignId) ? [{ date: spanOfEvent(event).from, leadDays }] : [],
    )
    .sort((a, b) => (a.date < b.date ? -1 : 1))[0] ?? null;
