const MINUTES_PER_DAY = 1440;
const MONTHS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const;

/** Minutes after 1 January 2026, 00:00 → `DD/MM/YYYY HH:mm`, within the year. */
export function pixDate(minutes: number): string {
  let day = Math.floor(minutes / MINUTES_PER_DAY);
  let month = 0;
  while (month < 11 && day >= (MONTHS[month] ?? 31)) {
    day -= MONTHS[month] ?? 31;
    month += 1;
  }
  const inDay = minutes % MINUTES_PER_DAY;
  return `${two(day + 1)}/${two(month + 1)}/2026 ${two(Math.floor(inDay / 60))}:${two(inDay % 60)}`;
}

/** A moment of a working day, between 8:00 and 18:59, so many days after 1 January 2026. */
export const workingMinute = (day: number, hour: number, minute: number): number =>
  day * MINUTES_PER_DAY + (8 + hour) * 60 + minute;

const two = (value: number): string => String(value).padStart(2, '0');
