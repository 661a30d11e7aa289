import type { CollectiveFacts } from '../model/facts';
import { filterOf } from '../model/population';
import { selectPersons } from '../participation/select-persons';
import type { CriticalityInForce } from './in-force';

/** What a campaign weighs that no objective covers. */
const USUAL_CRITICALITY = 1;

interface Slots {
  readonly rowOf: Int32Array;
  readonly rowCount: number;
}

/** 1 for each slot (rows, persons in no row, whole) of which an agent is outside the population. */
const findOverflows = (isKept: Uint8Array, isIn: Uint8Array, { rowOf, rowCount }: Slots, persons: number) => {
  const overflows = new Uint8Array(rowCount + 2);
  for (let person = 0; person < persons; person += 1) {
    if (isKept[person] !== 1 || isIn[person] === 1) continue;
    const row = rowOf[person] ?? -1;
    overflows[row < 0 ? rowCount : row] = 1;
    overflows[rowCount + 1] = 1;
  }
  return overflows;
};

/**
 * Criticality of each line of a table of one campaign: the highest among the objectives in force that cover the
 * campaign and whose population holds every agent of the line; 1 without any. Agents of the HR list only, so that it
 * never depends on answers.
 * @returns by slot: rows, persons in no row, whole
 */
export const criticalityOfRows = (
  facts: CollectiveFacts,
  campaignId: string,
  isKept: Uint8Array,
  slots: Slots,
  criticalities: readonly CriticalityInForce[],
): readonly number[] => {
  const persons = facts.roster.count === 0 ? facts.personCount : facts.roster.count;
  const highest = Array.from({ length: slots.rowCount + 2 }, () => USUAL_CRITICALITY as number);
  for (const { campaignIds, population, value } of criticalities) {
    if (!campaignIds.includes(campaignId)) continue;
    const isIn = selectPersons(facts, filterOf(population)).isKept;
    findOverflows(isKept, isIn, slots, persons).forEach((overflow, slot) => {
      if (overflow === 0) highest[slot] = Math.max(highest[slot] ?? USUAL_CRITICALITY, value);
    });
  }
  return highest;
};
