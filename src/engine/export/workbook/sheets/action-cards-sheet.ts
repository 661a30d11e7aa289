import type { PlanRow } from '../../../../core/plan';
import { THIN, wordCount, wordCountRange, wordDay, wordDecimal } from '../../../../core/wording/numbers';
import {
  ANSWERS,
  MODALITIES,
  PROGRESSES,
  QUARTERS,
  TYPES,
  wordGrouping,
  wordOrigin,
  wordPriority,
  wordSubject,
} from '../../../../core/wording/plan-words';
import { FORMATS } from '../house-style';
import { FRAME_ROWS, frameRows, printSetup, readingSheet, sentenceSheet } from '../sheet-frame';
import { number } from '../table-layout';
import type { WorkbookInput } from '../workbook-input';
import type { Row, Sheet } from '../workbook-port';
import { type LabelEntry, labelLine, labelRow, labelSection } from './label-sheet';

const CARDS_SHEET = 'Fiches actions';
const FIRST_ROW = 5;
const WIDTHS = [26, 84] as const;
/** Points of the tallest card that A4 landscape holds at full scale, under the repeated rows. */
const FULL_SCALE_HEIGHT = 420;
/** Smaller is hard to read: a longer card goes over two pages. */
const SMALLEST_SCALE = 50;

const TO_FILL = 'à compléter';
const or = (value: string): string => (value === '' ? TO_FILL : value);

const whenOf = ({ details: { quarter, deadline } }: PlanRow): string =>
  [quarter === null ? '' : QUARTERS[quarter], deadline === null ? '' : `avant le ${wordDay(deadline)}`]
    .filter((part) => part !== '')
    .join(', ');

const lengthOf = ({ days, details: { hours } }: PlanRow): string =>
  [`${wordDecimal(days)} jour${days >= 2 ? 's' : ''}`, hours === null ? '' : `${wordDecimal(hours)} heures`]
    .filter((part) => part !== '')
    .join(', ');

const aimEntries = (row: PlanRow): readonly LabelEntry[] => [
  labelSection(`Action ${row.number} – ${row.actionTitle}`),
  labelLine('Objectif pédagogique', row.objective),
  labelLine('Compétence Pix', wordSubject(row)),
  labelLine('Origine', wordOrigin(row.origin)),
  labelLine('Public', row.population),
  labelLine('Prérequis', row.details.prerequisites === '' ? 'aucun' : row.details.prerequisites),
  labelLine('Réponse', ANSWERS[row.answer]),
  labelLine('Typologie', TYPES[row.type]),
  labelLine(
    'Priorité',
    `${row.priority.class} – ${wordPriority(row.priority, row.measured?.measure ?? null)}`,
  ),
];

const peopleEntries = (row: PlanRow): readonly LabelEntry[] => [
  labelLine(
    'Personnes sous la cible',
    row.people === null ? 'non estimé' : wordCountRange(row.people.low, row.people.high),
  ),
  labelLine('Effectif retenu', row.retained === null ? 'à estimer' : wordCount(row.retained)),
  labelLine('Groupes', wordGrouping(row.sizing, row.groupBounds)),
  labelLine('Durée', lengthOf(row)),
  labelLine('Modalité', MODALITIES[row.modality]),
];

const meansEntries = (row: PlanRow): readonly LabelEntry[] => [
  labelLine('Organisme', or(row.details.provider)),
  row.cost === null
    ? labelLine('Coût total', TO_FILL)
    : { kind: 'line', label: 'Coût total', content: number(row.cost), format: FORMATS.euros },
  labelLine('Calendrier', or(whenOf(row))),
  labelLine('Lieu', or(row.details.place)),
  labelLine('Référent', or(row.details.contact)),
  labelLine('Statut', PROGRESSES[row.progress]),
  labelLine(
    'Évaluation prévue',
    row.details.evaluation === ''
      ? `Nouveau parcours à J+${row.retestAfterDays}, auprès des mêmes personnes`
      : row.details.evaluation,
  ),
];

const cardRows = (row: PlanRow, top: number, isLast: boolean): readonly Row[] => {
  const entries = [...aimEntries(row), ...peopleEntries(row), ...meansEntries(row)];
  return entries.map((entry, index) => {
    const laidOut = labelRow(entry, top + index, WIDTHS);
    return index === entries.length - 1 && !isLast ? { ...laidOut, breakAfter: true } : laidOut;
  });
};

const ENTRIES_PER_CARD = 21;

/**
 * The scale at which the tallest card takes one page; both columns fit with room to spare, for fonts wider than ours
 * too. No fit to pages, which ignores breaks.
 */
const scaleFor = (cards: readonly (readonly Row[])[]): number => {
  const tallest = Math.max(...cards.map((rows) => rows.reduce((sum, { height = 0 }) => sum + height, 0)));
  return Math.max(SMALLEST_SCALE, Math.min(100, Math.floor((100 * FULL_SCALE_HEIGHT) / tallest)));
};

/** « Fiches actions »: one printable A4 page per action. */
export const actionCardsSheet = (input: WorkbookInput, rows: readonly PlanRow[]): Sheet => {
  const title = 'Fiches actions';
  if (rows.length === 0)
    return sentenceSheet(input, CARDS_SHEET, title, `Aucune fiche${THIN}: le plan n’a aucune action.`);
  const cards = rows.map((row, index) =>
    cardRows(row, FIRST_ROW + index * (ENTRIES_PER_CARD + 1), index === rows.length - 1),
  );
  const sheetRows = [...frameRows(input, title), ...cards.flat()];
  const print = printSetup(input, { repeatedRows: { first: 1, last: FRAME_ROWS }, scale: scaleFor(cards) });
  return readingSheet({ name: CARDS_SHEET, widths: WIDTHS, rows: sheetRows, print }, FRAME_ROWS);
};
