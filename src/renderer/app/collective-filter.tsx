import { createContext, type ReactNode, useContext, useMemo, useState } from 'react';
import type { CollectiveFilterRequest } from '../../contract/collective';

/** Everybody, every campaign. */
export const EVERYTHING: CollectiveFilterRequest = {
  unitPath: null,
  site: null,
  corps: null,
  category: null,
  job: null,
  campaignIds: null,
};

interface CollectiveFilterState {
  readonly filter: CollectiveFilterRequest;
  /** Changes some criteria, keeps the others. */
  readonly narrow: (part: Partial<CollectiveFilterRequest>) => void;
  readonly clear: () => void;
}

const FilterContext = createContext<CollectiveFilterState | null>(null);

/** What the context bar narrows: one filter for every collective screen and export, kept while the vault is open. */
export const CollectiveFilterProvider = ({ children }: { readonly children: ReactNode }) => {
  const [filter, setFilter] = useState(EVERYTHING);
  const state = useMemo(
    () => ({
      filter,
      narrow: (part: Partial<CollectiveFilterRequest>) => setFilter((now) => ({ ...now, ...part })),
      clear: () => setFilter(EVERYTHING),
    }),
    [filter],
  );
  return <FilterContext.Provider value={state}>{children}</FilterContext.Provider>;
};

/** The filter of the context bar. */
export const useCollectiveFilter = (): CollectiveFilterState => {
  const state = useContext(FilterContext);
  if (state === null) throw new Error('outside CollectiveFilterProvider');
  return state;
};
