import type { CollectiveFacts } from '../model/facts';
import type { PersonSelection } from '../participation/select-persons';

/** How far one person went in one campaign. `unknown`: started, and the layout of the file tells no progress. */
export type ProgressBand =
  | 'under-quarter'
  | 'quarter-to-half'
  | 'half-to-three-quarters'
  | 'over-three-quarters'
  | 'finished'
  | 'unknown';

export const PROGRESS_BANDS: readonly ProgressBand[] = [
  'under-quarter',
  'quarter-to-half',
  'half-to-three-quarters',
  'over-three-quarters',
  'finished',
  'unknown',
];

/** Persons kept, by how far they went. Confidential. */
export interface ProgressTally {
  /** Agents of the roster without any participation; null without a roster. */
  readonly notStarted: number | null;
  readonly started: number;
  /** Persons by band; they add up to `started`. */
  readonly bands: Readonly<Record<ProgressBand, number>>;
}

/** Band of a progress 0–1; a border belongs to the band above. */
const bandOf = (progress: number): ProgressBand => {
  if (Number.isNaN(progress)) return 'unknown';
  if (progress >= 1) return 'finished';
  if (progress >= 0.75) return 'over-three-quarters';
  if (progress >= 0.5) return 'half-to-three-quarters';
  return progress >= 0.25 ? 'quarter-to-half' : 'under-quarter';
};

/** Furthest progress of each person in a campaign: 1 once shared, −1 without participation, NaN when not told. */
const furthestProgress = (facts: CollectiveFacts, campaign: number): Float64Array => {
  const columns = facts.participations;
  const furthest = new Float64Array(facts.personCount).fill(-1);
  for (let row = 0; row < columns.count; row += 1) {
    if (columns.campaign[row] !== campaign) continue;
    const person = columns.person[row] ?? 0;
    const progress = columns.shared[row] === 1 ? 1 : (columns.progress[row] ?? Number.NaN);
    const known = furthest[person] ?? -1;
    // What is told wins over what is not.
    if (Number.isNaN(progress) ? known < 0 : !(known >= progress)) furthest[person] = progress;
  }
  return furthest;
};

/**
 * Persons of a campaign by progress band: the furthest of their participations. A shared participation is finished,
 * and so is one at 100 % (older files hold some that were never sent).
 * @param campaign index in `facts.campaigns`
 */
export const tallyProgress = (
  facts: CollectiveFacts,
  campaign: number,
  selection: PersonSelection,
): ProgressTally => {
  const furthest = furthestProgress(facts, campaign);
  const bands: Record<ProgressBand, number> = {
    'under-quarter': 0,
    'quarter-to-half': 0,
    'half-to-three-quarters': 0,
    'over-three-quarters': 0,
    finished: 0,
    unknown: 0,
  };
  let started = 0;
  let agentsStarted = 0;
  furthest.forEach((progress, person) => {
    if (progress === -1 || selection.isKept[person] !== 1) return;
    bands[bandOf(progress)] += 1;
    started += 1;
    if (person < facts.roster.count) agentsStarted += 1;
  });
  const { agents } = selection;
  return { notStarted: agents === null ? null : agents - agentsStarted, started, bands };
};
