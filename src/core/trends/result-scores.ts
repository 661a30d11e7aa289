import type { CollectiveFacts } from '../model/facts';
import type { Situation } from '../participation/current-situation';
import type { TargetMeasure } from '../targets/target';

/** Number of persons in each of `count` equal parts of the scale, narrowest first. Confidential. */
export type BinCounts = Int32Array;

/** Pooled parts of one participation: the result is `obtained / divisor`. */
interface Score {
  readonly obtained: number;
  readonly divisor: number;
}

const scoreRow = (facts: CollectiveFacts, measure: TargetMeasure, row: number): Score => {
  const { acquis, validated, level } = facts.participations;
  const width = facts.competences.length;
  let obtained = 0;
  let divisor = 0;
  for (let cell = row * width; cell < (row + 1) * width; cell += 1) {
    const [value, weight] =
      measure === 'rate' ? [validated[cell] ?? -1, acquis[cell] ?? -1] : [level[cell] ?? -1, 1];
    if (value < 0 || weight < 0) continue;
    obtained += value;
    divisor += weight;
  }
  return { obtained, divisor };
};

/**
 * Persons kept by their result over the whole parcours (pooled rate, or mean level), in `binCount` equal parts of
 * 0…`top`. A border belongs to the part above, the top to the last part. Who has nothing measured is in none.
 */
export const binResults = (
  facts: CollectiveFacts,
  measure: TargetMeasure,
  persons: { readonly situation: Situation; readonly isKept: Uint8Array },
  bins: { readonly count: number; readonly top: number },
): BinCounts => {
  const counts = new Int32Array(bins.count);
  persons.situation.current.forEach((row, person) => {
    if (row < 0 || persons.isKept[person] !== 1) return;
    const { obtained, divisor } = scoreRow(facts, measure, row);
    if (divisor === 0) return;
    const bin = Math.min(bins.count - 1, Math.floor((obtained * bins.count) / (divisor * bins.top)));
    counts[bin] = (counts[bin] ?? 0) + 1;
  });
  return counts;
};

/** Persons kept by the stage (palier) they reached, 0…`highest`; who has none is in no part. */
export const binStages = (
  facts: CollectiveFacts,
  persons: { readonly situation: Situation; readonly isKept: Uint8Array },
  highest: number,
): BinCounts => {
  const counts = new Int32Array(highest + 1);
  persons.situation.current.forEach((row, person) => {
    const stage = facts.participations.stage?.[row] ?? -1;
    if (row < 0 || persons.isKept[person] !== 1 || stage < 0 || stage > highest) return;
    counts[stage] = (counts[stage] ?? 0) + 1;
  });
  return counts;
};
