import { useState } from 'react';
import type { ReleasedCell, ReleasedRow, ReleasedTable } from '../../../core/disclosure/released';
import type { CompetenceRef } from '../../../core/model/competence';
import { wordCompetence } from '../../../core/wording/plan-words';
import { divergingColour, sequentialColour } from '../../ui/charts/cell-colour';
import { type HeatCell, HeatMap, type HeatRow } from '../../ui/charts/heat-map';
import type { GridPosition } from '../../ui/table/grid-position';
import { describeCell, describeShared, shortGap, shortMean } from './cell-words';

/** What a cell shows: the mean on its own scale, or the gap around the target. */
export type HeatReading = 'mean' | 'gap';

const drawCell = (cell: ReleasedCell, reading: HeatReading): HeatCell => {
  if (cell.kind !== 'shown') return { kind: cell.kind };
  return reading === 'mean'
    ? {
        kind: 'value',
        text: shortMean(cell.mean, cell.measure),
        colour: sequentialColour(cell.mean, cell.measure),
      }
    : {
        kind: 'value',
        text: shortGap(cell.gap, cell.measure),
        colour: divergingColour(cell.gap, cell.measure),
      };
};

/** The way into a row of units. */
export interface RowDrill {
  readonly canOpen: (key: string) => boolean;
  readonly open: (key: string) => void;
}

const drawRow = (
  row: ReleasedRow,
  reading: HeatReading,
  isWhole: boolean,
  drill: RowDrill | undefined,
): HeatRow => ({
  key: row.key,
  label: row.label,
  detail: describeShared(row),
  cells: row.cells.map((cell) => drawCell(cell, reading)),
  isWhole,
  ...(drill?.canOpen(row.key) ? { onOpen: () => drill.open(row.key) } : {}),
});

const nameOf = (competence: CompetenceRef | undefined): string =>
  competence === undefined ? '' : wordCompetence(competence);

/** Heading of the rows: what was asked for, unless all are together. */
const headRows = ({ level }: ReleasedTable, rowTitle: string): string =>
  level.kind === 'whole' ? 'Population' : rowTitle;

/** The rows of a table, then all of them together. */
export const allRows = (table: ReleasedTable): readonly ReleasedRow[] => [...table.rows, table.whole];

/** Heat map of a released table. */
export const HeatTable = ({
  table,
  reading,
  rowTitle,
  open,
  onOpen,
  drill,
}: {
  readonly table: ReleasedTable;
  readonly reading: HeatReading;
  readonly rowTitle: string;
  readonly open: GridPosition | null;
  readonly onOpen: (place: GridPosition) => void;
  readonly drill?: RowDrill;
}) => {
  const rows = allRows(table);
  return (
    <HeatMap
      label={`${table.campaign.name}, ${reading === 'mean' ? 'résultats' : 'écarts'} par compétence`}
      rowTitle={headRows(table, rowTitle)}
      columns={table.competences}
      rows={rows.map((row, index) => drawRow(row, reading, index === rows.length - 1, drill))}
      describe={(row, column) =>
        describeCell(rows[row]?.label ?? '', nameOf(table.competences[column]), rows[row]?.cells[column])
      }
      open={open}
      onOpen={(row, column) => onOpen({ row, column })}
    />
  );
};

/** The cell whose details are open, and the way to open and close it. */
export const useOpenCell = (table: ReleasedTable | null) => {
  const [place, setPlace] = useState<GridPosition | null>(null);
  const row = table === null || place === null ? undefined : allRows(table)[place.row];
  const cell = place === null ? undefined : row?.cells[place.column];
  const competence = place === null ? undefined : table?.competences[place.column];
  const isOpen = row !== undefined && cell !== undefined && competence !== undefined;
  return {
    place: isOpen ? place : null,
    setPlace,
    details: isOpen ? { row, cell, competence: nameOf(competence) } : null,
  };
};
