import type { CollectiveFacts } from '../model/facts';
import { dayOfMinutes } from './day';

/** Days within which another campaign counts as taken up. Source: design note on the product, cross-campaign view. */
export const FOLLOWING_DAYS = 90;

/** How many campaigns people did, and whether a first leads to another. Confidential. */
export interface RepeatTally {
  /** Persons by number of campaigns finished; index 0 holds those who started and finished none. */
  readonly byFinished: readonly number[];
  /** Persons who finished a first campaign at least `FOLLOWING_DAYS` before the last day of the data. */
  readonly judged: number;
  /** Those among `judged` who started another within `FOLLOWING_DAYS`. */
  readonly startedAnother: number;
  /** Persons who finished a first campaign too recently to be judged. */
  readonly tooRecent: number;
  /** Persons who finished a campaign on a day that the files do not tell. */
  readonly undated: number;
  /** Last day of the data, all campaigns and persons together; null when nothing is dated. */
  readonly lastDay: number | null;
}

interface Step {
  readonly campaign: number;
  /** Day numbers, NaN where absent. */
  readonly startedOn: number;
  readonly finishedOn: number;
  readonly isFinished: boolean;
}

const listSteps = (facts: CollectiveFacts, isKept: Uint8Array, isChosen: Uint8Array) => {
  const columns = facts.participations;
  const steps = new Map<number, Step[]>();
  for (let row = 0; row < columns.count; row += 1) {
    const person = columns.person[row] ?? 0;
    const campaign = columns.campaign[row] ?? -1;
    if (isKept[person] !== 1 || isChosen[campaign] !== 1) continue;
    const isShared = columns.shared[row] === 1;
    const finishedOn = isShared ? dayOfMinutes(columns.sharedAt[row] ?? Number.NaN) : Number.NaN;
    const start = columns.startedAt[row] ?? Number.NaN;
    const startedOn = Number.isNaN(start) ? finishedOn : dayOfMinutes(start);
    const isFinished = isShared || (columns.progress[row] ?? 0) >= 1;
    const known = steps.get(person) ?? [];
    if (known.length === 0) steps.set(person, known);
    known.push({ campaign, startedOn, finishedOn, isFinished });
  }
  return steps;
};

const lastDayOf = ({ participations }: CollectiveFacts): number | null => {
  let last = Number.NEGATIVE_INFINITY;
  for (const column of [participations.startedAt, participations.sharedAt])
    for (const minutes of column) if (minutes > last) last = minutes;
  return last === Number.NEGATIVE_INFINITY ? null : dayOfMinutes(last);
};

/** The first campaign that a person finished on a known day; null when there is none. */
const findFirst = (steps: readonly Step[]): Step | null =>
  steps
    .filter(({ finishedOn }) => !Number.isNaN(finishedOn))
    .reduce<Step | null>(
      (first, step) => (first === null || step.finishedOn < first.finishedOn ? step : first),
      null,
    );

const startsAnother = (steps: readonly Step[], first: Step): boolean =>
  steps.some(
    ({ campaign, startedOn }) =>
      campaign !== first.campaign &&
      startedOn >= first.finishedOn &&
      startedOn <= first.finishedOn + FOLLOWING_DAYS,
  );

/**
 * Counts the persons kept by number of campaigns finished (sent, or at 100 %), and, of those who finished a first one
 * early enough to be judged, those who started another within 90 days (the same day included). A campaign already
 * under way when the first was finished is not another start. Who finished less than 90 days before the last day of
 * the data is not judged yet, whether or not another was started: counting only the early ones would flatter the share.
 * @param isChosen by index of `facts.campaigns`: 1 for the campaigns looked at
 */
export const tallyRepeats = (
  facts: CollectiveFacts,
  isKept: Uint8Array,
  isChosen: Uint8Array,
): RepeatTally => {
  const lastDay = lastDayOf(facts);
  const byFinished = Array.from({ length: isChosen.reduce((sum, one) => sum + one, 0) + 1 }, () => 0);
  const counts = { judged: 0, startedAnother: 0, tooRecent: 0, undated: 0 };
  for (const steps of listSteps(facts, isKept, isChosen).values()) {
    const finished = new Set(steps.filter(({ isFinished }) => isFinished).map(({ campaign }) => campaign))
      .size;
    byFinished[finished] = (byFinished[finished] ?? 0) + 1;
    if (finished === 0) continue;
    const first = findFirst(steps);
    if (first === null || lastDay === null) counts.undated += 1;
    else if (first.finishedOn + FOLLOWING_DAYS > lastDay) counts.tooRecent += 1;
    else {
      counts.judged += 1;
      if (startsAnother(steps, first)) counts.startedAnother += 1;
    }
  }
  return { byFinished, ...counts, lastDay };
};
