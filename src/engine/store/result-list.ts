import type { CampaignKind } from '../../core/model/campaign';
import type { CompetenceRef } from '../../core/model/competence';
import type { CompetenceResult } from '../../core/model/participation';

/**
 * Results of one participation as one flat list of triples: competence number, then acquis and mastered acquis
 * (assessment) or level and pix (profiles). Competences without any value are left out: missing stays missing.
 */
export function encodeResults(
  kind: CampaignKind,
  results: readonly CompetenceResult[],
  numberOf: (competence: CompetenceRef) => number,
): string {
  const triples = results.flatMap((result) => {
    const [first, second] = pairOf(kind, result);
    return first === null && second === null ? [] : [numberOf(result.competence), first, second];
  });
  return JSON.stringify(triples);
}

/** The two values of a result that its kind of campaign has. */
function pairOf(
  kind: CampaignKind,
  result: Pick<CompetenceResult, 'acquis' | 'validated' | 'level' | 'pix'>,
): readonly [number | null, number | null] {
  return kind === 'assessment' ? [result.acquis, result.validated] : [result.level, result.pix];
}

/** Visits the triples of a stored list. Runs for every participation at each analysis: no schema here. */
export function visitResults(
  content: string,
  visitor: (competence: number, first: number | null, second: number | null) => void,
): void {
  const list: unknown = JSON.parse(content);
  if (!Array.isArray(list)) throw new TypeError('results are not a list');
  for (let index = 0; index + 2 < list.length; index += 3) {
    const competence = numberOrNull(list[index]);
    if (competence !== null)
      visitor(competence, numberOrNull(list[index + 1]), numberOrNull(list[index + 2]));
  }
}

const numberOrNull = (value: unknown): number | null => (typeof value === 'number' ? value : null);
