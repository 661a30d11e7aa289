import type { ReleasedCell, ReleasedTable } from '../../../core/disclosure/released';
import { wordCompetence } from '../../../core/wording/plan-words';
import { wordHeadcount } from '../../../core/wording/released-words';
import { sequentialColour } from '../../ui/charts/cell-colour';
import type { FigureSheet } from '../../ui/charts/figure-sheet';
import { drawGrid, type GridSceneCell } from '../../ui/charts/grid-scene';
import { describeShared, shortMean, wordBelowShare } from '../collective/cell-words';
import { allRows } from '../collective/heat-table';
import { tableNotes } from '../collective/table-notes';
import { wordResults } from './trends-words';

/** From this colour on, letters are white. */
const DARK_FROM = 5;

const cellOf = (cell: ReleasedCell): GridSceneCell => {
  if (cell.kind !== 'shown') return { kind: cell.kind };
  const colour = sequentialColour(cell.mean, cell.measure);
  return {
    kind: 'value',
    text: shortMean(cell.mean, cell.measure),
    tone: `sequential-${colour}`,
    isDark: colour >= DARK_FROM,
  };
};

const wordCell = (cell: ReleasedCell | undefined): string => {
  if (cell === undefined || cell.kind === 'empty') return '–';
  return cell.kind === 'masked' ? 'masqué' : shortMean(cell.mean, cell.measure);
};

const wordBelow = (cell: ReleasedCell | undefined): string => {
  if (cell === undefined || cell.kind === 'empty') return '–';
  return cell.kind === 'masked' ? 'masqué' : wordBelowShare(cell);
};

/** Heat map of the means; its table also gives the share below target of the whole, with its interval. */
export const heatSheet = (table: ReleasedTable, rowTitle: string): FigureSheet => ({
  title: table.measure === 'rate' ? 'Taux de maîtrise par compétence' : 'Niveau moyen par compétence',
  finding: wordResults(table),
  notes: tableNotes(table),
  columns: [
    { title: table.level.kind === 'whole' ? 'Population' : rowTitle, width: 200 },
    { title: 'Résultats', width: 90, align: 'end' },
    ...table.competences.map((competence) => ({
      title: wordCompetence(competence),
      width: 110,
      align: 'end' as const,
    })),
  ],
  rows: [
    ...allRows(table).map((row) => [
      row.label,
      wordHeadcount(row.shared),
      ...table.competences.map((_, index) => wordCell(row.cells[index])),
    ]),
    [
      'Ensemble, agents sous la cible',
      '',
      ...table.competences.map((_, index) => wordBelow(table.whole.cells[index])),
    ],
  ],
  draw: (width) =>
    drawGrid(
      table.competences.map(wordCompetence),
      allRows(table).map((row) => ({
        label: row.label,
        detail: describeShared(row),
        cells: row.cells.map(cellOf),
      })),
      width,
    ),
});
