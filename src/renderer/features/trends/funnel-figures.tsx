import type { RequestOf } from '../../../contract/channels';
import { QueryStates } from '../../app/query-states';
import { useEngineQuery } from '../../app/use-engine';
import { bandsSheet, funnelSheet } from './funnel-sheet';
import { TrendFigure } from './trend-figure';
import { useFigureScope } from './use-figure-scope';

/** From the invitation to the sending, and how far the others went; nothing in a scope under k agents. */
export const FunnelFigures = ({ request }: { readonly request: RequestOf<'trends:funnel'> }) => {
  const query = useEngineQuery('trends:funnel', request);
  const scopeOf = useFigureScope();
  return (
    <QueryStates query={query} lines={6}>
      {(view) => {
        if (view.kind !== 'funnel') return null;
        const scope = scopeOf([view.campaign], view.k);
        return (
          <>
            <TrendFigure sheet={funnelSheet(view)} scope={scope} />
            {view.campaign.kind === 'assessment' ? (
              <TrendFigure sheet={bandsSheet(view)} scope={scope} />
            ) : null}
          </>
        );
      }}
    </QueryStates>
  );
};
