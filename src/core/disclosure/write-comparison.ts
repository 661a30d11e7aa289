import type { ResultCounts } from '../gaps/result-counts';
import type { Comparison } from './open-comparison';
import type { Precision } from './precision';
import { publishHeadcount } from './publish-headcount';
import { publishMean } from './publish-mean';
import type { ReleasedChange, ReleasedProgress } from './released-trends';

/** One side of a change that may be told, and how precisely. Confidential. */
export interface ToldSide {
  readonly counts: ResultCounts;
  readonly precision: Precision;
}

/** One competence of a comparison; masked unless both sides may be told. Null for an unknown competence. */
export const writeChange = (
  { from, to }: Comparison,
  place: number,
  before: ToldSide | null,
  after: ToldSide | null,
): ReleasedChange | null => {
  const competence = from.facts.competences[place];
  if (competence === undefined) return null;
  if (before === null || after === null) return { kind: 'masked', competence };
  return {
    kind: 'shown',
    competence,
    people: publishHeadcount(before.counts.respondents, from.selection.agents, from.thresholds),
    before: publishMean(before.counts, from.scale, before.precision),
    after: publishMean(after.counts, to.scale, after.precision),
  };
};

/** A comparison as it leaves, with its changes in the order of the competences. */
export const writeComparison = (
  { from, to, people }: Comparison,
  changes: readonly ReleasedChange[],
): ReleasedProgress => ({
  kind: 'progress',
  before: from.campaign,
  after: to.campaign,
  measure: from.scale.measure,
  k: from.thresholds.exactFrom,
  people: publishHeadcount(people, from.selection.agents, from.thresholds),
  changes,
});
