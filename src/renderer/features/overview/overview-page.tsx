import { FileInput, UsersRound } from 'lucide-react';
import { useState } from 'react';
import type { ReplyOf, RequestOf } from '../../../contract/channels';
import { typeset } from '../../../contract/typeset';
import type { Plan } from '../../../core/plan';
import { useCollectiveFilter } from '../../app/collective-filter';
import { QueryStates } from '../../app/query-states';
import { useNavigate } from '../../app/routes';
import { useEngineQuery } from '../../app/use-engine';
import { bindClasses } from '../../ui/bind-classes';
import { Button } from '../../ui/button';
import { EmptyState } from '../../ui/empty-state';
import { PageHeader } from '../../ui/page-header';
import collective from '../collective/collective.module.css';
import { planOf } from '../plan/plan-model';
import { SavedViewsPanel } from '../saved-views/saved-views-panel';
import { useSavedView } from '../saved-views/use-saved-view';
import { ViewsButton } from '../saved-views/view-panel';
import { listAttention } from './attention';
import { AttentionCard } from './attention-card';
import { CampaignCard } from './campaign-card';
import { DemoHint } from './demo-hint';
import { FirstNeeds } from './first-needs';
import { ObjectiveCard } from './objective-card';
import styles from './overview.module.css';
import { wordFirstNeed, wordOverview } from './overview-words';

const classes = bindClasses(styles);
const frame = bindClasses(collective);

const TITLE = 'Tableau de bord';

/** The rows of the plan: a need of a service may stand in for that of everybody. */
const ROWS: RequestOf<'needs:get'>['rows'] = { dimension: 'unit', depth: null };

const NOTHING_YET = typeset(
  "Commencez par la liste des agents et un export de Pix Orga : chaque fichier est reconnu à ses titres, et rien n'est écrit avant votre accord.",
);
const NO_CAMPAIGN = typeset(
  'La liste des agents est là. Ajoutez un export de campagne, téléchargé depuis Pix Orga : les résultats se liront aussitôt par service.',
);

const Empty = ({ hasAgents }: { readonly hasAgents: boolean }) => {
  const navigate = useNavigate();
  return (
    <>
      <PageHeader title={TITLE} />
      <EmptyState
        icon={hasAgents ? <UsersRound /> : <FileInput />}
        title={hasAgents ? 'Il manque une campagne' : 'Ce coffre est vide'}
        action={
          <Button variant="primary" onPress={() => navigate({ screen: 'import' })}>
            Importer des fichiers
          </Button>
        }
      >
        {hasAgents ? NO_CAMPAIGN : NOTHING_YET}
      </EmptyState>
    </>
  );
};

type Overview = ReplyOf<'overview:get'>;

const Attention = ({
  overview,
  plan,
  agents,
}: {
  readonly overview: Overview;
  readonly plan: Plan | null;
  readonly agents: number;
}) => {
  const status = useEngineQuery('vault:status', {}, { keepPrevious: true }).data;
  const imports = useEngineQuery('import:list', {}, { keepPrevious: true });
  const clearFiles = useEngineQuery('clear-files:list', {}, { keepPrevious: true }).data ?? [];
  return (
    <QueryStates query={imports} lines={2}>
      {(entries) => (
        <AttentionCard
          items={listAttention({
            save: status?.save ?? null,
            agents,
            imports: entries,
            clearFiles,
            overview,
            plan,
          })}
        />
      )}
    </QueryStates>
  );
};

const Conclusion = ({ overview, plan }: { readonly overview: Overview; readonly plan: Plan | null }) => (
  <>
    <p>{wordOverview(overview)}</p>
    {plan === null ? null : <p>{wordFirstNeed(plan)}</p>}
  </>
);

const AimAtSomething = () => {
  const navigate = useNavigate();
  return (
    <p className={`${classes('finding')} no-print`}>
      Aucun objectif encore{'\u202f'}: reliez vos parcours à une cible et à un événement.{' '}
      <Button size="small" variant="quiet" onPress={() => navigate({ screen: 'objectives' })}>
        Créer un objectif
      </Button>
    </p>
  );
};

/** One card by objective in force, then a lighter one for each campaign that none covers. */
const ObjectiveCards = ({ overview }: { readonly overview: Overview }) => {
  const { filter } = useCollectiveFilter();
  const said = useEngineQuery('objectives:list', {}, { keepPrevious: true });
  const states = useEngineQuery('objectives:overview', filter, { keepPrevious: true });
  const shown = (states.data?.objectives ?? []).flatMap(({ id, state }) => {
    const content = said.data?.objectives.find((each) => each.id === id)?.versions[0].content;
    return content === undefined ? [] : [{ id, state, content }];
  });
  const covered = new Set(
    shown.flatMap(({ state }) =>
      state.kind === 'shown' ? state.campaigns.map(({ campaign }) => String(campaign.id)) : [],
    ),
  );
  if (said.data === undefined || states.data === undefined)
    return <QueryStates query={states}>{() => null}</QueryStates>;
  const { today } = said.data;
  return (
    <>
      {shown.length === 0 ? <AimAtSomething /> : null}
      <div className={classes('cards')}>
        {shown.map(({ id, state, content }) => (
          <ObjectiveCard key={id} state={state} content={content} today={today} />
        ))}
        {overview.campaigns
          .filter(({ campaign }) => !covered.has(campaign.id))
          .map((campaign) => (
            <CampaignCard key={campaign.campaign.id} overview={campaign} />
          ))}
      </div>
    </>
  );
};

/** Saved views, those of the dashboard among them: no campaign and no rows to choose, a filter only. */
const DashboardViews = ({ onClose }: { readonly onClose: () => void }) => {
  const { filter } = useCollectiveFilter();
  const campaigns = useEngineQuery('filters:get', {}, { keepPrevious: true }).data?.campaigns ?? [];
  const apply = useSavedView({ campaigns });
  return (
    <SavedViewsPanel
      current={{ section: 'overview', campaignId: null, rows: 'unit', filter }}
      campaigns={campaigns}
      onApply={apply}
      onClose={onClose}
    />
  );
};

const Dashboard = ({ overview, agents }: { readonly overview: Overview; readonly agents: number }) => {
  const { filter } = useCollectiveFilter();
  const needs = useEngineQuery('needs:get', { filter, rows: ROWS }, { keepPrevious: true });
  const isDemo = useEngineQuery('vault:status', {}, { keepPrevious: true }).data?.demo ?? false;
  const plan = needs.data === undefined ? null : planOf(needs.data);
  const [showsViews, setShowsViews] = useState(false);
  return (
    <div className={frame('columns')}>
      <div className={frame('main')}>
        <PageHeader
          title={TITLE}
          conclusion={<Conclusion overview={overview} plan={plan} />}
          actions={<ViewsButton onPress={() => setShowsViews(true)} />}
        />
        {isDemo ? <DemoHint /> : null}
        <ObjectiveCards overview={overview} />
        <Attention overview={overview} plan={plan} agents={agents} />
        <QueryStates query={needs} lines={6}>
          {(reply) => (
            <div className={classes('lists')}>
              <FirstNeeds
                title="Premiers besoins, par taux de maîtrise"
                measure="rate"
                plan={planOf(reply)}
              />
              <FirstNeeds title="Premiers besoins, par niveau" measure="level" plan={planOf(reply)} />
            </div>
          )}
        </QueryStates>
      </div>
      {showsViews ? <DashboardViews onClose={() => setShowsViews(false)} /> : null}
    </div>
  );
};

/** Where the service stands: one card by objective, what needs attention, the first needs. */
export const OverviewPage = () => {
  const { filter } = useCollectiveFilter();
  const known = useEngineQuery('filters:get', {}, { keepPrevious: true });
  const overview = useEngineQuery('overview:get', filter, { keepPrevious: true });
  return (
    <QueryStates query={known}>
      {({ campaigns, agents }) =>
        campaigns.length === 0 ? (
          <Empty hasAgents={agents > 0} />
        ) : (
          <QueryStates query={overview}>
            {(reply) => <Dashboard overview={reply} agents={agents} />}
          </QueryStates>
        )
      }
    </QueryStates>
  );
};
