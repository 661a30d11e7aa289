import type { ReleasedEstimate, ReleasedHeadcount, ReleasedMean } from '../disclosure/released';
import type { CompetenceRef } from '../model/competence';
import type { LocalDate } from '../model/moment';
import type { RowPool } from '../sessions';
import type { TargetMeasure } from '../targets/target';
import type { PeopleSum } from './combine-people';
import type { NeedDecision } from './need-decision';
import type { NeedOrigin } from './plan-shaping';
import type { PriorityReason } from './priority-reason';

/** A campaign in which a gap was observed. */
export interface OriginCampaign {
  readonly id: string;
  readonly name: string;
}

/** « Origine » of an action. */
export type ActionOrigin =
  | { readonly kind: 'computed'; readonly campaigns: readonly OriginCampaign[] }
  | { readonly kind: 'declared'; readonly origin: NeedOrigin }
  /** Several needs: campaigns of the computed ones, origins of the declared ones. */
  | {
      readonly kind: 'merged';
      readonly campaigns: readonly OriginCampaign[];
      readonly origins: readonly NeedOrigin[];
    };

/** What was measured; an action about several needs, or a declared one, has no single measure. */
export interface ActionMeasure {
  readonly measure: TargetMeasure;
  readonly observed: ReleasedMean;
  readonly target: number;
}

/** What makes one action of the plan, whatever kind of need it answers. Released and typed numbers only. */
export interface ActionSource {
  /** `PlanRow.id`. */
  readonly id: string;
  readonly needNumbers: readonly number[];
  readonly origin: ActionOrigin;
  /** Name of its own; empty: that of the catalogue. */
  readonly title: string;
  readonly competences: readonly CompetenceRef[];
  /** Free subject of a declared need. */
  readonly subject: string;
  readonly population: string;
  readonly concerned: ReleasedHeadcount;
  readonly measured: ActionMeasure | null;
  readonly people: ReleasedEstimate | null;
  readonly peopleSum: PeopleSum;
  /** Where seats go, weighed by released estimates. */
  readonly pools: readonly RowPool[];
  readonly decision: NeedDecision;
  readonly priority: PriorityReason;
  readonly wishDate: LocalDate | null;
}
