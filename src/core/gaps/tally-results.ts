import type { CollectiveFacts } from '../model/facts';
import type { Situation } from '../participation/current-situation';
import type { PersonTargets } from '../targets/ask-of-persons';
import { isBelowLevel, isBelowRate } from '../targets/is-below-target';
import type { AppliedTarget, TargetMeasure } from '../targets/target';

/**
 * Raw counts by slot × competence, row-major `slot * competenceCount + competence`. Confidential.
 * Slots: the rows, then the persons kept who stand in no row, then the whole.
 */
export interface ResultTally {
  readonly competenceCount: number;
  readonly slotCount: number;
  /** Persons with a value in the competence (acquis > 0, or a level). */
  readonly respondents: Int32Array;
  /** Σ validated acquis, or Σ level. */
  readonly obtained: Float64Array;
  /** Σ acquis; 0 for levels. */
  readonly acquis: Float64Array;
  /** Respondents below the target of each of them. */
  readonly below: Int32Array;
  /** Largest number of acquis of one person by competence. */
  readonly mostAcquis: Int32Array;
  /** Respondents by competence who are not in the roster. */
  readonly outsiders: Int32Array;
}

/** What one person contributes to one competence; null when the value is missing (never 0). */
interface Contribution {
  readonly obtained: number;
  readonly acquis: number;
  readonly isBelow: boolean;
}

type ReadResult = (cell: number, target: number) => Contribution | null;

const readRate = (facts: CollectiveFacts): ReadResult => {
  const { acquis, validated } = facts.participations;
  return (cell, target) => {
    const total = acquis[cell] ?? -1;
    const done = validated[cell] ?? -1;
    if (total <= 0 || done < 0) return null;
    return { obtained: done, acquis: total, isBelow: isBelowRate(done, total, target) };
  };
};

const readLevel = (facts: CollectiveFacts): ReadResult => {
  const { level } = facts.participations;
  return (cell, target) => {
    const value = level[cell] ?? -1;
    if (value < 0) return null;
    return { obtained: value, acquis: 0, isBelow: isBelowLevel(value, target) };
  };
};

const emptyTally = (slotCount: number, competenceCount: number): ResultTally => ({
  slotCount,
  competenceCount,
  respondents: new Int32Array(slotCount * competenceCount),
  obtained: new Float64Array(slotCount * competenceCount),
  acquis: new Float64Array(slotCount * competenceCount),
  below: new Int32Array(slotCount * competenceCount),
  mostAcquis: new Int32Array(competenceCount),
  outsiders: new Int32Array(competenceCount),
});

const addTo = (tally: ResultTally, cell: number, result: Contribution): void => {
  tally.respondents[cell] = (tally.respondents[cell] ?? 0) + 1;
  tally.obtained[cell] = (tally.obtained[cell] ?? 0) + result.obtained;
  tally.acquis[cell] = (tally.acquis[cell] ?? 0) + result.acquis;
  tally.below[cell] = (tally.below[cell] ?? 0) + (result.isBelow ? 1 : 0);
};

/** Adds the results of one participation to a slot. */
const addParticipation = (
  tally: ResultTally,
  read: ReadResult,
  place: { readonly participation: number; readonly slot: number; readonly isOutsider: boolean },
  targets: readonly AppliedTarget[],
): void => {
  const { competenceCount, mostAcquis, outsiders } = tally;
  for (let competence = 0; competence < competenceCount; competence += 1) {
    const result = read(place.participation * competenceCount + competence, targets[competence]?.value ?? 0);
    if (result === null) continue;
    addTo(tally, place.slot * competenceCount + competence, result);
    if (result.acquis > (mostAcquis[competence] ?? 0)) mostAcquis[competence] = result.acquis;
    if (place.isOutsider) outsiders[competence] = (outsiders[competence] ?? 0) + 1;
  }
};

/** Adds each slot of rows and of the persons in no row into the whole, the last slot. */
const addWhole = (tally: ResultTally): void => {
  const { competenceCount, slotCount } = tally;
  const whole = (slotCount - 1) * competenceCount;
  for (const column of [tally.respondents, tally.obtained, tally.acquis, tally.below])
    for (let cell = 0; cell < whole; cell += 1) {
      const total = whole + (cell % competenceCount);
      column[total] = (column[total] ?? 0) + (column[cell] ?? 0);
    }
};

/**
 * Counts the current results of the persons kept, by row and competence; each person against the one target that
 * applies to them, so that counts below add up.
 * @param rowOf row of each person, −1 in no row
 */
export const tallyResults = (
  facts: CollectiveFacts,
  measure: TargetMeasure,
  situation: Situation,
  isKept: Uint8Array,
  rows: { readonly rowOf: Int32Array; readonly rowCount: number },
  targets: PersonTargets,
): ResultTally => {
  const tally = emptyTally(rows.rowCount + 2, facts.competences.length);
  const read = measure === 'rate' ? readRate(facts) : readLevel(facts);
  for (let person = 0; person < facts.personCount; person += 1) {
    const participation = situation.current[person] ?? -1;
    if (isKept[person] !== 1 || participation < 0) continue;
    const row = rows.rowOf[person] ?? -1;
    const slot = row < 0 ? rows.rowCount : row;
    const isOutsider = person >= facts.roster.count;
    const asked = targets.groups[targets.groupOf[person] ?? 0] ?? [];
    addParticipation(tally, read, { participation, slot, isOutsider }, asked);
  }
  addWhole(tally);
  return tally;
};
