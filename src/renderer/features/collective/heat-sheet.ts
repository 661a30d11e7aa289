import type { ReleasedCell, ReleasedResult, ReleasedTable } from '../../../core/disclosure/released';
import { wordCompetence } from '../../../core/wording/plan-words';
import { wordHeadcount } from '../../../core/wording/released-words';
import { divergingColour, sequentialColour } from '../../ui/charts/cell-colour';
import type { FigureSheet } from '../../ui/charts/figure-sheet';
import { drawGrid, type GridSceneCell } from '../../ui/charts/grid-scene';
import { describeShared, shortGap, shortMean, wordBelowShare } from './cell-words';
import { allRows, type HeatReading } from './heat-table';
import { tableNotes } from './table-notes';

/** From this colour of the sequential palette on, letters are white. */
const DARK_FROM = 5;

/** What a heat map is about, beside its numbers. */
interface HeatWords {
  readonly reading: HeatReading;
  readonly title: string;
  readonly finding: string;
  /** Heading of the rows. */
  readonly rowTitle: string;
}

const wordValue = (cell: ReleasedResult, reading: HeatReading): string =>
  reading === 'mean' ? shortMean(cell.mean, cell.measure) : shortGap(cell.gap, cell.measure);

const cellOf = (cell: ReleasedCell, reading: HeatReading): GridSceneCell => {
  if (cell.kind !== 'shown') return { kind: cell.kind };
  const text = wordValue(cell, reading);
  if (reading === 'gap') {
    const colour = divergingColour(cell.gap, cell.measure);
    return { kind: 'value', text, tone: `diverging-${colour}`, isDark: false };
  }
  const colour = sequentialColour(cell.mean, cell.measure);
  return { kind: 'value', text, tone: `sequential-${colour}`, isDark: colour >= DARK_FROM };
};

const wordCell = (cell: ReleasedCell | undefined, word: (cell: ReleasedResult) => string): string => {
  if (cell === undefined || cell.kind === 'empty') return '–';
  return cell.kind === 'masked' ? 'masqué' : word(cell);
};

/** A heat map as table and drawing; its table also gives the share below target of the whole, with its interval. */
export const heatSheet = (
  table: ReleasedTable,
  { reading, title, finding, rowTitle }: HeatWords,
): FigureSheet => ({
  title,
  finding,
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
      ...table.competences.map((_, index) => wordCell(row.cells[index], (cell) => wordValue(cell, reading))),
    ]),
    [
      'Ensemble, agents sous la cible',
      '',
      ...table.competences.map((_, index) => wordCell(table.whole.cells[index], wordBelowShare)),
    ],
  ],
  draw: (width) =>
    drawGrid(
      table.competences.map(wordCompetence),
      allRows(table).map((row) => ({
        label: row.label,
        detail: describeShared(row),
        cells: row.cells.map((cell) => cellOf(cell, reading)),
      })),
      width,
    ),
});
