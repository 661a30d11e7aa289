import { BarChart3 } from 'lucide-react';
import type { ReplyOf } from '../../../contract/channels';
import { useCollectiveFilter } from '../../app/collective-filter';
import { QueryStates } from '../../app/query-states';
import { useNavigate } from '../../app/routes';
import { useEngineQuery } from '../../app/use-engine';
import { bindClasses } from '../../ui/bind-classes';
import { Button } from '../../ui/button';
import { EmptyState } from '../../ui/empty-state';
import { PageHeader } from '../../ui/page-header';
import collective from '../collective/collective.module.css';
import { PrintedScope } from '../collective/printed-scope';
import { RowsPicker, useRows } from '../collective/rows-picker';
import { sameCampaign } from '../collective/same-campaign';
import {
  CampaignPicker,
  type KnownCampaign,
  useChosenCampaign,
  useKeptCampaigns,
} from '../collective/use-campaign';
import { ParticipationFigure } from './participation-figure';
import { ResultsFigure } from './results-figure';
import { wordConclusion } from './trends-words';

const classes = bindClasses(collective);

const NoCampaign = () => {
  const navigate = useNavigate();
  return (
    <>
      <PageHeader title="Tendances" />
      <EmptyState
        icon={<BarChart3 />}
        title="Pas encore de résultats"
        action={
          <Button variant="primary" onPress={() => navigate({ screen: 'import' })}>
            Importer des fichiers
          </Button>
        }
      >
        Importez un export de Pix Orga et la liste des agents : les tendances du service s’afficheront ici.
      </EmptyState>
    </>
  );
};

const CampaignTrends = ({
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
  return (
    <div className={classes('main')}>
      <PageHeader
        title="Tendances"
        conclusion={heatmap.data?.kind === 'table' ? wordConclusion(heatmap.data) : null}
      />
      <PrintedScope campaign={current} />
      <div className={`${classes('bar')} no-print`}>
        <CampaignPicker campaigns={campaigns} current={current.id} onChoose={onChoose} />
        <RowsPicker options={options} chosen={chosen.id} onChoose={choose} />
      </div>
      <ResultsFigure query={heatmap} rowsBy={chosen} />
      {heatmap.error === null ? <ParticipationFigure request={request} rowsBy={chosen} /> : null}
    </div>
  );
};

const Trends = ({ values }: { readonly values: ReplyOf<'filters:get'> }) => {
  const campaigns = useKeptCampaigns(values.campaigns);
  const { current, choose } = useChosenCampaign(campaigns);
  if (current === null) return <NoCampaign />;
  return <CampaignTrends campaigns={campaigns} current={current} values={values} onChoose={choose} />;
};

/** Participation and results of one campaign by service, collective only. */
export const TrendsPage = () => (
  <QueryStates query={useEngineQuery('filters:get', {})}>
    {(values) => <Trends values={values} />}
  </QueryStates>
);
