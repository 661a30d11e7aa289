import { buildPlan } from '../../../core/plan';
import {
  ANSWERS,
  MODALITY_CHOICES,
  PLAN_STATUSES,
  QUARTERS,
  TYPES,
  WAYS_OUT,
} from '../../../core/wording/plan-words';
import { coarsenInput } from './coarsen-input';
import { noticeOf } from './sheet-frame';
import { actionCardsSheet } from './sheets/action-cards-sheet';
import { beforeAfterSheet } from './sheets/before-after-sheet';
import { bilanSheet } from './sheets/bilan-sheet';
import { budgetSheet } from './sheets/budget-sheet';
import { ceilingsSheet } from './sheets/ceilings-sheet';
import { confidentialitySheet } from './sheets/confidentiality-sheet';
import { gapListSheet } from './sheets/gap-list-sheet';
import { gapsSheet } from './sheets/gaps-sheet';
import { guideSheet } from './sheets/guide-sheet';
import { hypothesesSheet } from './sheets/hypotheses-sheet';
import { listsSheet, type NamedList } from './sheets/lists-sheet';
import { needsSheet } from './sheets/needs-sheet';
import { participationSheet } from './sheets/participation-sheet';
import { planSheet } from './sheets/plan-sheet';
import { sessionsSheet } from './sheets/sessions-sheet';
import { summarySheet } from './sheets/summary-sheet';
import type { WorkbookInput } from './workbook-input';
import type { Sheet, Workbook } from './workbook-port';

const LISTS: readonly NamedList[] = [
  { name: 'Liste_typologie', title: 'Typologie', values: Object.values(TYPES) },
  { name: 'Liste_priorite', title: 'Priorité', values: ['P1', 'P2', 'P3'] },
  { name: 'Liste_reponse', title: 'Réponse', values: Object.values(ANSWERS) },
  { name: 'Liste_solution', title: 'Si aucun groupe', values: Object.values(WAYS_OUT) },
  { name: 'Liste_modalite', title: 'Modalité', values: MODALITY_CHOICES },
  { name: 'Liste_trimestre', title: 'Trimestre', values: Object.values(QUARTERS) },
  { name: 'Liste_statut', title: 'Statut', values: PLAN_STATUSES },
];

/** Validation points to « Listes », so that a longer list needs no change of rule. */
const withNamedLists = (sheet: Sheet): Sheet => ({
  ...sheet,
  choices: sheet.choices.map((choice) => {
    const list = LISTS.find(({ values }) => values.join() === choice.values.join());
    return list === undefined ? choice : { ...choice, source: list.name };
  }),
});

/** The sheets in reading order, as values: everything that will be written is here. */
export const describeWorkbook = (given: WorkbookInput): Workbook => {
  const input = coarsenInput(given);
  const plan = buildPlan(input.needs, input.decisions, input.actions, input.goals, input.shaping);
  const actions = planSheet(input, plan.rows);
  const sessions = sessionsSheet(input, plan.rows);
  const budget = budgetSheet(input, plan.rows);
  const confidentiality = confidentialitySheet(input);
  const bilan = bilanSheet(input, plan.rows);
  const lists = listsSheet(input, LISTS);
  return {
    title: input.title,
    subject: noticeOf(input),
    company: input.service,
    day: input.date,
    sheets: [
      summarySheet(input, plan),
      needsSheet(input, plan),
      withNamedLists(actions.sheet),
      sessions.sheet,
      budget.sheet,
      ceilingsSheet(input, plan.rows),
      gapsSheet(input),
      gapListSheet(input),
      participationSheet(input),
      hypothesesSheet(input, plan).sheet,
      confidentiality.sheet,
      bilan.sheet,
      beforeAfterSheet(input, plan.rows),
      actionCardsSheet(input, plan.rows),
      guideSheet(input).sheet,
      lists.sheet,
    ],
    names: [actions, sessions, budget, confidentiality, bilan, lists].flatMap(({ names }) => names),
  };
};

/** The tables of a release and nothing of the plan. */
export const describeTables = (given: WorkbookInput): Workbook => {
  const input = coarsenInput(given);
  const confidentiality = confidentialitySheet(input);
  return {
    title: input.title,
    subject: noticeOf(input),
    company: input.service,
    day: input.date,
    sheets: [gapsSheet(input), gapListSheet(input), participationSheet(input), confidentiality.sheet],
    names: confidentiality.names,
  };
};
