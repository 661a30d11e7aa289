import type { LocalDate } from '../model/moment';

const MINUTES_PER_DAY = 1440;
const MILLISECONDS_PER_DAY = 86_400_000;

/**
 * Day of a moment of the facts (Europe/Paris minutes), as a whole number of days since 1970-01-01. A moment known by
 * its day only lies half a minute before that day begins, and is given that day. NaN where the moment is absent.
 */
export const dayOfMinutes = (minutes: number): number => Math.floor((minutes + 0.5) / MINUTES_PER_DAY);

/** Day number → `YYYY-MM-DD`. */
export const dateOfDay = (day: number): LocalDate =>
  new Date(day * MILLISECONDS_PER_DAY).toISOString().slice(0, 10);

/** `YYYY-MM-DD` → day number; null when it is no date. */
export const dayOfDate = (date: LocalDate): number | null => {
  const milliseconds = Date.parse(`${date}T00:00:00Z`);
  return Number.isNaN(milliseconds) ? null : milliseconds / MILLISECONDS_PER_DAY;
};
