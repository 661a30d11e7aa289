import type { ReplyOf } from '../../../contract/channels';
import type { ReleasedTable } from '../../../core/disclosure/released';
import { QueryStates, type ShownQuery } from '../../app/query-states';
import { bindClasses } from '../../ui/bind-classes';
import { Figure } from '../../ui/charts/figure';
import { CellPanel } from '../collective/cell-panel';
import collective from '../collective/collective.module.css';
import { HeatLegend } from '../collective/heat-legend';
import { HeatTable, HeatTwin, useOpenCell } from '../collective/heat-table';
import type { RowsOption } from '../collective/rows-picker';
import { wordMerger } from '../collective/table-notes';
import { TableAbsence, TableStanding } from '../collective/table-standing';
import { wordResults } from './trends-words';

const classes = bindClasses(collective);

const Results = ({ table, rowsBy }: { readonly table: ReleasedTable; readonly rowsBy: RowsOption }) => {
  const { place, setPlace, details } = useOpenCell(table);
  return (
    <div className={classes('columns')}>
      <div className={classes('main')}>
        <TableStanding table={table} noun={rowsBy.noun} />
        <Figure
          title={table.measure === 'rate' ? 'Taux de maîtrise par compétence' : 'Niveau moyen par compétence'}
          finding={wordResults(table)}
          notes={table.mergers.map(wordMerger)}
          legend={<HeatLegend reading="mean" measure={table.measure} />}
          table={<HeatTwin table={table} reading="mean" rowTitle={rowsBy.label} />}
        >
          <HeatTable table={table} reading="mean" rowTitle={rowsBy.label} open={place} onOpen={setPlace} />
        </Figure>
      </div>
      {details === null ? null : <CellPanel {...details} onClose={() => setPlace(null)} />}
    </div>
  );
};

/** Heat map rows × competences, or the sentence that stands for it. */
export const ResultsFigure = ({
  query,
  rowsBy,
}: {
  readonly query: ShownQuery<ReplyOf<'heatmap:get'>>;
  readonly rowsBy: RowsOption;
}) => (
  <QueryStates query={query} lines={10}>
    {(heatmap) => {
      if (heatmap.kind === 'table')
        return <Results key={heatmap.campaign.id} table={heatmap} rowsBy={rowsBy} />;
      return <TableAbsence absence={heatmap} />;
    }}
  </QueryStates>
);
