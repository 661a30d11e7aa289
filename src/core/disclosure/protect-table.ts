import { readCounts } from '../gaps/result-counts';
import type { ResultTally } from '../gaps/tally-results';
import type { CampaignContext } from './campaign-context';
import type { RowPlan } from './plan-rows';
import { type CellFate, chooseFate } from './precision';
import { protectColumn } from './protect-column';
import { isSmallRow } from './publish-headcount';

/** Fates of the cells of one competence. */
export interface ColumnFates {
  /** Index in `facts.competences`. */
  readonly competence: number;
  readonly rows: readonly CellFate[];
  readonly whole: CellFate;
}

const protectCompetence = (
  { scale, thresholds, selection }: CampaignContext,
  plan: RowPlan,
  tally: ResultTally,
  competence: number,
): ColumnFates => {
  const read = (slot: number) => readCounts(tally, scale, slot, competence);
  const whole = read(plan.rowCount + 1);
  const isSmall = isSmallRow(selection.agents, thresholds);
  const wholeFate = chooseFate(whole.respondents, isSmall, thresholds);
  const rows = plan.rows.map((row, index) => ({
    counts: read(index),
    isSmall: isSmallRow(row.agents, thresholds),
  }));
  const column = { scale, rows, unplaced: read(plan.rowCount), whole, wholeFate };
  return { competence, rows: protectColumn(column, thresholds), whole: wholeFate };
};

/** Decides what becomes of every cell, before any is made. Competences that nobody answered have no column. */
export const protectTable = (
  context: CampaignContext,
  plan: RowPlan,
  tally: ResultTally,
): readonly ColumnFates[] => {
  const whole = (tally.slotCount - 1) * tally.competenceCount;
  return [...context.facts.competences.keys()]
    .filter((competence) => (tally.respondents[whole + competence] ?? 0) > 0)
    .map((competence) => protectCompetence(context, plan, tally, competence));
};

/** A view with more hidden rows than this climbs to a wider grouping. Source: « On screen ». */
export const mostHidden = 0.3;

/** A row is hidden when at least half of its cells that somebody answered are masked; null when nobody answered. */
const isRowHidden = (columns: readonly ColumnFates[], row: number): boolean | null => {
  const fates = columns.map(({ rows }) => rows[row] ?? 'empty').filter((fate) => fate !== 'empty');
  if (fates.length === 0) return null;
  return 2 * fates.filter((fate) => fate === 'masked').length >= fates.length;
};

/** Whether over 30 % of the rows, apart from those said to be empty, are hidden. */
export const hasTooManyHoles = (columns: readonly ColumnFates[], rowCount: number): boolean => {
  const states = Array.from({ length: rowCount }, (_, row) => isRowHidden(columns, row));
  const answered = states.filter((state) => state !== null);
  return answered.filter((isHidden) => isHidden).length > mostHidden * answered.length;
};
