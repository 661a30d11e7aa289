import type { ReleasedMean } from '../../../../core/disclosure';
import { PIX_AREAS } from '../../../../core/framework/pix-framework';
import type { NumberedNeed } from '../../../../core/plan';
import { THIN } from '../../../../core/wording/numbers';
import { ANSWERS, MEASURES, STATUSES, wordCompetence } from '../../../../core/wording/plan-words';
import {
  headcountNote,
  headcountNumber,
  meanNote,
  meanNumber,
  wordBelow,
  wordReliability,
  wordShare,
} from '../../../../core/wording/released-words';
import { FORMATS } from '../house-style';
import { HEADER_ROW, sentenceSheet, tableSheet } from '../sheet-frame';
import { type Column, layOutTable, number, text } from '../table-layout';
import type { WorkbookInput } from '../workbook-input';
import type { BarScale, Sheet } from '../workbook-port';

const NEEDS_SHEET = 'Besoins';
const SCORE_HEADER = 'Score de priorité';

type Item = NumberedNeed;

const byMeasure = ({ need }: Item): string => (need.measure === 'rate' ? FORMATS.rate : FORMATS.level);

/** Gaps of rates are typed in points, gaps of levels in levels; the column « Mesure » tells which. */
const gapNumber = (gap: number | null, { need }: Item): number | null =>
  gap === null ? null : need.measure === 'rate' ? gap * 100 : gap;

const gapOf = (observed: ReleasedMean, target: number): number | null => {
  const mean = meanNumber(observed);
  return mean === null ? null : target - mean;
};

const areaName = (index: number | null): string =>
  PIX_AREAS.find((area) => area.index === index)?.name ?? 'Hors référentiel Pix';

const WHERE: readonly Column<Item>[] = [
  { header: 'N°', width: 6, align: 'center', bold: true, content: (item) => number(item.number) },
  { header: 'Public', width: 28, content: ({ need }) => text(need.row.label) },
  {
    header: 'Compétence Pix',
    width: 38,
    bold: true,
    content: ({ need }) => text(wordCompetence(need.competence)),
  },
  { header: 'Mesure', width: 9, content: ({ need }) => text(MEASURES[need.measure]) },
  { header: 'Domaine', width: 27, content: ({ need }) => text(areaName(need.competence.area)) },
  { header: 'Campagne', width: 36, content: ({ need }) => text(need.campaign.name) },
];

const OBSERVED: readonly Column<Item>[] = [
  {
    header: 'Agents concernés',
    width: 11,
    format: FORMATS.count,
    content: ({ need }) => number(headcountNumber(need.concerned)),
  },
  {
    header: 'Agents – précision',
    width: 13,
    quiet: true,
    content: ({ need }) => text(headcountNote(need.concerned)),
  },
  {
    header: 'Répondants',
    width: 12,
    format: FORMATS.count,
    content: ({ need }) => number(headcountNumber(need.respondents)),
  },
  {
    header: 'Répondants – précision',
    width: 13,
    quiet: true,
    content: ({ need }) => text(headcountNote(need.respondents)),
  },
  {
    header: 'Constaté',
    width: 10,
    format: byMeasure,
    content: ({ need }) => number(meanNumber(need.observed)),
  },
  {
    header: 'Constaté – précision',
    width: 15,
    quiet: true,
    content: ({ need }) => text(meanNote(need.observed, need.measure)),
  },
  { header: 'Cible', width: 9, format: byMeasure, content: ({ need }) => number(need.target) },
  {
    header: 'Écart (points ou niveaux)',
    width: 12,
    format: FORMATS.points,
    content: (item) => number(gapNumber(gapOf(item.need.observed, item.need.target), item)),
  },
];

const BELOW: readonly Column<Item>[] = [
  {
    header: 'Répondants sous la cible',
    width: 16,
    align: 'right',
    content: ({ need }) => text(wordBelow(need.below)),
  },
  {
    header: 'Part sous la cible',
    width: 16,
    align: 'right',
    content: ({ need }) => text(wordShare(need.shareBelow)),
  },
  {
    header: 'Part sous la cible – basse',
    width: 12,
    format: FORMATS.rate,
    content: ({ need }) => number(need.interval?.low ?? null),
  },
  {
    header: 'Part sous la cible – haute',
    width: 12,
    format: FORMATS.rate,
    content: ({ need }) => number(need.interval?.high ?? null),
  },
  { header: 'Fiabilité', width: 19, content: ({ need }) => text(wordReliability(need.reliability)) },
  {
    header: 'Effectif bas',
    width: 10,
    format: FORMATS.count,
    content: ({ need }) => number(need.people?.low ?? null),
  },
  {
    header: 'Effectif estimé',
    width: 10,
    format: FORMATS.count,
    content: ({ need }) => number(need.people?.value ?? null),
  },
  {
    header: 'Effectif haut',
    width: 10,
    format: FORMATS.count,
    content: ({ need }) => number(need.people?.high ?? null),
  },
];

const RANKED: readonly Column<Item>[] = [
  {
    header: SCORE_HEADER,
    width: 12,
    format: FORMATS.score,
    content: (item) => number(gapNumber(item.need.priority.value, item)),
  },
  { header: 'Rang', width: 8, align: 'center', content: ({ need }) => number(need.rank) },
  {
    header: 'Rang par intensité',
    width: 10,
    align: 'center',
    content: ({ need }) => number(need.intensityRank),
  },
  { header: 'À égalité', width: 9, align: 'center', content: ({ need }) => text(need.tied ? 'oui' : '') },
  { header: 'Statut', width: 11, content: ({ decision }) => text(STATUSES[decision.status]) },
  { header: 'Réponse', width: 23, content: ({ decision }) => text(ANSWERS[decision.answer]) },
  {
    header: 'Part à former',
    width: 10,
    format: FORMATS.rate,
    content: ({ decision }) => number(decision.shareToTrain),
  },
  { header: 'Motif de la décision', width: 32, content: ({ decision }) => text(decision.reason) },
  { header: 'Identifiant stable', width: 30, quiet: true, isKey: true, content: ({ need }) => text(need.id) },
];

const COLUMNS: readonly Column<Item>[] = [...WHERE, ...OBSERVED, ...BELOW, ...RANKED];

const listOf = ({ need }: Item): string => `${need.measure} ${need.scope}`;

/** Points and levels, the whole and its rows, are never compared: one scale of bars for each list. */
const scoreBars = (items: readonly Item[]): readonly BarScale[] => {
  const column = COLUMNS.findIndex(({ header }) => header === SCORE_HEADER) + 1;
  return [...new Set(items.map(listOf))].map((list) => {
    const places = items.flatMap((item, index) => (listOf(item) === list ? [{ item, index }] : []));
    const rows = places.map(({ index }) => HEADER_ROW + 1 + index);
    const scores = places.map(({ item }) => gapNumber(item.need.priority.value, item) ?? 0);
    return {
      area: { top: Math.min(...rows), bottom: Math.max(...rows), left: column, right: column },
      min: 0,
      max: Math.max(1, ...scores),
    };
  });
};

const NO_NEED = `Aucun besoin${THIN}: les résultats publiés atteignent les cibles, ou aucun résultat n’est publié.`;

/** « Besoins »: one line per need, also those set aside, with their reason. */
export const needsSheet = (input: WorkbookInput, items: readonly Item[]): Sheet => {
  if (items.length === 0) return sentenceSheet(input, NEEDS_SHEET, 'Besoins de formation', NO_NEED);
  const layout = layOutTable(COLUMNS, items, {
    sheet: NEEDS_SHEET,
    name: 'BesoinsFormation',
    header: HEADER_ROW,
  });
  return tableSheet(input, {
    name: NEEDS_SHEET,
    title: 'Besoins de formation',
    hint: 'score = écart × effectif × criticité, comparable au sein d’une même mesure et d’un même type de public',
    layout,
    frozenColumns: 3,
    repeatedColumns: 3,
    pagesWide: 3,
    barScales: scoreBars(items),
  });
};
