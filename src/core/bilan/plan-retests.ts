import type { LocalDate } from '../model/moment';
import type { Quarter } from '../plan/action-details';
import { dateOfDay, dayOfDate } from '../trends/day';

/** What the date of a new parcours needs of an action. */
export interface RetestedAction {
  readonly id: string;
  readonly quarter: Quarter | null;
  readonly deadline: LocalDate | null;
  /** Days between the action and the new parcours. */
  readonly retestAfterDays: number;
}

/** When the same people answer a new parcours. */
export interface Retest {
  readonly id: string;
  /** Last day of the action: end of its quarter, else its deadline. */
  readonly endsOn: LocalDate;
  readonly retestOn: LocalDate;
}

const LAST_DAYS: Readonly<Record<Quarter, string>> = { 1: '03-31', 2: '06-30', 3: '09-30', 4: '12-31' };

const addDays = (date: LocalDate, days: number): LocalDate | null => {
  const day = dayOfDate(date);
  return day === null ? null : dateOfDay(day + days);
};

const endOf = ({ quarter, deadline }: RetestedAction, year: number): LocalDate | null => {
  const end = quarter === null ? null : `${year}-${LAST_DAYS[quarter]}`;
  if (end === null || deadline === null) return end ?? deadline;
  return end < deadline ? end : deadline;
};

/** New parcours to plan, the first one first; actions without a quarter or a deadline have none yet. */
export const planRetests = (actions: readonly RetestedAction[], year: number): readonly Retest[] =>
  actions
    .flatMap((action) => {
      const endsOn = endOf(action, year);
      const retestOn = endsOn === null ? null : addDays(endsOn, action.retestAfterDays);
      return endsOn === null || retestOn === null ? [] : [{ id: action.id, endsOn, retestOn }];
    })
    .sort((a, b) => a.retestOn.localeCompare(b.retestOn));
