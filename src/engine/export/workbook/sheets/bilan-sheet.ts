import type { PlanRow } from '../../../../core/plan';
import { THIN } from '../../../../core/wording/numbers';
import { PROGRESSES } from '../../../../core/wording/plan-words';
import { FORMATS } from '../house-style';
import { HEADER_ROW, type SheetWithNames, sentenceSheet, tableSheet } from '../sheet-frame';
import { type Column, formula, layOutTable, number, text } from '../table-layout';
import type { WorkbookInput } from '../workbook-input';
import { PLAN_NAMES } from './plan-sheet';

const BILAN_SHEET = 'Bilan';

/** The value of the plan for the action of this line, by its number: survives sorting of either sheet. */
const fromPlan = (
  header: string,
  width: number,
  format: string,
  name: string,
  read: (row: PlanRow) => number,
): Column<PlanRow> => ({
  header,
  width,
  format,
  total: { format, value: (rows) => rows.reduce((sum, row) => sum + read(row), 0) },
  name: `Bilan_${name.replace('Plan_', '')}`,
  content: (row, at) =>
    formula(`IFERROR(N(INDEX(${name},MATCH(${at('N°')},${PLAN_NAMES.number},0))),0)`, read(row)),
});

const COLUMNS: readonly Column<PlanRow>[] = [
  { header: 'N°', width: 6, align: 'center', bold: true, content: (row) => number(row.number) },
  { header: 'Intitulé de l’action', width: 40, bold: true, content: (row) => text(row.actionTitle) },
  { header: 'Public', width: 30, content: (row) => text(row.population) },
  { header: 'Statut à l’export', width: 12, content: (row) => text(PROGRESSES[row.progress]) },
  fromPlan('Sessions prévues', 10, FORMATS.countOrDash, PLAN_NAMES.sessions, (row) => row.sessions),
  fromPlan(
    'Sessions tenues',
    10,
    FORMATS.countOrDash,
    PLAN_NAMES.heldSessions,
    ({ details }) => details.heldSessions ?? 0,
  ),
  fromPlan('Places prévues', 10, FORMATS.countOrDash, PLAN_NAMES.retained, (row) => row.retained ?? 0),
  fromPlan(
    'Inscrits',
    10,
    FORMATS.countOrDash,
    PLAN_NAMES.registered,
    ({ details }) => details.registered ?? 0,
  ),
  fromPlan(
    'Personnes formées',
    10,
    FORMATS.countOrDash,
    PLAN_NAMES.present,
    ({ details }) => details.present ?? 0,
  ),
  fromPlan('Jours prévus', 11, FORMATS.days, PLAN_NAMES.traineeDays, (row) => (row.retained ?? 0) * row.days),
  fromPlan('Jours réalisés', 11, FORMATS.days, PLAN_NAMES.doneDays, ({ details }) => details.doneDays ?? 0),
  fromPlan('Coût prévu', 13, FORMATS.euros, PLAN_NAMES.cost, (row) => row.cost ?? 0),
  fromPlan('Coût réalisé', 13, FORMATS.euros, PLAN_NAMES.doneCost, ({ details }) => details.doneCost ?? 0),
  {
    header: 'Nouveau parcours',
    width: 24,
    content: ({ details, retestAfterDays }) =>
      text(details.evaluation === '' ? `à J+${retestAfterDays}` : details.evaluation),
  },
];

/** « Bilan »: planned and achieved, live from the sheet « Plan ». */
export const bilanSheet = (input: WorkbookInput, rows: readonly PlanRow[]): SheetWithNames => {
  const title = 'Bilan – prévu et réalisé';
  if (rows.length === 0)
    return {
      sheet: sentenceSheet(input, BILAN_SHEET, title, `Aucun bilan${THIN}: le plan n’a aucune action.`),
      names: [],
    };
  const layout = layOutTable(COLUMNS, rows, { sheet: BILAN_SHEET, name: 'BilanActions', header: HEADER_ROW });
  const sheet = tableSheet(input, {
    name: BILAN_SHEET,
    title,
    hint: 'le réalisé se saisit dans Plan',
    layout,
    frozenColumns: 2,
  });
  return { sheet, names: layout.names };
};
