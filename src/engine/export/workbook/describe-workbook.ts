import { buildPlan } from '../../../core/plan';
import { NOTICE } from './sheet-frame';
import { confidentialitySheet } from './sheets/confidentiality-sheet';
import { gapsSheet } from './sheets/gaps-sheet';
import { needsSheet } from './sheets/needs-sheet';
import { participationSheet } from './sheets/participation-sheet';
import { planSheet } from './sheets/plan-sheet';
import { summarySheet } from './sheets/summary-sheet';
import type { WorkbookInput } from './workbook-input';
import type { Workbook } from './workbook-port';

/** The six sheets in reading order, as values: everything that will be written is here. */
export const describeWorkbook = (input: WorkbookInput): Workbook => {
  const plan = buildPlan(input.needs, input.decisions, input.actions);
  const actions = planSheet(input, plan.rows);
  const confidentiality = confidentialitySheet(input);
  return {
    title: input.title,
    subject: NOTICE,
    company: input.service,
    day: input.date,
    sheets: [
      summarySheet(input, plan),
      needsSheet(input, plan.needs),
      actions.sheet,
      gapsSheet(input),
      participationSheet(input),
      confidentiality.sheet,
    ],
    names: [...actions.names, ...confidentiality.names],
  };
};
