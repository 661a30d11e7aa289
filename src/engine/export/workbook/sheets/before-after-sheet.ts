import type {
  ReleasedChange,
  ReleasedMean,
  ReleasedProgress,
  ShownChange,
} from '../../../../core/disclosure';
import type { PlanRow } from '../../../../core/plan';
import type { TargetMeasure } from '../../../../core/targets/target';
import { THIN, wordCount } from '../../../../core/wording/numbers';
import { MEASURES, wordCompetence } from '../../../../core/wording/plan-words';
import { PROGRESS_NOTES, WAYS, wayOf } from '../../../../core/wording/progress-words';
import {
  headcountNote,
  headcountNumber,
  MASK_CODE,
  MASK_WORDS,
  meanCode,
  meanNumber,
  wordRow,
} from '../../../../core/wording/released-words';
import { FORMATS, STYLES } from '../house-style';
import { HEADER_ROW, sentenceSheet, tableSheet } from '../sheet-frame';
import { type Column, formula, layOutTable, number, text } from '../table-layout';
import type { WorkbookComparison, WorkbookInput } from '../workbook-input';
import type { CellContent, Row, Sheet } from '../workbook-port';

const BEFORE_AFTER_SHEET = 'Avant et après';
const TITLE = 'Avant et après, les mêmes personnes';

/** One competence of one comparison, and the actions that answer it. */
interface Line {
  readonly number: number;
  readonly comparison: WorkbookComparison;
  readonly measure: TargetMeasure;
  readonly change: ReleasedChange;
  readonly actions: readonly number[];
}

const ofShown =
  (read: (change: ShownChange, line: Line) => CellContent | null) =>
  (line: Line): CellContent | null =>
    line.change.kind === 'shown' ? read(line.change, line) : null;

const byMeasure = ({ measure }: Line): string => (measure === 'rate' ? FORMATS.rate : FORMATS.level);

/** Precision of one side: nothing when exact, a code, or the code of the mask. */
const precision =
  (read: (change: ShownChange) => ReleasedMean) =>
  ({ change, measure }: Line): CellContent | null =>
    text(change.kind === 'shown' ? meanCode(read(change), measure) : MASK_CODE);

/** A number only where both means are exact: else the two of them leave the way, at most. */
const gap = (
  { before, after }: ShownChange,
  { measure }: Line,
  at: (header: string) => string,
): CellContent | null => {
  if (before.kind !== 'exact' || after.kind !== 'exact') return null;
  const difference = after.value - before.value;
  const addresses = `${at('Après')}-${at('Avant')}`;
  return measure === 'rate'
    ? formula(`(${addresses})*100`, difference * 100)
    : formula(addresses, difference);
};

/** The competence, and the day its means are from when newer ones could not be given. */
const wordLine = (change: ReleasedChange): string =>
  wordRow({
    label: wordCompetence(change.competence),
    unchangedSince: change.kind === 'shown' ? change.unchangedSince : undefined,
  });

const COLUMNS: readonly Column<Line>[] = [
  { header: 'N°', width: 6, align: 'center', content: (line) => number(line.number) },
  {
    header: 'Compétence Pix',
    width: 50,
    bold: true,
    content: ({ change }) => text(wordLine(change)),
  },
  {
    header: 'Campagne du besoin',
    width: 32,
    content: ({ comparison }) => text(comparison.from),
  },
  { header: 'Mesure', width: 9, content: ({ measure }) => text(MEASURES[measure]) },
  {
    header: 'Personnes',
    width: 10,
    format: FORMATS.count,
    content: ofShown(({ people }) => number(headcountNumber(people))),
  },
  {
    header: 'Personnes – précision',
    width: 10,
    quiet: true,
    content: ofShown(({ people }) => text(headcountNote(people))),
  },
  {
    header: 'Avant',
    width: 9,
    format: byMeasure,
    content: ofShown(({ before }) => number(meanNumber(before))),
  },
  {
    header: 'Avant – précision',
    width: 10,
    quiet: true,
    content: precision(({ before }) => before),
  },
  {
    header: 'Après',
    width: 9,
    format: byMeasure,
    content: ofShown(({ after }) => number(meanNumber(after))),
  },
  {
    header: 'Après – précision',
    width: 11,
    quiet: true,
    content: precision(({ after }) => after),
  },
  {
    header: 'Écart (points ou niveaux)',
    width: 11,
    format: FORMATS.gap,
    content: (line, at) => (line.change.kind === 'shown' ? gap(line.change, line, at) : null),
  },
  {
    header: 'Évolution',
    width: 11,
    content: ({ change, measure }) => text(change.kind === 'shown' ? WAYS[wayOf(change, measure)] : 'masqué'),
  },
  { header: 'Actions n°', width: 10, content: ({ actions }) => text(actions.join(', ')) },
  {
    header: 'Nouveau parcours',
    width: 35,
    content: ({ comparison }) => text(wordAfter(comparison)),
  },
];

const wordAfter = ({ from, to }: WorkbookComparison): string =>
  from === to ? 'dernier envoi dans la même campagne' : to;

/** Numbers of the actions whose needs were observed there. */
const actionsOn = (
  rows: readonly PlanRow[],
  { before }: ReleasedProgress,
  { competence }: ReleasedChange,
): readonly number[] =>
  rows
    .filter(
      ({ origin, competences }) =>
        origin.kind !== 'declared' &&
        origin.campaigns.some(({ id }) => id === before.id) &&
        competences.some(({ key }) => key === competence.key),
    )
    .map((row) => row.number);

const linesOf = ({ progress }: WorkbookInput, rows: readonly PlanRow[]): readonly Line[] =>
  progress
    .flatMap((comparison) => {
      const { view } = comparison;
      if (view.kind !== 'progress') return [];
      return view.changes.map((change) => ({
        comparison,
        measure: view.measure,
        change,
        actions: actionsOn(rows, view, change),
      }));
    })
    .map((line, index) => ({ ...line, number: index + 1 }));

const wordRefusal = ({ from, to, view }: WorkbookComparison): string | null => {
  const subject = from === to ? from : `${from}, puis ${to}`;
  switch (view.kind) {
    case 'progress':
      return null;
    case 'too-few':
      return `${subject}${THIN}: moins de ${wordCount(view.k)} personnes ont envoyé leurs résultats avant et après.`;
    case 'not-comparable':
      return `${subject}${THIN}: un taux ne se compare qu’à un taux, un niveau qu’à un niveau.`;
    case 'no-result':
    case 'unknown-campaign':
      return `${subject}${THIN}: l’une des deux campagnes n’est pas dans ce fichier.`;
  }
};

const NO_COMPARISON = `Rien à comparer${THIN}: le nouveau parcours d’une campagne se choisit dans Relief, Plan de formation, Bilan.`;

const notesOf = ({ progress }: WorkbookInput, lines: readonly Line[]): readonly string[] => {
  const refusals = progress.flatMap((comparison) => wordRefusal(comparison) ?? []);
  const isMasked = lines.some(({ change }) => change.kind === 'masked');
  const mask = isMasked ? [`${MASK_CODE} = ${MASK_WORDS}.`] : [];
  return lines.length === 0 ? [...refusals, NO_COMPARISON] : [...PROGRESS_NOTES, ...mask, ...refusals];
};

const noteRow = (row: number, note: string): Row => ({
  row,
  height: 16,
  cells: [{ column: 1, content: text(note), style: STYLES.quiet }],
});

/**
 * « Avant et après »: the means of the same people in the campaign of the needs and in the new parcours, competence by
 * competence, and what to know below; without any, the reason. A sheet of its own, so that each page repeats its header.
 */
export const beforeAfterSheet = (input: WorkbookInput, planned: readonly PlanRow[]): Sheet => {
  const lines = linesOf(input, planned);
  const notes = notesOf(input, lines);
  if (lines.length === 0) return sentenceSheet(input, BEFORE_AFTER_SHEET, TITLE, notes.join('\n'));
  const layout = layOutTable(COLUMNS, lines, {
    sheet: BEFORE_AFTER_SHEET,
    name: 'BilanAvantApres',
    header: HEADER_ROW,
  });
  const below = layout.area.bottom + 2;
  const sheet = tableSheet(input, {
    name: BEFORE_AFTER_SHEET,
    title: TITLE,
    layout,
    frozenColumns: 2,
  });
  return { ...sheet, rows: [...sheet.rows, ...notes.map((note, index) => noteRow(below + index, note))] };
};
