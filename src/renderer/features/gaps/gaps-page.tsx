import { Mountain } from 'lucide-react';
import { useState } from 'react';
import type { ReplyOf } from '../../../contract/channels';
import type { ReleasedTable } from '../../../core/disclosure/released';
import { useCollectiveFilter } from '../../app/collective-filter';
import { QueryStates } from '../../app/query-states';
import { useNavigate } from '../../app/routes';
import { useEngineQuery } from '../../app/use-engine';
import { bindClasses } from '../../ui/bind-classes';
import { Button } from '../../ui/button';
import { Figure } from '../../ui/charts/figure';
import { EmptyState } from '../../ui/empty-state';
import { PageHeader } from '../../ui/page-header';
import { CellPanel } from '../collective/cell-panel';
import collective from '../collective/collective.module.css';
import { HeatLegend } from '../collective/heat-legend';
import { HeatTable, HeatTwin, useOpenCell } from '../collective/heat-table';
import { PrintedScope } from '../collective/printed-scope';
import { type RowsOption, RowsPicker, useRows } from '../collective/rows-picker';
import { sameCampaign } from '../collective/same-campaign';
import { wordMerger } from '../collective/table-notes';
import { TableAbsence, TableStanding } from '../collective/table-standing';
import {
  CampaignPicker,
  type KnownCampaign,
  useChosenCampaign,
  useKeptCampaigns,
} from '../collective/use-campaign';
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
          notes={table.mergers.map(wordMerger)}
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

const CampaignGaps = ({
  campaigns,
  current,
  values,
  onChoose,
}: {
  readonly campaigns: readonly KnownCampaign[];
  readonly current: KnownCampaign;
  readonly values: ReplyOf<'filters:get'>;
  readonly onChoose: (id: string) => void;
}) => {
  const { filter } = useCollectiveFilter();
  const { options, chosen, choose } = useRows(values);
  const request = { filter, campaignId: current.id, rows: chosen.rows };
  const reply = useEngineQuery('heatmap:get', request, { keepPrevious: true });
  const heatmap = sameCampaign(reply, current.id);
  const targets = useEngineQuery('targets:get', {}).data;
  const measure = current.kind === 'assessment' ? 'rate' : 'level';
  return (
    <>
      <PageHeader
        title="Écarts"
        conclusion={heatmap.data?.kind === 'table' ? wordConclusion(heatmap.data, chosen.noun) : null}
        actions={
          targets === undefined ? null : (
            <TargetEditor key={`${measure} ${targets[measure]}`} targets={targets} measure={measure} />
          )
        }
      />
      <PrintedScope campaign={current} />
      <div className={`${classes('bar')} no-print`}>
        <CampaignPicker campaigns={campaigns} current={current.id} onChoose={onChoose} />
        <RowsPicker options={options} chosen={chosen.id} onChoose={choose} />
      </div>
      <QueryStates query={heatmap} lines={10}>
        {(reply) => {
          if (reply.kind === 'table')
            return <GapTable key={reply.campaign.id} table={reply} rowsBy={chosen} />;
          return <TableAbsence absence={reply} />;
        }}
      </QueryStates>
    </>
  );
};

const Gaps = ({ values }: { readonly values: ReplyOf<'filters:get'> }) => {
  const navigate = useNavigate();
  const campaigns = useKeptCampaigns(values.campaigns);
  const { current, choose } = useChosenCampaign(campaigns);
  if (current !== null)
    return <CampaignGaps campaigns={campaigns} current={current} values={values} onChoose={choose} />;
  return (
    <>
      <PageHeader title="Écarts" />
      <EmptyState
        icon={<Mountain />}
        title="Pas encore de résultats à comparer"
        action={
          <Button variant="primary" onPress={() => navigate({ screen: 'import' })}>
            Importer des fichiers
          </Button>
        }
      >
        Importez un export de Pix Orga et la liste des agents pour mesurer l’écart à la cible.
      </EmptyState>
    </>
  );
};

/** What separates each population from the target, by competence. */
export const GapsPage = () => (
  <QueryStates query={useEngineQuery('filters:get', {})}>{(values) => <Gaps values={values} />}</QueryStates>
);
