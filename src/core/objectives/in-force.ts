import type { LocalDate } from '../model/moment';
import type { Population } from '../model/population';
import type { SpecificTarget } from '../targets/target';
import { type Criticality, contentOf, type Objective, type ObjectiveContent } from './objective';

/** The criticality that an objective gives to its campaigns, for the agents of its population. */
export interface CriticalityInForce {
  readonly campaignIds: readonly string[];
  readonly population: Population;
  readonly value: Criticality;
  /** Title of the objective. */
  readonly objective: string;
}

interface Validity {
  readonly validFrom: LocalDate | null;
  readonly validUntil: LocalDate | null;
}

/** Whether a day lies within the dates of validity, both included. */
const isValidOn = ({ validFrom, validUntil }: Validity, day: LocalDate): boolean =>
  (validFrom === null || validFrom <= day) && (validUntil === null || day <= validUntil);

/** What the objectives say on a day, those archived or out of their dates left out, with the title of each. */
export const contentsInForce = (
  objectives: readonly Objective[],
  day: LocalDate,
): readonly ObjectiveContent[] =>
  objectives
    .filter(({ isArchived }) => !isArchived)
    .map(contentOf)
    .filter((content) => isValidOn(content, day));

/**
 * Targets of the objectives in force on a day. A level that can no longer be reached (an import was undone) counts as
 * the highest one.
 */
export const specificTargets = (
  contents: readonly ObjectiveContent[],
  day: LocalDate,
  reachable: number,
): readonly SpecificTarget[] =>
  contents.flatMap(({ title, campaignIds, targets }) =>
    targets
      .filter((target) => isValidOn(target, day))
      .map(({ measure, value, population, competence, givenAt }) => ({
        measure,
        value: measure === 'level' ? Math.min(value, reachable) : value,
        population,
        competence,
        campaignIds,
        objective: title,
        givenAt,
      })),
  );

/** Criticalities of the objectives in force. */
export const criticalitiesOf = (contents: readonly ObjectiveContent[]): readonly CriticalityInForce[] =>
  contents.map(({ title, campaignIds, population, criticality }) => ({
    campaignIds,
    population,
    value: criticality,
    objective: title,
  }));
