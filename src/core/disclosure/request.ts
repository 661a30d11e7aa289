import type { RowDimension } from '../gaps/row-dimension';
import type { CollectiveFilter } from '../model/facts';
import type { Population } from '../model/population';
import type { CriticalityInForce } from '../objectives/in-force';
import type { Wave } from '../objectives/objective';
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

/** The stage asked in one campaign, everybody together. */
export interface StageRequest extends CampaignRequest {
  readonly targets: Targets;
}

/** Day J of a campaign, `YYYY-MM-DD`, and how many days before it the campaign opens (15 without). */
export interface CampaignEvent {
  readonly campaignId: string;
  readonly date: string;
  readonly leadDays?: number;
}

/** Curves of the campaigns of the filter; of two events of a campaign the first counts. */
export interface CurvesRequest extends ScopeRequest {
  readonly events: readonly CampaignEvent[];
}

/** Curves of one campaign by wave of a roll-out, each around its own day. */
export interface WavesRequest extends CampaignRequest {
  readonly waves: readonly Wave[];
  readonly leadDays: number;
}

/** The objectives to show on the dashboard, everybody of each population together. */
export interface ObjectivesRequest extends ScopeRequest {
  readonly targets: Targets;
  readonly objectives: readonly {
    readonly id: number;
    readonly population: Population;
    readonly campaignIds: readonly string[];
  }[];
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
  /** Those of the objectives in force; without any, every campaign weighs 1. */
  readonly criticalities?: readonly CriticalityInForce[];
}

/** Needs of all campaigns of the filter, for the whole and by row. */
export interface NeedsRequest extends WholeServiceRequest {
  readonly rows: RowsRequest;
}
