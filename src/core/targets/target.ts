import type { CompetenceKey } from '../model/competence';
import type { Population } from '../model/population';

/** What a target bears on: a mastery rate (ratio 0–1) or a level (0–8). The two are never mixed. */
export type TargetMeasure = 'rate' | 'level';

/** What a target of an objective bears on: also the stage (palier) of a parcours, which implies no percentage. */
export type AimKind = TargetMeasure | 'stage';

/** A target that an objective gives to the campaigns it covers, narrower than the two general ones. */
export interface SpecificTarget {
  readonly measure: AimKind;
  /** Ratio 0–1 for a rate, whole level 1–8 for a level, lowest stage (≥ 1) for a stage. */
  readonly value: number;
  readonly population: Population;
  /** Null: every competence of the parcours. */
  readonly competence: CompetenceKey | null;
  readonly campaignIds: readonly string[];
  /** Title of the objective that gives it. */
  readonly objective: string;
  /** Moment when it was given: the latest wins among equally specific ones. */
  readonly givenAt: string;
}

/** Targets in force at one date. The most specific one applies to each person (see `askOfPersons`). */
export interface Targets {
  /** Mastery rate for everybody, ratio 0–1: the widest target. */
  readonly rate: number;
  /** Level for everybody, whole, 1–8: the widest target. */
  readonly level: number;
  readonly specific: readonly SpecificTarget[];
}

/** A target that applied, and whom it names: « corps Techniciens, 70 % ». */
export interface AppliedTarget {
  readonly value: number;
  readonly population: Population;
  /** Title of the objective that gives it; null for the general target. */
  readonly objective: string | null;
}
