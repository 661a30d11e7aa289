import type { ReplyOf } from '../../../contract/channels';
import type { ReleasedTable } from '../../../core/disclosure/released';
import { QueryStates, type ShownQuery } from '../../app/query-states';
import { bindClasses } from '../../ui/bind-classes';
import { CellPanel } from '../collective/cell-panel';
import collective from '../collective/collective.module.css';
import { HeatLegend } from '../collective/heat-legend';
import { heatSheet } from '../collective/heat-sheet';
import { HeatTable, type RowDrill, useOpenCell } from '../collective/heat-table';
import type { RowsOption } from '../collective/rows-picker';
import { TableAbsence, TableStanding } from '../collective/table-standing';
import { DrillPath } from './drill-path';
import { TrendFigure } from './trend-figure';
import { wordResults } from './trends-words';
import { useFigureScope } from './use-figure-scope';

const classes = bindClasses(collective);

interface ResultsProps {
  readonly table: ReleasedTable;
  readonly rowsBy: RowsOption;
  readonly drill: RowDrill;
}

const Results = ({ table, rowsBy, drill }: ResultsProps) => {
  const { place, setPlace, details } = useOpenCell(table);
  const scopeOf = useFigureScope();
  const sheet = heatSheet(table, {
    reading: 'mean',
    title: table.measure === 'rate' ? 'Taux de maîtrise par compétence' : 'Niveau moyen par compétence',
    finding: wordResults(table),
    rowTitle: rowsBy.label,
  });
  return (
    <div className={classes('columns')}>
      <div className={classes('main')}>
        <DrillPath drill={drill} rows={table.rows} />
        <TableStanding table={table} noun={rowsBy.noun} />
        <TrendFigure
          sheet={sheet}
          scope={scopeOf([table.campaign], table.k)}
          legend={<HeatLegend reading="mean" measure={table.measure} />}
        >
          <HeatTable
            table={table}
            reading="mean"
            rowTitle={rowsBy.label}
            open={place}
            onOpen={setPlace}
            drill={drill}
          />
        </TrendFigure>
      </div>
      {details === null ? null : <CellPanel {...details} onClose={() => setPlace(null)} />}
    </div>
  );
};

/** Heat map rows × competences, or the sentence that stands for it. */
export const ResultsFigure = ({
  query,
  rowsBy,
  drill,
}: {
  readonly query: ShownQuery<ReplyOf<'heatmap:get'>>;
  readonly rowsBy: RowsOption;
  readonly drill: RowDrill;
}) => (
  <QueryStates query={query} lines={10}>
    {(heatmap) => {
      if (heatmap.kind === 'table')
        return <Results key={heatmap.campaign.id} table={heatmap} rowsBy={rowsBy} drill={drill} />;
      return <TableAbsence absence={heatmap} />;
    }}
  </QueryStates>
);
