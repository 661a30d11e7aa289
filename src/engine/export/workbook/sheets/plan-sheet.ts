import { type PlanRow, totalPlan } from '../../../../core/plan';
import { THIN } from '../../../../core/wording/numbers';
import {
  ANSWERS,
  MEASURES,
  MODALITIES,
  MODALITY_CHOICES,
  PLAN_STATUSES,
  PROGRESSES,
  QUARTERS,
  TYPES,
  WAYS_OUT,
  wordGrouping,
  wordOrigin,
  wordPeopleSum,
  wordPriority,
  wordSubject,
} from '../../../../core/wording/plan-words';
import {
  headcountNote,
  headcountNumber,
  meanNote,
  meanNumber,
} from '../../../../core/wording/released-words';
import type { PlainTable } from '../../plain-table/plain-table';
import { cellAddress } from '../address';
import { FORMATS } from '../house-style';
import { HEADER_ROW, type SheetWithNames, sentenceSheet, tableSheet } from '../sheet-frame';
import { type Column, formula, LIMITS, layOutTable, number, text } from '../table-layout';
import type { WorkbookInput } from '../workbook-input';
import type { Area, CellContent, Highlight } from '../workbook-port';

const PLAN_SHEET = 'Plan';

/** Names of the columns that totals and Synthèse add up. */
export const PLAN_NAMES = {
  retained: 'Plan_Effectif_retenu',
  sessions: 'Plan_Sessions',
  traineeDays: 'Plan_Jours_stagiaires',
  cost: 'Plan_Cout_total',
  status: 'Plan_Statut',
  number: 'Plan_Numero',
  quarter: 'Plan_Trimestre',
  provider: 'Plan_Organisme',
  axis: 'Plan_Axe',
  registered: 'Plan_Inscrits',
  present: 'Plan_Presents',
  heldSessions: 'Plan_Sessions_tenues',
  doneDays: 'Plan_Jours_realises',
  doneCost: 'Plan_Cout_realise',
} as const;

const retained = (row: PlanRow): number => row.retained ?? 0;

const byMeasure = ({ measured }: PlanRow): string =>
  measured?.measure === 'level' ? FORMATS.level : FORMATS.rate;

/** One need as a number; several, of a merged action, as a list. */
const needCell = (numbers: readonly number[]): CellContent | null =>
  numbers.length === 1 ? number(numbers[0] ?? null) : text(numbers.join(', '));

const WHAT: readonly Column<PlanRow>[] = [
  {
    header: 'N°',
    width: 6,
    align: 'center',
    content: (row) => number(row.number),
    bold: true,
    name: PLAN_NAMES.number,
  },
  // Second, not sixth: it stays in sight, and stands on each printed page.
  { header: 'Intitulé de l’action', width: 34, content: (row) => text(row.actionTitle), editable: true },
  {
    header: 'Axe stratégique',
    width: 14,
    content: ({ details }) => text(details.axis),
    editable: true,
    name: PLAN_NAMES.axis,
  },
  {
    header: 'Objectif collectif',
    width: 16,
    content: ({ details }) => text(details.collectiveGoal),
    editable: true,
  },
  {
    header: 'Domaine',
    width: 20,
    content: (row) => text(row.areas.join(`${THIN}; `) || 'Hors référentiel Pix'),
  },
  { header: 'Compétence Pix', width: 30, content: (row) => text(wordSubject(row)), bold: true },
  { header: 'Objectif pédagogique', width: 44, content: (row) => text(row.objective), editable: true },
];

const WHOM: readonly Column<PlanRow>[] = [
  { header: 'Public cible', width: 26, content: (row) => text(row.population) },
  {
    header: 'Agents concernés',
    width: 11,
    format: FORMATS.count,
    content: (row) => number(headcountNumber(row.concerned)),
  },
  {
    header: 'Agents – précision',
    width: 12,
    quiet: true,
    content: (row) => text(headcountNote(row.concerned)),
  },
  {
    header: 'Effectif estimé bas',
    width: 10,
    format: FORMATS.count,
    content: (row) => number(row.people?.low ?? null),
  },
  {
    header: 'Effectif estimé',
    width: 10,
    format: FORMATS.count,
    content: (row) => number(row.people?.value ?? null),
  },
  {
    header: 'Effectif estimé haut',
    width: 10,
    format: FORMATS.count,
    content: (row) => number(row.people?.high ?? null),
  },
  { header: 'Effectif – précision', width: 16, quiet: true, content: (row) => text(wordPeopleSum(row)) },
  {
    header: 'Mesure',
    width: 9,
    content: ({ measured }) => text(measured === null ? '' : MEASURES[measured.measure]),
  },
  {
    header: 'Constaté',
    width: 10,
    format: byMeasure,
    content: ({ measured }) => number(measured === null ? null : meanNumber(measured.observed)),
  },
  {
    header: 'Constaté – précision',
    width: 14,
    quiet: true,
    content: ({ measured }) => text(measured === null ? '' : meanNote(measured.observed, measured.measure)),
  },
  {
    header: 'Cible',
    width: 9,
    format: byMeasure,
    content: ({ measured }) => number(measured?.target ?? null),
  },
];

const WHY: readonly Column<PlanRow>[] = [
  {
    header: 'Typologie',
    width: 27,
    editable: true,
    content: (row) => text(TYPES[row.type]),
    choices: { values: Object.values(TYPES), prompt: 'Décret n° 2007-1470 du 15 octobre 2007, article 1' },
  },
  {
    header: 'Priorité',
    width: 10,
    align: 'center',
    bold: true,
    editable: true,
    content: (row) => text(row.priority.class),
    choices: { values: ['P1', 'P2', 'P3'], prompt: `P1${THIN}: à traiter d’abord` },
  },
  {
    header: 'Justification de la priorité',
    width: 40,
    content: (row) => text(wordPriority(row.priority, row.measured?.measure ?? null)),
  },
  {
    header: 'Réponse',
    width: 18,
    editable: true,
    content: (row) => text(ANSWERS[row.answer]),
    choices: { values: Object.values(ANSWERS), prompt: 'Un écart n’appelle pas toujours une formation' },
  },
  {
    header: 'Part à former',
    width: 10,
    format: FORMATS.rate,
    editable: true,
    limit: LIMITS.share,
    content: (row) => number(row.shareToTrain),
  },
];

const HOW_MANY: readonly Column<PlanRow>[] = [
  {
    header: 'Effectif retenu',
    width: 10,
    format: FORMATS.countOrDash,
    editable: true,
    name: PLAN_NAMES.retained,
    total: { format: FORMATS.countOrDash, value: (rows) => totalPlan(rows).retained },
    content: (row, at) =>
      row.isRetainedTyped
        ? number(retained(row))
        : formula(
            `IF(${at('Réponse')}="${ANSWERS.pix}",0,ROUND(N(${at('Effectif estimé')})*${at('Part à former')},0))`,
            retained(row),
          ),
  },
  {
    header: 'Groupe min.',
    width: 9,
    align: 'center',
    editable: true,
    limit: LIMITS.group,
    content: (row) => number(row.groupBounds.min),
  },
  {
    header: 'Groupe max.',
    width: 9,
    align: 'center',
    editable: true,
    limit: LIMITS.group,
    content: (row) => number(row.groupBounds.max),
  },
  {
    header: 'Si aucun groupe',
    width: 14,
    editable: true,
    content: ({ details }) => text(details.wayOut === null ? '' : WAYS_OUT[details.wayOut]),
    choices: {
      values: Object.values(WAYS_OUT),
      prompt: 'Solution quand aucun nombre de groupes ne convient',
    },
  },
  {
    header: 'Nb sessions',
    width: 10,
    format: FORMATS.countOrDash,
    name: PLAN_NAMES.sessions,
    total: { format: FORMATS.countOrDash, value: (rows) => totalPlan(rows).sessions },
    content: (row, at) =>
      formula(
        `IF(N(${at('Groupe max.')})>0,IF(AND(${at('Si aucun groupe')}="${WAYS_OUT['fill-and-wait']}",ROUNDUP(${at('Effectif retenu')}/${at('Groupe max.')},0)*N(${at('Groupe min.')})>${at('Effectif retenu')}),INT(${at('Effectif retenu')}/${at('Groupe max.')}),ROUNDUP(${at('Effectif retenu')}/${at('Groupe max.')},0)),0)`,
        row.sessions,
      ),
  },
  {
    header: 'Taille de groupe',
    width: 9,
    format: FORMATS.days,
    content: (row, at) =>
      formula(
        `IF(${at('Nb sessions')}>0,${at('Effectif retenu')}/${at('Nb sessions')},0)`,
        row.sessions > 0 ? retained(row) / row.sessions : 0,
      ),
  },
  {
    header: 'Groupes proposés à l’export',
    width: 34,
    content: (row) => text(wordGrouping(row.sizing, row.groupBounds)),
  },
  {
    header: 'Durée (jours)',
    width: 9,
    format: FORMATS.days,
    editable: true,
    limit: LIMITS.length,
    content: (row) => number(row.days),
  },
  {
    header: 'Durée (heures)',
    width: 9,
    format: FORMATS.days,
    editable: true,
    limit: LIMITS.length,
    content: ({ details }) => number(details.hours),
  },
  { header: 'Prérequis', width: 20, editable: true, content: ({ details }) => text(details.prerequisites) },
  {
    header: 'Jours-stagiaires',
    width: 11,
    format: FORMATS.days,
    name: PLAN_NAMES.traineeDays,
    total: { format: FORMATS.days, value: (rows) => totalPlan(rows).traineeDays },
    content: (row, at) =>
      formula(`${at('Effectif retenu')}*N(${at('Durée (jours)')})`, retained(row) * row.days),
  },
];

const COSTS: readonly Column<PlanRow>[] = [
  {
    header: 'Modalité',
    width: 12,
    editable: true,
    content: (row) => text(MODALITIES[row.modality]),
    choices: { values: MODALITY_CHOICES, prompt: 'Comment l’action se déroule' },
  },
  {
    header: 'Organisme',
    width: 16,
    editable: true,
    name: PLAN_NAMES.provider,
    content: ({ details }) => text(details.provider),
  },
  {
    header: 'Coût par session',
    width: 12,
    format: FORMATS.euros,
    editable: true,
    limit: LIMITS.sessionEuros,
    content: ({ details }) => number(details.sessionCost),
  },
  {
    header: 'Coût pédagogique',
    width: 12,
    format: FORMATS.euros,
    editable: true,
    limit: LIMITS.euros,
    content: ({ details, teachingCost }, at) =>
      details.teachingCost === null && teachingCost !== null
        ? formula(
            `IF(ISNUMBER(${at('Coût par session')}),${at('Coût par session')}*${at('Nb sessions')},"")`,
            teachingCost,
          )
        : number(details.teachingCost),
  },
  {
    header: 'Frais annexes',
    width: 12,
    format: FORMATS.euros,
    editable: true,
    limit: LIMITS.euros,
    content: ({ details }) => number(details.extraCost),
  },
  {
    header: 'Total',
    width: 12,
    format: FORMATS.euros,
    name: PLAN_NAMES.cost,
    total: { format: FORMATS.euros, value: (rows) => totalPlan(rows).cost },
    content: (row, at) =>
      formula(
        `SUM(IF(ISNUMBER(${at('Coût pédagogique')}),${at('Coût pédagogique')},N(${at('Coût par session')})*${at('Nb sessions')}),${at('Frais annexes')})`,
        row.cost ?? 0,
      ),
  },
  {
    header: 'Coût par stagiaire',
    width: 12,
    format: FORMATS.euros,
    content: (row, at) =>
      formula(
        `IF(${at('Effectif retenu')}>0,${at('Total')}/${at('Effectif retenu')},0)`,
        retained(row) > 0 ? (row.cost ?? 0) / retained(row) : 0,
      ),
  },
  { header: 'Imputation', width: 14, editable: true, content: ({ details }) => text(details.funding) },
];

const reported = (
  header: string,
  name: string,
  format: string,
  read: (row: PlanRow) => number | null,
): Column<PlanRow> => ({
  header,
  width: 11,
  format,
  editable: true,
  limit: format === FORMATS.count ? LIMITS.count : format === FORMATS.days ? LIMITS.length : LIMITS.euros,
  name,
  total: { format, value: (rows) => rows.reduce((sum, row) => sum + (read(row) ?? 0), 0) },
  content: (row) => number(read(row)),
});

const REPORTED: readonly Column<PlanRow>[] = [
  reported('Inscrits', PLAN_NAMES.registered, FORMATS.count, ({ details }) => details.registered),
  reported('Présents', PLAN_NAMES.present, FORMATS.count, ({ details }) => details.present),
  reported('Sessions tenues', PLAN_NAMES.heldSessions, FORMATS.count, ({ details }) => details.heldSessions),
  reported(
    'Réalisé (jours-stagiaires)',
    PLAN_NAMES.doneDays,
    FORMATS.days,
    ({ details }) => details.doneDays,
  ),
  reported('Réalisé (€)', PLAN_NAMES.doneCost, FORMATS.euros, ({ details }) => details.doneCost),
];

const WHEN: readonly Column<PlanRow>[] = [
  {
    header: 'Trimestre',
    width: 13,
    editable: true,
    name: PLAN_NAMES.quarter,
    content: ({ details }) => text(details.quarter === null ? '' : QUARTERS[details.quarter]),
    choices: { values: Object.values(QUARTERS), prompt: 'Trimestre de l’année civile' },
  },
  {
    header: 'Date limite',
    width: 12,
    format: FORMATS.day,
    align: 'center',
    editable: true,
    limit: LIMITS.day,
    content: ({ details }) => (details.deadline === null ? null : { kind: 'day', day: details.deadline }),
  },
  { header: 'Lieu', width: 14, editable: true, content: ({ details }) => text(details.place) },
  { header: 'Référent', width: 14, editable: true, content: ({ details }) => text(details.contact) },
  {
    header: 'Statut',
    width: 11,
    editable: true,
    name: PLAN_NAMES.status,
    content: (row) => text(PROGRESSES[row.progress]),
    choices: { values: PLAN_STATUSES, prompt: 'Avancement de l’action' },
  },
  {
    header: 'Évaluation prévue',
    width: 20,
    editable: true,
    content: ({ details, retestAfterDays }) =>
      text(details.evaluation === '' ? `Nouveau parcours à J+${retestAfterDays}` : details.evaluation),
  },
  ...REPORTED,
  { header: 'Besoin n°', width: 9, align: 'center', content: ({ needNumbers }) => needCell(needNumbers) },
  { header: 'Origine', width: 30, content: ({ origin }) => text(wordOrigin(origin)) },
  { header: 'Identifiant stable', width: 24, quiet: true, isKey: true, content: (row) => text(row.id) },
];

const COLUMNS: readonly Column<PlanRow>[] = [...WHAT, ...WHOM, ...WHY, ...HOW_MANY, ...COSTS, ...WHEN];

/** Formulas are not kept: where they would point does not matter. */
const nowhere = (): string => 'A1';

const plainCell = (cell: CellContent | null): string | number | null => {
  switch (cell?.kind) {
    case 'text':
      return cell.text;
    case 'number':
      return cell.value;
    case 'day':
      return cell.day;
    case 'formula':
      return cell.result;
    default:
      return null;
  }
};

/** The lines as plain values: what the sheet holds, formulas by their results. */
export const planCells = (rows: readonly PlanRow[]): PlainTable['rows'] =>
  rows.map((row) => COLUMNS.map(({ content }) => plainCell(content(row, nowhere))));

export const PLAN_HEADERS: readonly string[] = COLUMNS.map(({ header }) => header);

const EMPTY_PLAN = `Aucune action${THIN}: les résultats publiés atteignent les cibles, ou tous les besoins sont écartés.`;

/** Column of a header, over all lines, and its first cell. */
const columnAt = (header: string, count: number): { readonly area: Area; readonly first: string } => {
  const column = PLAN_HEADERS.indexOf(header) + 1;
  const area = { top: HEADER_ROW + 1, left: column, bottom: HEADER_ROW + count, right: column };
  return { area, first: cellAddress(HEADER_ROW + 1, column) };
};

/** Progress by colour; deadlines passed or near while the action is open; quarters that begin after the deadline. */
const planHighlights = (count: number, year: number): readonly Highlight[] => {
  const status = columnAt('Statut', count);
  const deadline = columnAt('Date limite', count);
  const quarter = columnAt('Trimestre', count);
  const is = (progress: keyof typeof PROGRESSES): string => `${status.first}="${PROGRESSES[progress]}"`;
  const isOpen = `ISNUMBER(${deadline.first}),NOT(${is('done')}),NOT(${is('dropped')})`;
  const start = `DATE(${year},3*VALUE(LEFT(${quarter.first},1))-2,1)`;
  return [
    { area: status.area, condition: is('done'), look: 'done' },
    { area: status.area, condition: is('scheduled'), look: 'planned' },
    { area: status.area, condition: is('postponed'), look: 'soon' },
    { area: status.area, condition: is('dropped'), look: 'dropped' },
    { area: deadline.area, condition: `AND(${isOpen},${deadline.first}<TODAY())`, look: 'late' },
    { area: deadline.area, condition: `AND(${isOpen},${deadline.first}<TODAY()+30)`, look: 'soon' },
    {
      area: quarter.area,
      condition: `IFERROR(AND(ISNUMBER(${deadline.first}),${start}>${deadline.first}),FALSE)`,
      look: 'late',
    },
  ];
};

/** « Plan »: one line per action, editable columns on ivory, live totals above the header. */
export const planSheet = (input: WorkbookInput, rows: readonly PlanRow[]): SheetWithNames => {
  if (rows.length === 0)
    return { sheet: sentenceSheet(input, PLAN_SHEET, input.title, EMPTY_PLAN), names: [] };
  const layout = layOutTable(COLUMNS, rows, { sheet: PLAN_SHEET, name: 'PlanFormation', header: HEADER_ROW });
  const sheet = tableSheet(input, {
    name: PLAN_SHEET,
    title: 'Actions du plan',
    hint: `colonnes sur fond ivoire${THIN}: à compléter ou à ajuster`,
    layout,
    frozenColumns: 2,
    repeatedColumns: 2,
    highlights: planHighlights(rows.length, input.frame.year),
  });
  return { sheet, names: layout.names };
};
