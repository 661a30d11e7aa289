import { ClipboardList } from 'lucide-react';
import { useCollectiveFilter } from '../../app/collective-filter';
import { useNavigate } from '../../app/routes';
import { Button } from '../../ui/button';
import { EmptyState } from '../../ui/empty-state';

/** Why no need is listed. */
export type EmptyCause = 'no-campaign' | 'narrow-filter' | 'targets-reached';

/** Nothing imported yet, else a filter that leaves too little, else targets reached. */
export const causeOfNoNeed = (campaigns: number, isNarrowed: boolean): EmptyCause => {
  if (campaigns === 0) return 'no-campaign';
  return isNarrowed ? 'narrow-filter' : 'targets-reached';
};

const NoCampaign = () => {
  const navigate = useNavigate();
  return (
    <EmptyState
      icon={<ClipboardList />}
      title="Pas encore de besoins"
      action={
        <Button variant="primary" onPress={() => navigate({ screen: 'import' })}>
          Importer des fichiers
        </Button>
      }
    >
      Les besoins viennent des résultats d’une campagne Pix, comparés aux cibles. Importez d’abord un export
      et la liste des agents.
    </EmptyState>
  );
};

const NarrowFilter = () => {
  const { clear } = useCollectiveFilter();
  return (
    <EmptyState
      icon={<ClipboardList />}
      title="Aucun besoin dans ce périmètre"
      action={
        <Button variant="primary" onPress={clear}>
          Revenir à toute la population
        </Button>
      }
    >
      Les cibles y sont atteintes, ou trop peu d’agents ont répondu pour que quelque chose puisse être montré.
    </EmptyState>
  );
};

const TargetsReached = () => {
  const navigate = useNavigate();
  return (
    <EmptyState
      icon={<ClipboardList />}
      title="Aucun besoin ne ressort"
      action={<Button onPress={() => navigate({ screen: 'gaps' })}>Revoir les cibles</Button>}
    >
      Les résultats montrés atteignent les cibles, ou trop peu d’agents ont répondu. Un besoin est une
      compétence sous sa cible.
    </EmptyState>
  );
};

/** No need to list: says why and what comes next. */
export const EmptyPlan = ({ cause }: { readonly cause: EmptyCause }) => {
  switch (cause) {
    case 'no-campaign':
      return <NoCampaign />;
    case 'narrow-filter':
      return <NarrowFilter />;
    case 'targets-reached':
      return <TargetsReached />;
  }
};
