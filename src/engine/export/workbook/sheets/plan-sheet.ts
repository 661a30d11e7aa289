import { type PlanRow, totalPlan } from '../../../../core/plan';
import { THIN } from '../../../../core/wording/numbers';
import {
  ANSWERS,
  MEASURES,
  MODALITIES,
  MODALITY_CHOICES,
  PLAN_STATUSES,
  STATUSES,
  TYPES,
  wordCompetence,
  wordGrouping,
  wordPriority,
} from '../../../../core/wording/plan-words';
import {
  headcountNote,
  headcountNumber,
  meanNote,
  meanNumber,
} from '../../../../core/wording/released-words';
import { FORMATS } from '../house-style';
import { HEADER_ROW, sentenceSheet, tableSheet } from '../sheet-frame';
import { type Column, formula, layOutTable, number, text } from '../table-layout';
import type { WorkbookInput } from '../workbook-input';
import type { DefinedName, Sheet } from '../workbook-port';

const PLAN_SHEET = 'Plan';

/** Names of the columns that totals and Synthèse add up. */
export const PLAN_NAMES = {
  retained: 'Plan_Effectif_retenu',
  sessions: 'Plan_Sessions',
  traineeDays: 'Plan_Jours_stagiaires',
  cost: 'Plan_Cout_total',
  status: 'Plan_Statut',
} as const;

const retained = (row: PlanRow): number => row.retained ?? 0;

const byMeasure = (row: PlanRow): string => (row.measure === 'rate' ? FORMATS.rate : FORMATS.level);

const WHAT: readonly Column<PlanRow>[] = [
  { header: 'N°', width: 6, align: 'center', content: (row) => number(row.number), bold: true },
  { header: 'Axe stratégique', width: 14, content: () => null, editable: true },
  { header: 'Objectif collectif', width: 16, content: () => null, editable: true },
  { header: 'Domaine', width: 20, content: (row) => text(row.area ?? 'Hors référentiel Pix') },
  { header: 'Compétence Pix', width: 30, content: (row) => text(wordCompetence(row.competence)), bold: true },
  { header: 'Intitulé de l’action', width: 34, content: (row) => text(row.actionTitle), editable: true },
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
  { header: 'Mesure', width: 9, content: (row) => text(MEASURES[row.measure]) },
  { header: 'Constaté', width: 10, format: byMeasure, content: (row) => number(meanNumber(row.observed)) },
  {
    header: 'Constaté – précision',
    width: 14,
    quiet: true,
    content: (row) => text(meanNote(row.observed, row.measure)),
  },
  { header: 'Cible', width: 9, format: byMeasure, content: (row) => number(row.target) },
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
    content: (row) => text(wordPriority(row.priority, row.measure)),
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
      formula(
        `IF(${at('Réponse')}="${ANSWERS.pix}",0,ROUND(N(${at('Effectif estimé')})*${at('Part à former')},0))`,
        retained(row),
      ),
  },
  {
    header: 'Groupe min.',
    width: 9,
    align: 'center',
    editable: true,
    content: (row) => number(row.groupBounds.min),
  },
  {
    header: 'Groupe max.',
    width: 9,
    align: 'center',
    editable: true,
    content: (row) => number(row.groupBounds.max),
  },
  {
    header: 'Nb sessions',
    width: 10,
    format: FORMATS.countOrDash,
    name: PLAN_NAMES.sessions,
    total: { format: FORMATS.countOrDash, value: (rows) => totalPlan(rows).sessions },
    content: (row, at) =>
      formula(
        `IF(N(${at('Groupe max.')})>0,ROUNDUP(${at('Effectif retenu')}/${at('Groupe max.')},0),0)`,
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
    content: (row) => number(row.days),
  },
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
  { header: 'Organisme', width: 16, editable: true, content: () => null },
  { header: 'Coût pédagogique', width: 12, format: FORMATS.euros, editable: true, content: () => null },
  { header: 'Frais annexes', width: 12, format: FORMATS.euros, editable: true, content: () => null },
  {
    header: 'Total',
    width: 12,
    format: FORMATS.euros,
    name: PLAN_NAMES.cost,
    total: { format: FORMATS.euros, value: () => 0 },
    content: (_row, at) => formula(`SUM(${at('Coût pédagogique')},${at('Frais annexes')})`, 0),
  },
  {
    header: 'Coût par stagiaire',
    width: 12,
    format: FORMATS.euros,
    content: (_row, at) =>
      formula(`IF(${at('Effectif retenu')}>0,${at('Total')}/${at('Effectif retenu')},0)`, 0),
  },
  { header: 'Imputation', width: 14, editable: true, content: () => null },
];

const QUARTERS = ['1er trimestre', '2e trimestre', '3e trimestre', '4e trimestre'] as const;

const WHEN: readonly Column<PlanRow>[] = [
  {
    header: 'Trimestre',
    width: 13,
    editable: true,
    content: () => null,
    choices: { values: QUARTERS, prompt: 'Trimestre de l’année civile' },
  },
  {
    header: 'Date limite',
    width: 12,
    format: FORMATS.day,
    align: 'center',
    editable: true,
    content: () => null,
  },
  { header: 'Lieu', width: 14, editable: true, content: () => null },
  { header: 'Référent', width: 14, editable: true, content: () => null },
  {
    header: 'Statut',
    width: 11,
    editable: true,
    name: PLAN_NAMES.status,
    content: (row) => text(STATUSES[row.status]),
    choices: { values: PLAN_STATUSES, prompt: 'Avancement de l’action' },
  },
  {
    header: 'Évaluation prévue',
    width: 20,
    editable: true,
    content: (row) => text(`Nouveau parcours à J+${row.retestAfterDays}`),
  },
  { header: 'Besoin n°', width: 9, align: 'center', content: (row) => number(row.needNumber) },
  {
    header: 'Origine',
    width: 30,
    content: (row) => text(`Écart constaté dans Pix${THIN}: ${row.campaign.name}`),
  },
  { header: 'Identifiant stable', width: 24, quiet: true, isKey: true, content: (row) => text(row.id) },
];

const COLUMNS: readonly Column<PlanRow>[] = [...WHAT, ...WHOM, ...WHY, ...HOW_MANY, ...COSTS, ...WHEN];

const EMPTY_PLAN = `Aucune action${THIN}: les résultats publiés atteignent les cibles, ou tous les besoins sont écartés.`;

export interface SheetWithNames {
  readonly sheet: Sheet;
  readonly names: readonly DefinedName[];
}

/** « Plan »: one line per action, editable columns on ivory, live totals above the header. */
export const planSheet = (input: WorkbookInput, rows: readonly PlanRow[]): SheetWithNames => {
  if (rows.length === 0)
    return { sheet: sentenceSheet(input, PLAN_SHEET, input.title, EMPTY_PLAN), names: [] };
  const layout = layOutTable(COLUMNS, rows, { sheet: PLAN_SHEET, name: 'PlanFormation', header: HEADER_ROW });
  const sheet = tableSheet(input, {
    name: PLAN_SHEET,
    title: `${input.title} – Actions`,
    hint: `colonnes sur fond ivoire${THIN}: à compléter ou à ajuster`,
    layout,
    frozenColumns: 1,
    repeatedColumns: 1,
    pagesWide: 3,
  });
  return { sheet, names: layout.names };
};
