/**
 * The shapes in which the dashboard of objectives leaves the core: plain JSON, as those of `released.ts`. What an
 * objective says of itself (title, dates, targets) holds no number of results and travels apart.
 */

import type { AppliedTarget } from '../targets/target';
import type {
  ReleasedAbsence,
  ReleasedCampaignOverview,
  ReleasedCount,
  ReleasedHeadcount,
  ReleasedHeatmap,
  ReleasedRange,
  ReleasedResult,
  ReleasedShare,
} from './released';

/** Respondents under the stage asked of them: a share, and no gap in points, for a stage implies no percentage. */
export type ReleasedStage =
  | { readonly kind: 'masked' }
  | { readonly kind: 'empty' }
  | {
      readonly kind: 'shown';
      /** The stages asked, the most widespread first. */
      readonly appliedTargets: readonly AppliedTarget[];
      readonly respondents: ReleasedHeadcount;
      readonly below: ReleasedCount;
      readonly shareBelow: ReleasedShare;
      readonly interval: ReleasedRange | null;
      readonly possible: ReleasedRange | null;
      readonly reliability: ReleasedResult['reliability'];
    };

/** The stage asked of the respondents of one campaign; null where none is asked, or nothing may be shown. */
export interface ReleasedStageView {
  readonly stage: ReleasedStage | null;
}

/** One campaign of an objective, everybody of its population together. */
export interface ReleasedObjectiveCampaign extends ReleasedCampaignOverview {
  /** The whole by competence, without rows; one sentence when there are too few results. */
  readonly table: ReleasedHeatmap;
  /** Null where no stage is asked. */
  readonly stage: ReleasedStage | null;
}

/** State of one objective in the scope of the screen. */
export interface ReleasedObjective {
  readonly id: number;
  readonly state:
    | {
        readonly kind: 'shown';
        readonly concerned: ReleasedHeadcount;
        /** Campaigns of the objective that have been imported. */
        readonly campaigns: readonly ReleasedObjectiveCampaign[];
      }
    /** The filter of the screen holds nobody of its population. */
    | { readonly kind: 'outside' }
    | Extract<ReleasedAbsence, { kind: 'too-few' }>;
}

export interface ReleasedObjectives {
  readonly k: number;
  readonly objectives: readonly ReleasedObjective[];
}
