import type { ReleasedEstimate, ReleasedHeadcount, ReleasedMean, ReleasedNeed } from '../disclosure/released';
import type { SeatPool, SessionPlan } from '../sessions';
import type { TargetMeasure } from '../targets/target';
import type { ActionDetails, Modality, Progress } from './action-details';
import type { GroupBounds, GroupSizing } from './group-sizing';
import type { NeedAnswer, NeedDecision } from './need-decision';
import type { PriorityClass, TrainingType } from './plan-classes';

/** Why a row has its class; the words are those of the output. */
export interface PriorityReason {
  readonly class: PriorityClass;
  /** 1 = first of its list (rates or levels) and scope (whole or rows). */
  readonly rank: number;
  /** How many needs of the plan share that list. */
  readonly outOf: number;
  /** True when other needs of that list cannot be told apart from this one. */
  readonly tied: boolean;
  readonly shortfall: number;
  readonly people: number;
  readonly criticality: number;
}

/** One need with its number and the decision in force. */
export interface NumberedNeed {
  /** 1, 2, 3… : rates before levels, the whole before rows, then by rank. */
  readonly number: number;
  readonly need: ReleasedNeed;
  readonly decision: NeedDecision;
}

/** One action of the training plan, computed from released values only. */
export interface PlanRow {
  /** Stable identifier: the need’s `campaign|competence|row`. Survives sorting and re-import. */
  readonly id: string;
  readonly number: number;
  readonly needNumber: number;
  readonly campaign: { readonly id: string; readonly name: string };
  /** French title of the domaine, null outside the Pix framework. */
  readonly area: string | null;
  readonly competence: { readonly key: string; readonly code: string | null; readonly name: string };
  readonly actionTitle: string;
  readonly objective: string;
  /** Target population, as labelled in the released rows. */
  readonly population: string;
  readonly concerned: ReleasedHeadcount;
  readonly measure: TargetMeasure;
  readonly observed: ReleasedMean;
  readonly target: number;
  /** Estimated people below target, low–high; null when no share is released. */
  readonly people: ReleasedEstimate | null;
  readonly answer: NeedAnswer;
  /** Ratio 0–1. */
  readonly shareToTrain: number;
  /** « Effectif retenu »: persons to seat; 0 for a Pix answer, null when no estimate is released. */
  readonly retained: number | null;
  readonly groupBounds: GroupBounds;
  readonly sizing: GroupSizing;
  /** Seats by service, then by site (largest remainders); they add up to `retained`. */
  readonly pools: readonly SeatPool[];
  /** Who sits where, and who is not placed. */
  readonly seating: SessionPlan;
  /** Number of sessions proposed: ⌈retained / max⌉, or the whole part when the rest waits. */
  readonly sessions: number;
  /** Length in days (0 for a Pix answer). */
  readonly days: number;
  readonly modality: Modality;
  /** Pedagogical cost of the whole action in euros: as entered, or cost per session × sessions; null while unknown. */
  readonly teachingCost: number | null;
  /** Euros of the whole action, other costs included; null while nothing was entered. */
  readonly cost: number | null;
  readonly progress: Progress;
  /** What the office said, completed by the objective of the campaign. */
  readonly details: ActionDetails;
  readonly priority: PriorityReason;
  readonly type: TrainingType;
  readonly status: 'proposed' | 'accepted';
  /** The same people answer a new parcours this many days after the action. */
  readonly retestAfterDays: number;
}

export interface Plan {
  /** Every need, also those set aside or covered by narrower ones. */
  readonly needs: readonly NumberedNeed[];
  /** The actions, by priority class then need number. */
  readonly rows: readonly PlanRow[];
}
