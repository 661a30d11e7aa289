import { Mountain } from 'lucide-react';
import { useState } from 'react';
import type { ReleasedTable } from '../../../core/disclosure/released';
import type { TargetMeasure } from '../../../core/targets/target';
import { QueryStates } from '../../app/query-states';
import { useEngineQuery } from '../../app/use-engine';
import { bindClasses } from '../../ui/bind-classes';
import { PageHeader } from '../../ui/page-header';
import { CampaignScreen, type CampaignView } from '../collective/campaign-screen';
import { CellPanel } from '../collective/cell-panel';
import collective from '../collective/collective.module.css';
import { HeatLegend } from '../collective/heat-legend';
import { heatSheet } from '../collective/heat-sheet';
import { HeatTable, useOpenCell } from '../collective/heat-table';
import type { RowsOption } from '../collective/rows-picker';
import { wordStage } from '../collective/stage-words';
import { TableAbsence, TableStanding } from '../collective/table-standing';
import { type OpenPanel, ViewActions, ViewPanel } from '../saved-views/view-panel';
import { TrendFigure } from '../trends/trend-figure';
import { useFigureScope } from '../trends/use-figure-scope';
import { GapList } from './gap-list';
import { wordConclusion, wordGapMap } from './gap-words';
import { TargetEditor } from './target-editor';

const classes = bindClasses(collective);

const WHOLE = 'whole';

const GapTable = ({ table, rowsBy }: { readonly table: ReleasedTable; readonly rowsBy: RowsOption }) => {
  const { place, setPlace, details } = useOpenCell(table);
  const [rowKey, setRowKey] = useState(WHOLE);
  const [onlyBelow, setOnlyBelow] = useState(false);
  const scopeOf = useFigureScope();
  const sheet = heatSheet(table, {
    reading: 'gap',
    title: 'Écarts à la cible par compétence',
    finding: wordGapMap(table),
    rowTitle: rowsBy.label,
  });
  return (
    <div className={classes('columns')}>
      <div className={classes('main')}>
        <TableStanding table={table} noun={rowsBy.noun} />
        <TrendFigure
          sheet={sheet}
          scope={scopeOf([table.campaign], table.k)}
          legend={<HeatLegend reading="gap" measure={table.measure} />}
        >
          <HeatTable table={table} reading="gap" rowTitle={rowsBy.label} open={place} onOpen={setPlace} />
        </TrendFigure>
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

const GapsActions = ({
  measure,
  onOpen,
}: {
  readonly measure: TargetMeasure;
  readonly onOpen: (panel: OpenPanel) => void;
}) => {
  const targets = useEngineQuery('targets:get', {}).data;
  return (
    <>
      <ViewActions onOpen={onOpen} />
      {targets === undefined ? null : (
        <TargetEditor key={`${measure} ${targets[measure]}`} targets={targets} measure={measure} />
      )}
    </>
  );
};

/** The conclusion by competence, then where the stage asked stands, when one is asked. */
const GapsConclusion = ({ view }: { readonly view: CampaignView }) => {
  const { campaign, heatmap, rowsBy, request } = view;
  const { filter } = request;
  const { data } = useEngineQuery('stage:get', { filter, campaignId: campaign.id });
  if (heatmap.data?.kind !== 'table') return null;
  const stage = data?.stage ?? null;
  return (
    <>
      <p>{wordConclusion(heatmap.data, rowsBy.noun)}</p>
      {stage === null ? null : <p>{wordStage(stage)}</p>}
    </>
  );
};

const CampaignGaps = ({ view }: { readonly view: CampaignView }) => {
  const { campaign, heatmap, rowsBy, pickers } = view;
  const [panel, setPanel] = useState<OpenPanel>(null);
  return (
    <div className={classes('columns')}>
      <div className={classes('main')}>
        <PageHeader
          title="Écarts"
          conclusion={<GapsConclusion view={view} />}
          actions={
            <GapsActions measure={campaign.kind === 'assessment' ? 'rate' : 'level'} onOpen={setPanel} />
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
      </div>
      <ViewPanel panel={panel} place="gaps" view={view} onClose={() => setPanel(null)} />
    </div>
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
  <CampaignScreen words={NO_CAMPAIGN}>{(view) => <CampaignGaps view={view} />}</CampaignScreen>
);
