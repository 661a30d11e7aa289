import type { CollectiveFacts, ParticipationColumns } from '../model/facts';
import { dayOfMinutes } from './day';

/** First start and first sending of each person in one campaign, as day numbers, NaN where absent. Confidential. */
export interface PersonDays {
  readonly started: Float64Array;
  readonly shared: Float64Array;
  /** First and last day of the campaign, whoever is kept; null when nothing is dated. */
  readonly span: { readonly first: number; readonly last: number } | null;
}

const keepFirst = (days: Float64Array, person: number, minutes: number | undefined): void => {
  const day = dayOfMinutes(minutes ?? Number.NaN);
  const known = days[person] ?? Number.NaN;
  if (!Number.isNaN(day) && !(known <= day)) days[person] = day;
};

const addRow = (days: Omit<PersonDays, 'span'>, columns: ParticipationColumns, row: number): void => {
  const person = columns.person[row] ?? 0;
  const isShared = columns.shared[row] === 1;
  // A profile collection has no start: the sending is the first thing known of it.
  const start = columns.startedAt[row] ?? Number.NaN;
  keepFirst(days.started, person, Number.isNaN(start) && isShared ? columns.sharedAt[row] : start);
  if (isShared) keepFirst(days.shared, person, columns.sharedAt[row]);
};

const spanOf = (columns: readonly Float64Array[]): PersonDays['span'] => {
  let first = Number.POSITIVE_INFINITY;
  let last = Number.NEGATIVE_INFINITY;
  for (const column of columns)
    for (const day of column) {
      if (day < first) first = day;
      if (day > last) last = day;
    }
  return first > last ? null : { first, last };
};

/** When each person first started, and first sent, in a campaign. @param campaign index in `facts.campaigns` */
export const findPersonDays = (facts: CollectiveFacts, campaign: number): PersonDays => {
  const columns = facts.participations;
  const started = new Float64Array(facts.personCount).fill(Number.NaN);
  const shared = new Float64Array(facts.personCount).fill(Number.NaN);
  for (let row = 0; row < columns.count; row += 1)
    if (columns.campaign[row] === campaign) addRow({ started, shared }, columns, row);
  return { started, shared, span: spanOf([started, shared]) };
};

/** Persons kept whose day is `from + index` or earlier, by index. */
export const accumulate = (
  days: Float64Array,
  isKept: Uint8Array,
  window: { readonly from: number; readonly to: number },
): Int32Array => {
  const counts = new Int32Array(Math.max(0, window.to - window.from + 1));
  days.forEach((day, person) => {
    if (isKept[person] !== 1 || !(day <= window.to)) return;
    const index = Math.max(0, day - window.from);
    counts[index] = (counts[index] ?? 0) + 1;
  });
  for (let index = 1; index < counts.length; index += 1)
    counts[index] = (counts[index] ?? 0) + (counts[index - 1] ?? 0);
  return counts;
};
