import type { CollectiveFacts, ParticipationColumns, SituationRule } from '../model/facts';

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

/** Sum of the known values of one participation; −1 marks a missing one. */
const sumKnown = (column: Int16Array | Int8Array, from: number, width: number): number => {
  let sum = 0;
  for (let cell = from; cell < from + width; cell += 1) sum += Math.max(0, column[cell] ?? 0);
  return sum;
};

/** Pooled mastery rate plus sum of levels: a campaign has one of them only. */
const scoreOf = (columns: ParticipationColumns, row: number, width: number): number => {
  const acquis = sumKnown(columns.acquis, row * width, width);
  const rate = acquis === 0 ? 0 : sumKnown(columns.validated, row * width, width) / acquis;
  return rate + sumKnown(columns.level, row * width, width);
};

/** Whether shared participation `a` takes the place of `b`, both of one person in one campaign. */
type Preference = (a: number, b: number) => boolean;

const preferenceOf = (facts: CollectiveFacts): Preference => {
  const columns = facts.participations;
  const width = facts.competences.length;
  const preferences: Readonly<Record<SituationRule, Preference>> = {
    latest: (a, b) => isLater(columns, a, b),
    first: (a, b) => isLater(columns, b, a),
    best: (a, b) => {
      const difference = scoreOf(columns, a, width) - scoreOf(columns, b, width);
      return difference === 0 ? isLater(columns, a, b) : difference > 0;
    },
  };
  return preferences[facts.situation];
};

/**
 * « Situation actuelle »: of the shared participations of each person in a campaign, the one that the rule of
 * `facts` chooses (design: the latest; of equally good ones the later).
 * A later participation that was not shared never hides an earlier shared one.
 * @param campaign index in `facts.campaigns`
 */
export const findCurrentSituation = (facts: CollectiveFacts, campaign: number): Situation => {
  const columns = facts.participations;
  const isPreferred = preferenceOf(facts);
  const started = new Uint8Array(facts.personCount);
  const current = new Int32Array(facts.personCount).fill(-1);
  for (let row = 0; row < columns.count; row += 1) {
    if (columns.campaign[row] !== campaign) continue;
    const person = columns.person[row] ?? 0;
    started[person] = 1;
    if (columns.shared[row] !== 1) continue;
    const known = current[person] ?? -1;
    if (known < 0 || isPreferred(row, known)) current[person] = row;
  }
  return { started, current };
};
