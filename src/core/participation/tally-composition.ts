import type { CollectiveFacts } from '../model/facts';
import type { GroupParts } from '../statistics/composition';
import type { Situation } from './current-situation';
import type { PersonSelection } from './select-persons';

/** Columns of the roster in which respondents are compared with the agents concerned. Source: analysis note. */
export const COMPARED_DIMENSIONS = ['category', 'site', 'corps'] as const;
export type ComparedDimension = (typeof COMPARED_DIMENSIONS)[number];

/** Agents of the roster and respondents among them, by slot (rows, those in no row, the whole) × value. Confidential. */
export interface CompositionTally {
  /** All agents of a slot, whether or not their value is known. */
  readonly wholeOf: (slot: number) => GroupParts;
  /** Those of a slot with the value `code` of the column. */
  readonly groupOf: (slot: number, code: number) => GroupParts;
}

interface Rows {
  readonly rowOf: Int32Array;
  readonly rowCount: number;
}

/** Counts agents kept, and those of them with a current result, by slot and value of one column of the roster. */
export const tallyComposition = (
  facts: CollectiveFacts,
  persons: { readonly situation: Situation; readonly selection: PersonSelection },
  rows: Rows,
  dimension: ComparedDimension,
): CompositionTally => {
  const { values, codes } = facts.roster[dimension];
  const width = values.length + 1;
  const agents = new Int32Array((rows.rowCount + 2) * width);
  const respondents = new Int32Array((rows.rowCount + 2) * width);
  for (let agent = 0; agent < facts.roster.count; agent += 1) {
    if (persons.selection.isKept[agent] !== 1) continue;
    const row = rows.rowOf[agent] ?? -1;
    const hasResult = (persons.situation.current[agent] ?? -1) >= 0;
    for (const slot of [row < 0 ? rows.rowCount : row, rows.rowCount + 1]) {
      const cell = slot * width + (codes[agent] ?? -1) + 1;
      agents[cell] = (agents[cell] ?? 0) + 1;
      if (hasResult) respondents[cell] = (respondents[cell] ?? 0) + 1;
    }
  }
  const sum = (column: Int32Array, slot: number): number =>
    column.subarray(slot * width, (slot + 1) * width).reduce((total, count) => total + count, 0);
  return {
    wholeOf: (slot) => ({ respondents: sum(respondents, slot), agents: sum(agents, slot) }),
    groupOf: (slot, code) => ({
      respondents: respondents[slot * width + code + 1] ?? 0,
      agents: agents[slot * width + code + 1] ?? 0,
    }),
  };
};
