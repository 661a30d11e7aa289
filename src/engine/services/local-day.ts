import type { LocalDate } from '../../core/model/moment';

/** The day that the clock of this machine shows, ISO. */
export function localDay(now: Date): LocalDate {
  const two = (value: number): string => String(value).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}
