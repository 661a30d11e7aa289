import type { CollectiveFacts } from '../../model/facts';
import { isBelowLevel, isBelowRate } from '../../targets/is-below-target';
import type { TargetMeasure } from '../../targets/target';
import type { FindFigure } from './column-problem';

/** Row of each result by its key, current or not: results of earlier releases are often still there. */
export const indexResults = ({ participations }: CollectiveFacts): ReadonlyMap<string, number> =>
  new Map(participations.resultKey.map((key, row) => [key, row]));

/** Looks up the figure of a released result in one competence; null when it was deleted since. */
export const findFigures =
  (
    facts: CollectiveFacts,
    rowOf: ReadonlyMap<string, number>,
    measure: TargetMeasure,
    competence: number,
  ): FindFigure =>
  (key, figure, target) => {
    const row = rowOf.get(key);
    if (row === undefined) return null;
    const { level, validated, acquis } = facts.participations;
    const cell = row * facts.competences.length + competence;
    const obtained = (measure === 'rate' ? validated[cell] : level[cell]) ?? -1;
    if (obtained < 0) return null;
    if (figure === 'obtained') return obtained;
    const isBelow =
      measure === 'rate' ? isBelowRate(obtained, acquis[cell] ?? 0, target) : isBelowLevel(obtained, target);
    return isBelow ? 1 : 0;
  };
