import type { CollectiveFacts } from '../model/facts';
import { draftNeeds } from '../needs/draft-needs';
import { rankNeeds } from '../needs/rank-needs';
import { listNeedTables } from './need-tables';
import { release } from './release';
import type { Released, ReleasedNeeds } from './released';
import type { NeedsRequest } from './request';

/**
 * First list of needs of the campaigns of the filter, for the whole and by row, from published values only.
 * priority = shortfall × people × criticality, its parts shown; rates and levels are two lists.
 */
export const releaseNeeds = (facts: CollectiveFacts, request: NeedsRequest): Released<ReleasedNeeds> =>
  release(
    rankNeeds(
      listNeedTables(facts, request).flatMap(({ table, criticalityOf }) => draftNeeds(table, criticalityOf)),
    ),
  );
