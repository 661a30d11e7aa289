import { Repeat } from 'lucide-react';
import { useCollectiveFilter } from '../../app/collective-filter';
import { QueryStates } from '../../app/query-states';
import { useEngineQuery } from '../../app/use-engine';
import { bindClasses } from '../../ui/bind-classes';
import { EmptyState } from '../../ui/empty-state';
import collective from '../collective/collective.module.css';
import type { KnownCampaign } from '../collective/use-campaign';
import { repeatSheet } from './repeat-sheet';
import { SmallScope } from './small-scope';
import { TrendFigure } from './trend-figure';
import { useFigureScope } from './use-figure-scope';

const classes = bindClasses(collective);

/** How many campaigns people did, and whether a first leads to another: all campaigns of the filter together. */
export const RepeatSection = ({ campaigns }: { readonly campaigns: readonly KnownCampaign[] }) => {
  const { filter } = useCollectiveFilter();
  const query = useEngineQuery('trends:repeat', filter);
  const scopeOf = useFigureScope();
  return (
    <QueryStates query={query} lines={8}>
      {(view) => {
        if (view.kind === 'repeat')
          return (
            <>
              <p className={classes('printed')}>{scopeOf(campaigns, view.k).join(' · ')}</p>
              <TrendFigure sheet={repeatSheet(view)} scope={scopeOf(campaigns, view.k)} />
            </>
          );
        if (view.kind === 'too-few')
          return (
            <SmallScope
              title={`Moins de ${view.k} agents dans ce périmètre`}
              advice="Élargissez le périmètre pour voir combien de parcours chacun a faits."
            />
          );
        return (
          <EmptyState icon={<Repeat />} title="Rien à montrer">
            Importez un export de Pix Orga pour voir combien de parcours chacun a faits.
          </EmptyState>
        );
      }}
    </QueryStates>
  );
};
