import { FileInput } from 'lucide-react';
import type { ReplyOf } from '../../../contract/channels';
import { typeset } from '../../../contract/typeset';
import { useCollectiveFilter } from '../../app/collective-filter';
import { QueryStates } from '../../app/query-states';
import { useNavigate } from '../../app/routes';
import { useEngineQuery } from '../../app/use-engine';
import { Banner } from '../../ui/banner';
import { bindClasses } from '../../ui/bind-classes';
import { Button } from '../../ui/button';
import { EmptyState } from '../../ui/empty-state';
import { PageHeader } from '../../ui/page-header';
import { CampaignCard } from './campaign-card';
import { FirstNeeds } from './first-needs';
import styles from './overview.module.css';
import { countUnattached, wordOverview, wordUnattachedPersons } from './overview-words';

const classes = bindClasses(styles);

const NOTHING_YET = typeset(
  "Commencez par la liste des agents et un export de Pix Orga : chaque fichier est reconnu à ses titres, et rien n'est écrit avant votre accord.",
);

const Empty = () => {
  const navigate = useNavigate();
  return (
    <>
      <PageHeader title="Tableau de bord" />
      <EmptyState
        icon={<FileInput />}
        title="Ce coffre est vide"
        action={
          <Button variant="primary" onPress={() => navigate({ screen: 'import' })}>
            Importer des fichiers
          </Button>
        }
      >
        {NOTHING_YET}
      </EmptyState>
    </>
  );
};

const Attention = () => {
  const navigate = useNavigate();
  const imports = useEngineQuery('import:list', {}).data ?? [];
  const words = wordUnattachedPersons(countUnattached(imports));
  return words === null ? null : (
    <Banner
      tone="info"
      title="Rattachements"
      action={
        <Button size="small" onPress={() => navigate({ screen: 'import' })}>
          Voir les imports
        </Button>
      }
    >
      {words}
    </Banner>
  );
};

const Overview = ({ overview }: { readonly overview: ReplyOf<'overview:get'> }) => (
  <>
    <PageHeader title="Tableau de bord" conclusion={wordOverview(overview)} />
    <Attention />
    <div className={classes('cards')}>
      {overview.campaigns.map((campaign) => (
        <CampaignCard key={campaign.campaign.id} overview={campaign} />
      ))}
    </div>
    <div className={classes('lists')}>
      <FirstNeeds
        title="Premiers besoins, par taux de maîtrise"
        description="Toute la population, par priorité."
        needs={overview.topNeeds.rates}
      />
      <FirstNeeds
        title="Premiers besoins, par niveau"
        description="Toute la population, par priorité."
        needs={overview.topNeeds.levels}
      />
    </div>
  </>
);

/** Where the service stands: one card by campaign, the first needs, what needs attention. */
export const OverviewPage = () => {
  const { filter } = useCollectiveFilter();
  const known = useEngineQuery('filters:get', {});
  const overview = useEngineQuery('overview:get', filter, { keepPrevious: true });
  return (
    <QueryStates query={known}>
      {({ campaigns }) =>
        campaigns.length === 0 ? (
          <Empty />
        ) : (
          <QueryStates query={overview}>{(reply) => <Overview overview={reply} />}</QueryStates>
        )
      }
    </QueryStates>
  );
};
