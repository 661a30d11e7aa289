import type { TargetMeasure } from '../targets/target';
import type { ResultTally } from './tally-results';

/** Below this number of acquis, who is below target is mostly chance: only the pooled rate is given. ADR 0006. */
const fewAcquisLimit = 8;

/** Scale of a measure. */
export interface Scale {
  readonly measure: TargetMeasure;
  /** End of the scale: 1 for a rate, the reachable level for levels. */
  readonly top: number;
}

/** Raw counts of one cell. Confidential: they never leave the disclosure gate as they are. */
export interface ResultCounts {
  readonly respondents: number;
  /** Σ validated acquis, or Σ level. */
  readonly obtained: number;
  /** What `obtained` is divided by: Σ acquis, or the number of respondents. */
  readonly divisor: number;
  /** Largest possible `obtained`. */
  readonly most: number;
  readonly below: number;
  readonly hasFewAcquis: boolean;
}

/** Reads one cell of a tally. */
export const readCounts = (
  tally: ResultTally,
  scale: Scale,
  slot: number,
  competence: number,
): ResultCounts => {
  const cell = slot * tally.competenceCount + competence;
  const respondents = tally.respondents[cell] ?? 0;
  const acquis = tally.acquis[cell] ?? 0;
  const isRate = scale.measure === 'rate';
  return {
    respondents,
    obtained: tally.obtained[cell] ?? 0,
    divisor: isRate ? acquis : respondents,
    most: isRate ? acquis : respondents * scale.top,
    below: tally.below[cell] ?? 0,
    hasFewAcquis: isRate && (tally.mostAcquis[competence] ?? 0) < fewAcquisLimit,
  };
};
