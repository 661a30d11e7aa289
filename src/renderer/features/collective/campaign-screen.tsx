import type { ReactNode } from 'react';
import type { ReplyOf, RequestOf } from '../../../contract/channels';
import { useCollectiveFilter } from '../../app/collective-filter';
import { QueryStates, type ShownQuery } from '../../app/query-states';
import { useNavigate } from '../../app/routes';
import { useEngineQuery } from '../../app/use-engine';
import { bindClasses } from '../../ui/bind-classes';
import { Button } from '../../ui/button';
import { EmptyState } from '../../ui/empty-state';
import { PageHeader } from '../../ui/page-header';
import collective from './collective.module.css';
import { PrintedScope } from './printed-scope';
import { type RowsOption, RowsPicker, useRows } from './rows-picker';
import { sameCampaign } from './same-campaign';
import { CampaignPicker, type KnownCampaign, useChosenCampaign, useKeptCampaigns } from './use-campaign';

const classes = bindClasses(collective);

/** One campaign, by the rows chosen, behind the context bar. */
export interface CampaignView {
  readonly campaign: KnownCampaign;
  readonly rowsBy: RowsOption;
  readonly request: RequestOf<'heatmap:get'>;
  readonly heatmap: ShownQuery<ReplyOf<'heatmap:get'>>;
  /** Which campaign and which rows, to be put under the title. */
  readonly pickers: ReactNode;
  /** Which campaign alone, where rows have no meaning. */
  readonly campaignPicker: ReactNode;
  /** Campaigns that the context bar keeps. */
  readonly campaigns: readonly KnownCampaign[];
  readonly values: ReplyOf<'filters:get'>;
  readonly chooseCampaign: (id: string) => void;
  readonly chooseRows: (id: string) => void;
}

/** What a collective screen shows before any campaign was imported. */
export interface NoCampaignWords {
  readonly title: string;
  readonly icon: ReactNode;
  readonly heading: string;
  readonly advice: string;
}

const NoCampaign = ({ words }: { readonly words: NoCampaignWords }) => {
  const navigate = useNavigate();
  return (
    <>
      <PageHeader title={words.title} />
      <EmptyState
        icon={words.icon}
        title={words.heading}
        action={
          <Button variant="primary" onPress={() => navigate({ screen: 'import' })}>
            Importer des fichiers
          </Button>
        }
      >
        {words.advice}
      </EmptyState>
    </>
  );
};

interface ChosenProps {
  readonly campaigns: readonly KnownCampaign[];
  readonly current: KnownCampaign;
  readonly values: ReplyOf<'filters:get'>;
  readonly onChoose: (id: string) => void;
  readonly children: (view: CampaignView) => ReactNode;
}

const Chosen = ({ campaigns, current, values, onChoose, children }: ChosenProps) => {
  const { filter } = useCollectiveFilter();
  const { options, chosen, choose } = useRows(values);
  const request = { filter, campaignId: current.id, rows: chosen.rows };
  const reply = useEngineQuery('heatmap:get', request, { keepPrevious: true });
  const drawPickers = (rowsPicker: ReactNode) => (
    <>
      <PrintedScope campaign={current} />
      <div className={`${classes('bar')} no-print`}>
        <CampaignPicker campaigns={campaigns} current={current.id} onChoose={onChoose} />
        {rowsPicker}
      </div>
    </>
  );
  return children({
    campaign: current,
    rowsBy: chosen,
    request,
    heatmap: sameCampaign(reply, current.id),
    pickers: drawPickers(<RowsPicker options={options} chosen={chosen.id} onChoose={choose} />),
    campaignPicker: drawPickers(null),
    campaigns,
    values,
    chooseCampaign: onChoose,
    chooseRows: choose,
  });
};

const WithValues = ({
  values,
  words,
  children,
}: {
  readonly values: ReplyOf<'filters:get'>;
  readonly words: NoCampaignWords;
  readonly children: (view: CampaignView) => ReactNode;
}) => {
  const campaigns = useKeptCampaigns(values.campaigns);
  const { current, choose } = useChosenCampaign(campaigns);
  return current === null ? (
    <NoCampaign words={words} />
  ) : (
    <Chosen campaigns={campaigns} current={current} values={values} onChoose={choose}>
      {children}
    </Chosen>
  );
};

/** A collective screen of one campaign: chooses it and its rows, asks for its heat map, and draws what is given. */
export const CampaignScreen = ({
  words,
  children,
}: {
  readonly words: NoCampaignWords;
  readonly children: (view: CampaignView) => ReactNode;
}) => (
  <QueryStates query={useEngineQuery('filters:get', {})}>
    {(values) => (
      <WithValues values={values} words={words}>
        {children}
      </WithValues>
    )}
  </QueryStates>
);
