import type { ResultCounts, Scale } from '../gaps/result-counts';
import type { CollectiveFacts, ParticipationColumns } from '../model/facts';
import { findCurrentSituation } from '../participation/current-situation';

/** The two participations of each person that are compared: rows of the facts, −1 where there are not two. */
export interface Pairs {
  readonly before: Int32Array;
  readonly after: Int32Array;
}

/** One competence for the people who have it in both. Confidential. */
export interface PairCounts {
  readonly competence: number;
  readonly before: ResultCounts;
  readonly after: ResultCounts;
}

/** Latest shared participation of each person in one campaign against the first one, where they differ. */
export const pairWithin = (facts: CollectiveFacts, campaign: number): Pairs => {
  const before = findCurrentSituation({ ...facts, situation: 'first' }, campaign).current;
  const after = findCurrentSituation({ ...facts, situation: 'latest' }, campaign).current;
  const isPair = (person: number): boolean => before[person] !== after[person];
  return {
    before: before.map((row, person) => (isPair(person) ? row : -1)),
    after: after.map((row, person) => (isPair(person) ? row : -1)),
  };
};

/** Current situation of each person in two campaigns, where both exist. */
export const pairBetween = (facts: CollectiveFacts, from: number, to: number): Pairs => {
  const before = findCurrentSituation(facts, from).current;
  const after = findCurrentSituation(facts, to).current;
  return {
    before: before.map((row, person) => ((after[person] ?? -1) < 0 ? -1 : row)),
    after: after.map((row, person) => ((before[person] ?? -1) < 0 ? -1 : row)),
  };
};

interface Value {
  readonly obtained: number;
  readonly weight: number;
}

/** Value of one competence of one participation; null where it is missing. */
const valueAt = (columns: ParticipationColumns, isRate: boolean, cell: number): Value | null => {
  const obtained = (isRate ? columns.validated[cell] : columns.level[cell]) ?? -1;
  const weight = isRate ? (columns.acquis[cell] ?? -1) : 1;
  return obtained < 0 || weight < 0 ? null : { obtained, weight };
};

const sumUp = (values: readonly Value[], { measure, top }: Scale): ResultCounts => {
  const obtained = values.reduce((sum, value) => sum + value.obtained, 0);
  const divisor = values.reduce((sum, value) => sum + value.weight, 0);
  const most = measure === 'rate' ? divisor : divisor * top;
  return { respondents: values.length, obtained, divisor, most, below: 0, hasFewAcquis: false };
};

/** Counts of one result in one competence, the persons below target left out. Confidential. */
export const countResult = (
  { participations, competences }: CollectiveFacts,
  scale: Scale,
  row: number,
  competence: number,
): ResultCounts => {
  const value = valueAt(participations, scale.measure === 'rate', row * competences.length + competence);
  return sumUp(value === null ? [] : [value], scale);
};

/** Persons kept who have two participations. Confidential. */
export const listPaired = ({ before }: Pairs, isKept: Uint8Array): readonly number[] => {
  const paired: number[] = [];
  before.forEach((row, person) => {
    if (row >= 0 && isKept[person] === 1) paired.push(person);
  });
  return paired;
};

/** Those of some paired persons who were measured both times in one competence. Confidential. */
export const listMeasured = (
  { participations, competences }: CollectiveFacts,
  { measure }: Scale,
  pairs: Pairs,
  paired: readonly number[],
  competence: number,
): readonly number[] => {
  const isMeasured = (row: number | undefined): boolean =>
    valueAt(participations, measure === 'rate', (row ?? 0) * competences.length + competence) !== null;
  return paired.filter((person) => isMeasured(pairs.before[person]) && isMeasured(pairs.after[person]));
};

/**
 * Sums of each competence over the same people, before and after: a person counts in a competence only when it was
 * measured both times. Competences that nobody has twice are left out.
 */
export const tallyPairs = (
  facts: CollectiveFacts,
  scale: Scale,
  pairs: Pairs,
  isKept: Uint8Array,
): readonly PairCounts[] => {
  const width = facts.competences.length;
  const paired = listPaired(pairs, isKept);
  return facts.competences.flatMap((_, competence) => {
    const persons = listMeasured(facts, scale, pairs, paired, competence);
    if (persons.length === 0) return [];
    const sum = (side: 'before' | 'after') =>
      sumUp(
        persons.flatMap(
          (person) =>
            valueAt(
              facts.participations,
              scale.measure === 'rate',
              (pairs[side][person] ?? 0) * width + competence,
            ) ?? [],
        ),
        scale,
      );
    return [{ competence, before: sum('before'), after: sum('after') }];
  });
};
