import type { CompetenceKey } from '../model/competence';

/** What a target bears on: a mastery rate (ratio 0–1) or a level (0–8). The two are never mixed. */
export type TargetMeasure = 'rate' | 'level';

/** Whom a target concerns. One population for now; narrower ones join this union and win over it. */
type TargetPopulation = { readonly kind: 'everybody' };

/** A target narrower than the two general ones: for one competence now, for one population later. */
interface SpecificTarget {
  readonly measure: TargetMeasure;
  /** Ratio 0–1 for a rate, whole level 1–8 for a level. */
  readonly value: number;
  readonly population: TargetPopulation;
  readonly competence: CompetenceKey;
}

/** Targets in force. Made by `checkTargets`; the most specific one applies (see `chooseTarget`). */
export interface Targets {
  /** Mastery rate for everybody, ratio 0–1. */
  readonly rate: number;
  /** Level for everybody, whole, 1–8. */
  readonly level: number;
  readonly specific: readonly SpecificTarget[];
}
