import { Link2 } from 'lucide-react';
import { typeset } from '../../../contract/typeset';
import { QueryStates } from '../../app/query-states';
import { useNavigate } from '../../app/routes';
import { useEngineQuery } from '../../app/use-engine';
import { Button } from '../../ui/button';
import { EmptyState } from '../../ui/empty-state';
import { PageHeader } from '../../ui/page-header';
import { ClearFiles } from '../clear-files/clear-files';
import { LinkListForm } from './link-list-form';

const CONCLUSION = typeset(
  "Un lien par agent, avec un identifiant qui ne veut rien dire ailleurs : à l'import, chaque résultat revient à la bonne personne, sans rien lui demander de taper.",
);

/** Personal links of a campaign, for a mail merge: prepared before the campaign, recognised at import. */
export const LinksPage = () => {
  const navigate = useNavigate();
  const known = useEngineQuery('filters:get', {});
  const state = useEngineQuery('links:get', {}, { keepPrevious: true });
  return (
    <>
      <PageHeader title="Liens personnels" conclusion={CONCLUSION} />
      <QueryStates query={known} lines={4}>
        {({ agents, unitPaths }) =>
          agents === 0 ? (
            <EmptyState
              icon={<Link2 />}
              title="Il faut d’abord la liste des agents"
              action={
                <Button variant="primary" onPress={() => navigate({ screen: 'import' })}>
                  Importer la liste des agents
                </Button>
              }
            >
              Chaque lien est fait pour un agent de cette liste.
            </EmptyState>
          ) : (
            <QueryStates query={state} lines={4}>
              {({ campaigns }) => (
                <>
                  <LinkListForm campaigns={campaigns} unitPaths={unitPaths} />
                  <ClearFiles kind="links" />
                </>
              )}
            </QueryStates>
          )
        }
      </QueryStates>
    </>
  );
};
