import type { PixMoment } from '../model/moment';
import type { ParticipationIdentity } from './participation-identity';

const DATED_NAME = /-(\d{4})-(\d{2})-(\d{2})-(\d{2})(\d{2})(?:[ _]?\(\d+\))?\.[^.]+$/;

/** Before 2023 the clock in file names was UTC on 12 hours (format.md §1): only the day can be trusted. */
const FIRST_LOCAL_CLOCK = '2023';

function momentOfName(name: string): PixMoment | null {
  const [, year, month, day, hour, minute] = DATED_NAME.exec(name) ?? [];
  if (year === undefined) return null;
  const date = `${year}-${month}-${day}`;
  return year < FIRST_LOCAL_CLOCK ? date : `${date}T${hour}:${minute}`;
}

/** When a participation last moved, as far as its row tells; null without any date. */
export const lastMomentOf = ({ startedAt, sharedAt }: ParticipationIdentity): PixMoment | null => {
  if (startedAt === null || sharedAt === null) return startedAt ?? sharedAt;
  return startedAt < sharedAt ? sharedAt : startedAt;
};

/**
 * When Pix Orga wrote an export: the moment in the file’s name, or else the latest that its rows tell (it is not
 * older). Null when neither tells anything.
 */
export function exportMomentOf(name: string, rows: readonly ParticipationIdentity[]): PixMoment | null {
  const named = momentOfName(name);
  if (named !== null) return named;
  let latest: PixMoment | null = null;
  for (const row of rows) {
    const moment = lastMomentOf(row);
    if (moment !== null && (latest === null || moment > latest)) latest = moment;
  }
  return latest;
}
