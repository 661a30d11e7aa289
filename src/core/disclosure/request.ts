import type { RowDimension } from '../gaps/row-dimension';
import type { CollectiveFilter } from '../model/facts';
import type { Targets } from '../targets/target';
import type { DisclosureSettings } from './profile';

/** Whom is looked at, and how strictly. */
export interface ScopeRequest {
  readonly filter: CollectiveFilter;
  readonly disclosure: DisclosureSettings;
}

/** One campaign, everybody together. */
export interface CampaignRequest extends ScopeRequest {
  readonly campaignId: string;
}

/** Curves of the campaigns of the filter; `events`: day J of some, `YYYY-MM-DD`. */
export interface CurvesRequest extends ScopeRequest {
  readonly events: readonly { readonly campaignId: string; readonly date: string }[];
}

/** The same people in two campaigns; the same one twice: their first and latest sendings in it. */
export interface ProgressRequest extends ScopeRequest {
  readonly from: string;
  readonly to: string;
}

/** Participation of one campaign by row. */
export interface ParticipationRequest extends ScopeRequest {
  readonly campaignId: string;
  readonly rows: RowsRequest;
}

/** Which rows. `depth` chooses a depth in the tree of units; null: the first at which there are several units. */
export interface RowsRequest {
  readonly dimension: RowDimension;
  readonly depth: number | null;
}

/** Heat map of one campaign. */
export interface HeatmapRequest extends ParticipationRequest {
  readonly targets: Targets;
}

/** All campaigns of the filter, all services together. */
export interface WholeServiceRequest extends ScopeRequest {
  readonly targets: Targets;
}

/** Needs of all campaigns of the filter, for the whole and by row. */
export interface NeedsRequest extends WholeServiceRequest {
  readonly rows: RowsRequest;
}
