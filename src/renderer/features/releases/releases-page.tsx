import { Send } from 'lucide-react';
import { QueryStates } from '../../app/query-states';
import { useNavigate } from '../../app/routes';
import { useEngineQuery } from '../../app/use-engine';
import { Button } from '../../ui/button';
import { EmptyState } from '../../ui/empty-state';
import { PageHeader } from '../../ui/page-header';
import { ReleaseHistory } from './release-history';
import { wordRegister } from './release-words';

const NoCampaign = () => {
  const navigate = useNavigate();
  return (
    <EmptyState
      icon={<Send />}
      title="Rien à diffuser pour l’instant"
      action={
        <Button variant="primary" onPress={() => navigate({ screen: 'import' })}>
          Importer une campagne
        </Button>
      }
    >
      Une diffusion se fait à partir des résultats d’au moins une campagne.
    </EmptyState>
  );
};

/** What leaves the service: the dossier of the CODIR or chosen tables, what is proved of them, what already left. */
export const ReleasesPage = () => {
  const known = useEngineQuery('filters:get', {});
  const register = useEngineQuery('release:list', {}, { keepPrevious: true });
  return (
    <QueryStates query={register} lines={6}>
      {(records) => (
        <>
          <PageHeader title="Diffusion" conclusion={wordRegister(records)} />
          <QueryStates query={known} lines={4}>
            {({ campaigns }) => (campaigns.length === 0 ? <NoCampaign /> : null)}
          </QueryStates>
          <ReleaseHistory records={records} />
        </>
      )}
    </QueryStates>
  );
};
