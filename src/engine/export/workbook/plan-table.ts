import { buildPlan } from '../../../core/plan';
import type { PlainTable } from '../plain-table/plain-table';
import { coarsenInput } from './coarsen-input';
import { contextLine, noticeWithThreshold } from './sheet-frame';
import { PLAN_HEADERS, planCells } from './sheets/plan-sheet';
import type { WorkbookInput } from './workbook-input';

/**
 * The actions of the plan as a plain table: the columns of the sheet « Plan », formulas by their results, and a last
 * column that says which plan it is and for whom.
 */
export function planTable(given: WorkbookInput): PlainTable {
  const input = coarsenInput(given);
  const { rows } = buildPlan(input.needs, input.decisions, input.actions, input.goals, input.shaping);
  const standing = [input.title, noticeWithThreshold(input), contextLine(input)].join(' · ');
  return {
    title: input.title,
    sheet: 'Plan',
    headers: [...PLAN_HEADERS, 'Confidentialité'],
    rows: planCells(rows).map((cells) => [...cells, standing]),
    day: input.date,
  };
}
