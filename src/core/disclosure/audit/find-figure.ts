import type { CollectiveFacts } from '../../model/facts';
import { isBelowLevel, isBelowRate } from '../../targets/is-below-target';
import type { TargetMeasure } from '../../targets/target';
import type { FindFigure } from './column-problem';
import type { ResultNumbers } from './result-numbers';

/** Looks up the figure of a released result in one competence; null when it was deleted since. */
export const findFigures =
  (facts: CollectiveFacts, numbers: ResultNumbers, measure: TargetMeasure, competence: number): FindFigure =>
  (result, figure, target) => {
    const row = numbers.rowOf(result);
    if (row === null) return null;
    const { level, validated, acquis } = facts.participations;
    const cell = row * facts.competences.length + competence;
    const obtained = (measure === 'rate' ? validated[cell] : level[cell]) ?? -1;
    if (obtained < 0) return null;
    if (figure === 'obtained') return obtained;
    const isBelow =
      measure === 'rate' ? isBelowRate(obtained, acquis[cell] ?? 0, target) : isBelowLevel(obtained, target);
    return isBelow ? 1 : 0;
  };
