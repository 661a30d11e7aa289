import type { PlanRow } from './plan-row';

/** What the plan adds up to: the same numbers on the screen and in the workbook. */
export interface PlanTotals {
  readonly actions: number;
  /** Actions that the administrator accepted. */
  readonly accepted: number;
  /** Seats, not persons: the same person may stand in several actions. */
  readonly retained: number;
  readonly sessions: number;
  /** Seats × days. */
  readonly traineeDays: number;
  /** Euros entered so far. */
  readonly cost: number;
}

const sum = (rows: readonly PlanRow[], value: (row: PlanRow) => number): number =>
  rows.reduce((total, row) => total + value(row), 0);

/** Totals of the rows of a plan; a row without a released estimate has no seat yet. */
export const totalPlan = (rows: readonly PlanRow[]): PlanTotals => ({
  actions: rows.length,
  accepted: rows.filter(({ status }) => status === 'accepted').length,
  retained: sum(rows, ({ retained }) => retained ?? 0),
  sessions: sum(rows, ({ sessions }) => sessions),
  traineeDays: sum(rows, ({ retained, days }) => (retained ?? 0) * days),
  cost: sum(rows, ({ cost }) => cost ?? 0),
});
