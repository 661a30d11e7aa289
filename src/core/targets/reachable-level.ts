import type { CollectiveFacts } from '../model/facts';

/** Level that Pix opens today, until the data show more. Source: docs/adr/0006, « niveau atteignable ». */
const usualLevel = 7;
/** Highest level of the framework. */
const topLevel = 8;
const pixPerLevel = 8;

/** Highest values read in profile collections; null where none was read. */
export interface HighestSeen {
  readonly level: number | null;
  readonly pix: number | null;
}

/** Highest level that can be reached: 7, or 8 as soon as a level 8 or more than 56 pix in a competence is read. */
export const reachableLevel = (seen: HighestSeen): 7 | 8 => {
  const isTopOpen = (seen.level ?? 0) >= topLevel || (seen.pix ?? 0) > usualLevel * pixPerLevel;
  return isTopOpen ? topLevel : usualLevel;
};

/** Highest level present in the facts, or null without profile collections. */
export const highestLevelIn = (facts: CollectiveFacts): number | null => {
  let highest = -1;
  for (const level of facts.participations.level) if (level > highest) highest = level;
  return highest < 0 ? null : highest;
};
