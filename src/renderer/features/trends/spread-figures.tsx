import type { RequestOf } from '../../../contract/channels';
import type { ReleasedDistribution } from '../../../core/disclosure';
import { QueryStates } from '../../app/query-states';
import { useEngineQuery } from '../../app/use-engine';
import { Banner } from '../../ui/banner';
import { distributionSheet, MASKED_SPREAD, stagesSheet } from './distribution-sheet';
import { TrendFigure } from './trend-figure';
import { useFigureScope } from './use-figure-scope';

const Spread = ({ view }: { readonly view: ReleasedDistribution }) => {
  const scopeOf = useFigureScope();
  const scope = scopeOf([view.campaign], view.k);
  const results = distributionSheet(view);
  const stages = stagesSheet(view);
  return (
    <>
      {results === null ? (
        <Banner tone="info" title="Répartition des résultats">
          {MASKED_SPREAD}
        </Banner>
      ) : (
        <TrendFigure sheet={results} scope={scope} />
      )}
      {stages === null ? null : <TrendFigure sheet={stages} scope={scope} />}
    </>
  );
};

/** How results spread, over the parcours and by stage; nothing where no result may be shown. */
export const SpreadFigures = ({ request }: { readonly request: RequestOf<'trends:distribution'> }) => {
  const query = useEngineQuery('trends:distribution', request);
  return (
    <QueryStates query={query} lines={8}>
      {(view) => (view.kind === 'distribution' ? <Spread view={view} /> : null)}
    </QueryStates>
  );
};
