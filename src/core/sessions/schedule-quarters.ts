import type { LocalDate } from '../model/moment';
import type { Quarter } from '../plan/action-details';

/** What the calendar needs of an action. */
export interface DatedAction {
  readonly id: string;
  readonly quarter: Quarter | null;
  readonly deadline: LocalDate | null;
  readonly sessions: number;
}

export interface CalendarEntry {
  readonly id: string;
  readonly sessions: number;
  /** `chosen` by the office; `from-deadline`: the last quarter that ends by the date, or holds it. */
  readonly source: 'chosen' | 'from-deadline';
  /** The quarter begins after the deadline: the action would come too late. */
  readonly isLate: boolean;
}

export interface PlanCalendar {
  /** Year of the four quarters. */
  readonly year: number;
  readonly quarters: readonly {
    readonly quarter: Quarter;
    readonly sessions: number;
    readonly entries: readonly CalendarEntry[];
  }[];
  /** Without a quarter or a deadline, or with a deadline in another year. */
  readonly undated: readonly { readonly id: string; readonly sessions: number }[];
}

const QUARTERS: readonly Quarter[] = [1, 2, 3, 4];

const firstMonth = (quarter: Quarter): number => quarter * 3 - 2;

/**
 * Sessions come before the event: the last quarter over by the deadline, or the quarter that holds it when that is
 * the first of the year.
 */
const quarterBefore = (deadline: LocalDate, year: number): Quarter | null => {
  if (Number(deadline.slice(0, 4)) !== year) return null;
  const isLastDay = ['03-31', '06-30', '09-30', '12-31'].includes(deadline.slice(5));
  const holding = Math.ceil(Number(deadline.slice(5, 7)) / 3);
  const place = isLastDay ? holding : Math.max(1, holding - 1);
  return QUARTERS.find((quarter) => quarter === place) ?? null;
};

const startsAfter = (quarter: Quarter, year: number, deadline: LocalDate | null): boolean =>
  deadline !== null && `${year}-${String(firstMonth(quarter)).padStart(2, '0')}-01` > deadline;

const place = (action: DatedAction, year: number) => {
  const proposed = action.deadline === null ? null : quarterBefore(action.deadline, year);
  const quarter = action.quarter ?? proposed;
  if (quarter === null) return null;
  const entry: CalendarEntry = {
    id: action.id,
    sessions: action.sessions,
    source: action.quarter === null ? 'from-deadline' : 'chosen',
    isLate: startsAfter(quarter, year, action.deadline),
  };
  return { quarter, entry };
};

/** Actions by quarter of one civil year, each before its deadline; what has no quarter is listed. */
export const scheduleQuarters = (actions: readonly DatedAction[], year: number): PlanCalendar => {
  const placed = actions.map((action) => ({ action, at: place(action, year) }));
  return {
    year,
    quarters: QUARTERS.map((quarter) => {
      const entries = placed.flatMap(({ at }) => (at?.quarter === quarter ? [at.entry] : []));
      return { quarter, entries, sessions: entries.reduce((sum, { sessions }) => sum + sessions, 0) };
    }),
    undated: placed.flatMap(({ action, at }) =>
      at === null ? [{ id: action.id, sessions: action.sessions }] : [],
    ),
  };
};
