import type { ReleasedEstimate, ReleasedHeadcount, ReleasedNeed } from '../disclosure/released';
import type { SeatPool, SessionPlan } from '../sessions';
import type { ActionDetails, Modality, Progress } from './action-details';
import type { ActionMeasure, ActionOrigin } from './action-source';
import type { PeopleSum } from './combine-people';
import type { GroupBounds, GroupSizing } from './group-sizing';
import type { NeedAnswer, NeedDecision } from './need-decision';
import type { TrainingType } from './plan-classes';
import type { DeclaredNeed, NeedMerger } from './plan-shaping';
import type { PriorityReason } from './priority-reason';

/** One need with its number and the decision in force. */
export interface NumberedNeed {
  /** 1, 2, 3… : rates before levels, the whole before rows, then by rank. */
  readonly number: number;
  readonly need: ReleasedNeed;
  readonly decision: NeedDecision;
}

/** One declared need, numbered after the computed ones: the two are never ranked together. */
export interface NumberedDeclared {
  readonly number: number;
  readonly declared: DeclaredNeed;
  readonly decision: NeedDecision;
}

/** One merger: the needs of it that stand today, and those that do not. */
export interface PlannedMerger {
  readonly merger: NeedMerger;
  readonly decision: NeedDecision;
  /** Numbers of the needs that stand. */
  readonly needNumbers: readonly number[];
  /** Identifiers of members that no longer stand. */
  readonly missing: readonly string[];
}

/** One action of the training plan, computed from released and typed values only. */
export interface PlanRow {
  /**
   * Stable identifier: `campaign|competence|row` of a computed need, `declared|<id>`, `merged|<id>`, each followed by
   * `#n` for a part of a split need. Survives sorting and re-import.
   */
  readonly id: string;
  readonly number: number;
  readonly needNumbers: readonly number[];
  readonly origin: ActionOrigin;
  /** French titles of the domaines; empty outside the Pix framework. */
  readonly areas: readonly string[];
  readonly competences: readonly {
    readonly key: string;
    readonly code: string | null;
    readonly name: string;
  }[];
  /** Free subject of a declared need without a competence. */
  readonly subject: string;
  readonly actionTitle: string;
  readonly objective: string;
  /** Target population, as labelled in the released rows. */
  readonly population: string;
  readonly concerned: ReleasedHeadcount;
  /** Null for what Pix did not measure, or not as one number. */
  readonly measured: ActionMeasure | null;
  /** Estimated (or declared) people, low–high; null when no share is released. */
  readonly people: ReleasedEstimate | null;
  /** `overlapping`: the same persons may stand in several needs of the action. */
  readonly peopleSum: PeopleSum;
  readonly answer: NeedAnswer;
  /** Ratio 0–1. */
  readonly shareToTrain: number;
  /** « Effectif retenu »: persons to seat; 0 for a Pix answer, null when no estimate is released. */
  readonly retained: number | null;
  /** The administrator typed it; otherwise it is the share to train of the people. */
  readonly isRetainedTyped: boolean;
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
  /** Every computed need, also those set aside or covered by narrower ones. */
  readonly needs: readonly NumberedNeed[];
  readonly declared: readonly NumberedDeclared[];
  readonly mergers: readonly PlannedMerger[];
  /** The actions, by priority class then need number. */
  readonly rows: readonly PlanRow[];
}
