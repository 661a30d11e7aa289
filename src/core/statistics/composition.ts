/** A group among the agents concerned, and among those of them who answered. Counts of persons. */
export interface GroupParts {
  readonly respondents: number;
  readonly agents: number;
}

/** The same as shares (ratios 0–1). */
export interface GroupShares {
  readonly respondents: number;
  readonly agents: number;
}

/** Respondents differ from the agents concerned beyond 10 points. Source: design note on analysis. */
const NOTABLE = 0.1;

/** Keeps a difference of exactly 10 points from counting as more by the rounding of a subtraction. */
const tolerance = 1e-9;

/** Part of a group in each of the two populations; `whole` holds at least one respondent and one agent. */
export const shareOfGroup = (group: GroupParts, whole: GroupParts): GroupShares => ({
  respondents: group.respondents / whole.respondents,
  agents: group.agents / whole.agents,
});

/** Which way respondents differ from the agents concerned by more than 10 points; null when they do not. */
export const judgeRepresentation = ({ respondents, agents }: GroupShares): 'under' | 'over' | null => {
  if (Math.abs(respondents - agents) <= NOTABLE + tolerance) return null;
  return respondents < agents ? 'under' : 'over';
};
