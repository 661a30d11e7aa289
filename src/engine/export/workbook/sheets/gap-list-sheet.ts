import type { ReleasedCell, ReleasedHeatmap, ReleasedRow, ReleasedTable } from '../../../../core/disclosure';
import type { CompetenceRef } from '../../../../core/model/competence';
import { THIN } from '../../../../core/wording/numbers';
import { MEASURES, wordCompetence } from '../../../../core/wording/plan-words';
import {
  EMPTY_CODE,
  headcountNote,
  headcountNumber,
  MASK_CODE,
  meanCode,
  meanNumber,
  wordReliability,
  wordRow,
  wordShare,
} from '../../../../core/wording/released-words';
import { FORMATS } from '../house-style';
import { HEADER_ROW, sentenceSheet, tableSheet } from '../sheet-frame';
import { type Column, layOutTable, number, text } from '../table-layout';
import type { WorkbookInput } from '../workbook-input';
import type { Sheet } from '../workbook-port';

const GAP_LIST_SHEET = 'Écarts (liste)';

interface Line {
  readonly table: ReleasedTable;
  readonly row: ReleasedRow;
  readonly competence: CompetenceRef;
  readonly cell: ReleasedCell;
}

const linesOf = (map: ReleasedHeatmap): readonly Line[] =>
  map.kind !== 'table'
    ? []
    : [map.whole, ...map.rows].flatMap((row) =>
        map.competences.flatMap((competence, index) => {
          const cell = row.cells[index];
          return cell === undefined ? [] : [{ table: map, row, competence, cell }];
        }),
      );

const shown = ({ cell }: Line) => (cell.kind === 'shown' ? cell : null);

const codeOf = ({ cell }: Line): string => {
  if (cell.kind === 'masked') return MASK_CODE;
  return cell.kind === 'empty' ? EMPTY_CODE : meanCode(cell.mean, cell.measure);
};

const byMeasure = ({ table }: Line): string => (table.measure === 'rate' ? FORMATS.rate : FORMATS.level);

const gapOf = (line: Line): number | null => {
  const result = shown(line);
  const gap = result === null ? null : meanNumber(result.gap);
  return gap === null ? null : line.table.measure === 'rate' ? gap * 100 : gap;
};

const COLUMNS: readonly Column<Line>[] = [
  { header: 'Campagne', width: 34, content: ({ table }) => text(table.campaign.name) },
  { header: 'Public', width: 40, bold: true, content: ({ row }) => text(wordRow(row)) },
  { header: 'Compétence', width: 44, content: ({ competence }) => text(wordCompetence(competence)) },
  { header: 'Mesure', width: 9, content: ({ table }) => text(MEASURES[table.measure]) },
  {
    header: 'Répondants',
    width: 11,
    format: FORMATS.count,
    content: (line) => {
      const result = shown(line);
      return number(result === null ? null : headcountNumber(result.respondents));
    },
  },
  {
    header: 'Répondants – précision',
    width: 13,
    quiet: true,
    content: (line) => {
      const result = shown(line);
      return text(result === null ? '' : headcountNote(result.respondents));
    },
  },
  {
    header: 'Constaté',
    width: 10,
    format: byMeasure,
    content: (line) => {
      const result = shown(line);
      return number(result === null ? null : meanNumber(result.mean));
    },
  },
  { header: 'Code', width: 8, align: 'center', quiet: true, content: (line) => text(codeOf(line)) },
  { header: 'Cible', width: 9, format: byMeasure, content: (line) => number(shown(line)?.target ?? null) },
  {
    header: 'Écart (points ou niveaux)',
    width: 12,
    format: FORMATS.points,
    content: (line) => number(gapOf(line)),
  },
  {
    header: 'Part sous la cible',
    width: 17,
    align: 'right',
    content: (line) => {
      const result = shown(line);
      return text(result === null ? '' : wordShare(result.shareBelow));
    },
  },
  {
    header: 'Part – basse',
    width: 10,
    format: FORMATS.rate,
    content: (line) => number(shown(line)?.interval?.low ?? null),
  },
  {
    header: 'Part – haute',
    width: 10,
    format: FORMATS.rate,
    content: (line) => number(shown(line)?.interval?.high ?? null),
  },
  {
    header: 'Fiabilité',
    width: 20,
    content: (line) => text(wordReliability(shown(line)?.reliability ?? null)),
  },
];

/** « Écarts (liste) »: the heat maps as one long table to filter, masked cells empty with their code. */
export const gapListSheet = (input: WorkbookInput): Sheet => {
  const lines = input.heatmaps.flatMap(linesOf);
  const title = 'Écarts à la cible, en liste';
  if (lines.length === 0)
    return sentenceSheet(
      input,
      GAP_LIST_SHEET,
      title,
      `Aucun écart${THIN}: trop peu de réponses pour ce périmètre.`,
    );
  const layout = layOutTable(COLUMNS, lines, {
    sheet: GAP_LIST_SHEET,
    name: 'EcartsListe',
    header: HEADER_ROW,
  });
  return tableSheet(input, {
    name: GAP_LIST_SHEET,
    title,
    hint: `code ${MASK_CODE}${THIN}: masqué`,
    layout,
    frozenColumns: 3,
  });
};
