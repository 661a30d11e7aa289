import type { RequestOf } from '../../../contract/channels';
import type { ReleasedTable } from '../../../core/disclosure/released';
import { QueryStates } from '../../app/query-states';
import { useEngineQuery } from '../../app/use-engine';
import { bindClasses } from '../../ui/bind-classes';
import { Figure } from '../../ui/charts/figure';
import { PaletteLegend } from '../../ui/charts/palette-legend';
import { EmptyState } from '../../ui/empty-state';
import { CellPanel } from '../collective/cell-panel';
import collective from '../collective/collective.module.css';
import { HeatTable, HeatTwin, useOpenCell } from '../collective/heat-table';
import { tableNotes, wordAbsence } from '../collective/table-notes';
import { wordResults } from './trends-words';

const classes = bindClasses(collective);

const Notes = ({ notes }: { readonly notes: readonly string[] }) =>
  notes.length === 0 ? null : (
    <div className={classes('notes')}>
      {notes.map((note) => (
        <p key={note}>{note}</p>
      ))}
    </div>
  );

const Results = ({ table, rowTitle }: { readonly table: ReleasedTable; readonly rowTitle: string }) => {
  const { place, setPlace, details } = useOpenCell(table);
  const isRate = table.measure === 'rate';
  return (
    <div className={classes('columns')}>
      <div className={classes('main')}>
        <Figure
          title={isRate ? 'Taux de maîtrise par compétence' : 'Niveau moyen par compétence'}
          finding={wordResults(table)}
          legend={
            <PaletteLegend
              palette="sequential"
              low={isRate ? '0\u00a0%' : 'niveau 0'}
              high={isRate ? '100\u00a0%' : 'niveau 8'}
            />
          }
          table={<HeatTwin table={table} reading="mean" rowTitle={rowTitle} />}
        >
          <HeatTable table={table} reading="mean" rowTitle={rowTitle} open={place} onOpen={setPlace} />
          <Notes notes={tableNotes(table)} />
        </Figure>
      </div>
      {details === null ? null : <CellPanel {...details} onClose={() => setPlace(null)} />}
    </div>
  );
};

/** Heat map rows × competences, or the sentence that stands for it. */
export const ResultsFigure = ({
  request,
  rowTitle,
}: {
  readonly request: RequestOf<'heatmap:get'>;
  readonly rowTitle: string;
}) => (
  <QueryStates query={useEngineQuery('heatmap:get', request, { keepPrevious: true })} lines={10}>
    {(heatmap) => {
      if (heatmap.kind === 'table')
        return <Results key={heatmap.campaign.id} table={heatmap} rowTitle={rowTitle} />;
      const { title, advice } = wordAbsence(heatmap);
      return <EmptyState title={title}>{advice}</EmptyState>;
    }}
  </QueryStates>
);
