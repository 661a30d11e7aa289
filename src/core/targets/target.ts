import type { CompetenceKey } from '../model/competence';

/** What a target bears on: a mastery rate (ratio 0–1) or a level (0–8). The two are never mixed. */
export type TargetMeasure = 'rate' | 'level';

/** Whom a target concerns. One population for now; narrower ones join this union and win over it. */
export type TargetPopulation = { readonly kind: 'everybody' };

/** One chosen target. `competence` null means every competence of the measure. */
export interface Target {
  readonly measure: TargetMeasure;
  /** Ratio 0–1 for a rate, whole level 1–8 for a level. */
  readonly value: number;
  readonly population: TargetPopulation;
  readonly competence: CompetenceKey | null;
}

/** All targets in force; the most specific one applies (see `chooseTarget`). */
export type Targets = readonly Target[];
