import type { CollectiveFacts, ParticipationColumns } from '../model/facts';

/** Where each person stands in one campaign. Confidential. Index = person number. */
export interface Situation {
  /** 1 when the person has any participation. */
  readonly started: Uint8Array;
  /** Row of the current shared participation, −1 without one. */
  readonly current: Int32Array;
}

/** Order of two moments; an absent one (NaN) comes first. */
const compareMoments = (a: number, b: number): number => {
  if (Number.isNaN(a)) return Number.isNaN(b) ? 0 : -1;
  if (Number.isNaN(b)) return 1;
  return a - b;
};

/** Whether shared participation `a` is later than `b`: by sharing, then start, then fingerprint. */
const isLater = (columns: ParticipationColumns, a: number, b: number): boolean => {
  const moment = (column: Float64Array, row: number) => column[row] ?? Number.NaN;
  const bySharing = compareMoments(moment(columns.sharedAt, a), moment(columns.sharedAt, b));
  if (bySharing !== 0) return bySharing > 0;
  const byStart = compareMoments(moment(columns.startedAt, a), moment(columns.startedAt, b));
  if (byStart !== 0) return byStart > 0;
  return (columns.tieBreak[a] ?? 0) > (columns.tieBreak[b] ?? 0);
};

/**
 * « Situation actuelle »: the latest shared participation of each person in a campaign.
 * A later participation that was not shared never hides an earlier shared one.
 * @param campaign index in `facts.campaigns`
 */
export const findCurrentSituation = (facts: CollectiveFacts, campaign: number): Situation => {
  const columns = facts.participations;
  const started = new Uint8Array(facts.personCount);
  const current = new Int32Array(facts.personCount).fill(-1);
  for (let row = 0; row < columns.count; row += 1) {
    if (columns.campaign[row] !== campaign) continue;
    const person = columns.person[row] ?? 0;
    started[person] = 1;
    if (columns.shared[row] !== 1) continue;
    const known = current[person] ?? -1;
    if (known < 0 || isLater(columns, row, known)) current[person] = row;
  }
  return { started, current };
};
