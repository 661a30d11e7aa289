import { fitBudget } from '../../../../core/budget/fit-budget';
import type { PlanRow } from '../../../../core/plan';
import { THIN } from '../../../../core/wording/numbers';
import { FORMATS } from '../house-style';
import { HEADER_ROW, sentenceSheet, tableSheet } from '../sheet-frame';
import { type Column, formula, layOutTable, number, text } from '../table-layout';
import type { WorkbookInput } from '../workbook-input';
import type { Sheet } from '../workbook-port';
import { PLAN_NAMES } from './plan-sheet';

const CEILINGS_SHEET = 'Plafonds';
const TITLE = 'Ce qui tient dans les plafonds';

interface FitLine {
  readonly row: PlanRow;
  readonly euros: number;
  readonly days: number;
  readonly fits: boolean;
}

const fitLines = (input: WorkbookInput, rows: readonly PlanRow[]): readonly FitLine[] => {
  const priced = rows.map(({ id, cost, retained, days }) => ({
    id,
    cost,
    traineeDays: (retained ?? 0) * days,
  }));
  const fits = new Set(fitBudget(priced, input.frame).fits);
  let [euros, days] = [0, 0];
  return rows.map((row) => {
    euros += row.cost ?? 0;
    days += (row.retained ?? 0) * row.days;
    return { row, euros, days, fits: fits.has(row.id) };
  });
};

const byNumber = (name: string, row: number): string =>
  `IFERROR(N(INDEX(${name},MATCH(B${row},${PLAN_NAMES.number},0))),0)`;

const fitColumns = (first: number): readonly Column<FitLine>[] => {
  const rowAt = (address: string): number => Number(address.replace(/\D/gu, ''));
  const lookup =
    (name: string, result: (line: FitLine) => number) => (line: FitLine, at: (header: string) => string) =>
      formula(byNumber(name, rowAt(at('Action n°'))), result(line));
  const running =
    (letter: string, result: (line: FitLine) => number) => (line: FitLine, at: (header: string) => string) =>
      formula(`SUM(${letter}$${first}:${letter}${rowAt(at('Action n°'))})`, result(line));
  return [
    { header: 'Intitulé', width: 44, content: ({ row }) => text(row.actionTitle) },
    {
      header: 'Action n°',
      width: 12,
      align: 'center',
      content: ({ row }) => number(row.number),
    },
    {
      header: 'Priorité',
      align: 'center',
      width: 12,
      content: ({ row }) => text(row.priority.class),
    },
    {
      header: 'Jours',
      width: 16,
      format: FORMATS.days,
      content: lookup(PLAN_NAMES.traineeDays, ({ row }) => (row.retained ?? 0) * row.days),
    },
    {
      header: 'Cumul jours',
      width: 16,
      format: FORMATS.days,
      content: running('D', ({ days }) => days),
    },
    {
      header: 'Coût',
      width: 18,
      format: FORMATS.euros,
      content: lookup(PLAN_NAMES.cost, ({ row }) => row.cost ?? 0),
    },
    {
      header: 'Cumul coût',
      width: 18,
      format: FORMATS.euros,
      content: running('F', ({ euros }) => euros),
    },
    {
      header: 'Tient dans les plafonds',
      width: 22,
      content: ({ fits, row }) => text(fits ? (row.cost === null ? 'oui, coût à saisir' : 'oui') : 'non'),
    },
  ];
};

/** « Plafonds »: the actions by priority with what they add up to, and which fit. One table, so that each page repeats its header. */
export const ceilingsSheet = (input: WorkbookInput, rows: readonly PlanRow[]): Sheet => {
  if (rows.length === 0)
    return sentenceSheet(input, CEILINGS_SHEET, TITLE, `Rien à compter${THIN}: le plan n’a aucune action.`);
  const layout = layOutTable(fitColumns(HEADER_ROW + 1), fitLines(input, rows), {
    sheet: CEILINGS_SHEET,
    name: 'BudgetPriorites',
    header: HEADER_ROW,
  });
  return tableSheet(input, {
    name: CEILINGS_SHEET,
    title: TITLE,
    hint: `par priorité, calculé à l’export d’après les plafonds de Budget${THIN}; jours, coûts et cumuls suivent Plan`,
    layout,
    frozenColumns: 2,
  });
};
