import { Mountain } from 'lucide-react';
import { useState } from 'react';
import type { ReleasedTable } from '../../../core/disclosure/released';
import { QueryStates } from '../../app/query-states';
import { useEngineQuery } from '../../app/use-engine';
import { bindClasses } from '../../ui/bind-classes';
import { Figure } from '../../ui/charts/figure';
import { PageHeader } from '../../ui/page-header';
import { CampaignScreen, type CampaignView } from '../collective/campaign-screen';
import { CellPanel } from '../collective/cell-panel';
import collective from '../collective/collective.module.css';
import { HeatLegend } from '../collective/heat-legend';
import { HeatTable, HeatTwin, useOpenCell } from '../collective/heat-table';
import type { RowsOption } from '../collective/rows-picker';
import { tableNotes } from '../collective/table-notes';
import { TableAbsence, TableStanding } from '../collective/table-standing';
import { GapList } from './gap-list';
import { wordConclusion, wordGapMap } from './gap-words';
import { TargetEditor } from './target-editor';

const classes = bindClasses(collective);

const WHOLE = 'whole';

const GapTable = ({ table, rowsBy }: { readonly table: ReleasedTable; readonly rowsBy: RowsOption }) => {
  const { place, setPlace, details } = useOpenCell(table);
  const [rowKey, setRowKey] = useState(WHOLE);
  const [onlyBelow, setOnlyBelow] = useState(false);
  return (
    <div className={classes('columns')}>
      <div className={classes('main')}>
        <TableStanding table={table} noun={rowsBy.noun} />
        <Figure
          title="Écarts à la cible par compétence"
          finding={wordGapMap(table)}
          notes={tableNotes(table)}
          legend={<HeatLegend reading="gap" measure={table.measure} />}
          table={<HeatTwin table={table} reading="gap" rowTitle={rowsBy.label} />}
        >
          <HeatTable table={table} reading="gap" rowTitle={rowsBy.label} open={place} onOpen={setPlace} />
        </Figure>
        <GapList
          table={table}
          rowKey={rowKey}
          onRow={setRowKey}
          onlyBelow={onlyBelow}
          onOnlyBelow={setOnlyBelow}
        />
      </div>
      {details === null ? null : <CellPanel {...details} onClose={() => setPlace(null)} />}
    </div>
  );
};

const CampaignGaps = ({ campaign, heatmap, rowsBy, pickers }: CampaignView) => {
  const targets = useEngineQuery('targets:get', {}).data;
  const measure = campaign.kind === 'assessment' ? 'rate' : 'level';
  return (
    <>
      <PageHeader
        title="Écarts"
        conclusion={heatmap.data?.kind === 'table' ? wordConclusion(heatmap.data, rowsBy.noun) : null}
        actions={
          targets === undefined ? null : (
            <TargetEditor key={`${measure} ${targets[measure]}`} targets={targets} measure={measure} />
          )
        }
      />
      {pickers}
      <QueryStates query={heatmap} lines={10}>
        {(reply) =>
          reply.kind === 'table' ? (
            <GapTable key={reply.campaign.id} table={reply} rowsBy={rowsBy} />
          ) : (
            <TableAbsence absence={reply} />
          )
        }
      </QueryStates>
    </>
  );
};

const NO_CAMPAIGN = {
  title: 'Écarts',
  icon: <Mountain />,
  heading: 'Pas encore de résultats à comparer',
  advice: 'Importez un export de Pix Orga et la liste des agents pour mesurer l’écart à la cible.',
};

/** What separates each population from the target, by competence. */
export const GapsPage = () => (
  <CampaignScreen words={NO_CAMPAIGN}>{(view) => <CampaignGaps {...view} />}</CampaignScreen>
);
