import type { ReactNode } from 'react';
import { ErrorState } from '../ui/error-state';
import { Skeleton } from '../ui/skeleton';
import type { EngineFailure } from './engine-client';

/** What a query of `useEngineQuery` tells, as far as showing it goes. */
export interface ShownQuery<Value> {
  readonly data: Value | undefined;
  readonly error: EngineFailure | null;
  readonly refetch: () => unknown;
}

/** Waiting, failing or showing: grey lines first, a failure with « Réessayer », else the answer. */
export const QueryStates = <Value,>({
  query,
  lines,
  children,
}: {
  readonly query: ShownQuery<Value>;
  /** Grey lines while waiting. */
  readonly lines?: number;
  readonly children: (value: Value) => ReactNode;
}): ReactNode => {
  if (query.data !== undefined) return children(query.data);
  if (query.error !== null) {
    return <ErrorState failure={query.error.text} onRetry={() => void query.refetch()} />;
  }
  return <Skeleton {...(lines === undefined ? {} : { lines })} />;
};
