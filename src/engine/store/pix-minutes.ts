import type { PixMoment } from '../../core/model/moment';

const MINUTES_PER_DAY = 1440;
const MILLISECONDS_PER_DAY = 86_400_000;

/**
 * A Pix moment as a sortable number of Europe/Paris minutes: only to compare, never an instant.
 * A day without time sorts half a minute before its first minute, as `PixMoment` does as text. NaN where absent.
 */
export function pixMinutes(moment: PixMoment | null): number {
  if (moment === null) return Number.NaN;
  const year = Number(moment.slice(0, 4));
  const day =
    Date.UTC(year, Number(moment.slice(5, 7)) - 1, Number(moment.slice(8, 10))) / MILLISECONDS_PER_DAY;
  if (moment.length === 10) return day * MINUTES_PER_DAY - 0.5;
  return day * MINUTES_PER_DAY + Number(moment.slice(11, 13)) * 60 + Number(moment.slice(14, 16));
}
