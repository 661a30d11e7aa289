/** A cell that may be published: the sum of some inner cells. */
export interface FrequencyCell {
  /** Unique in its table: codes of its dimensions, `Total` where a dimension is summed over. */
  readonly key: string;
  /** Places of the inner cells that it adds up, increasing; never empty. */
  readonly members: readonly number[];
}

/** A table of counts: every count is a cell, every margin that a reader sees as well. */
export interface FrequencyTable {
  /** Counts of the inner cells, whole and ≥ 0. */
  readonly counts: readonly number[];
  readonly cells: readonly FrequencyCell[];
}

/** Count of a cell. */
export const countOf = ({ counts }: FrequencyTable, { members }: FrequencyCell): number =>
  members.reduce((sum, member) => sum + (counts[member] ?? 0), 0);
