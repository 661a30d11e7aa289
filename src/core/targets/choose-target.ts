import type { CompetenceKey } from '../model/competence';
import type { TargetMeasure, Targets } from './target';

/**
 * The target in force for a competence: the most specific wins, the latest given among equals.
 * Returns a ratio 0–1 for a rate, a level 1–8 for a level.
 */
export const chooseTarget = (targets: Targets, measure: TargetMeasure, competence: CompetenceKey): number => {
  const own = targets.specific.filter(
    (target) => target.measure === measure && target.competence === competence,
  );
  return own.at(-1)?.value ?? targets[measure];
};
