import type { AgentRecord } from '../../model/agent';
import { type Agreement, FIELDS, type Field, type LevelShares } from './agreement';
import type { LinkagePerson } from './compare-person';
import { SAME_PERSON } from './level-shares';
import type { Linkage } from './prepare-linkage';

/** With fewer persons than this, what is usual is surer than what they show. */
const FEWEST_PERSONS = 300;
/** Enough for shares of one in a hundred; more would only take time. */
const MOST_PERSONS = 600;
const ROUNDS = 5;
/** The usual shares count as many persons as this. */
const USUAL_PERSONS = 100;

interface Weighted {
  readonly agreement: Agreement;
  readonly probability: number;
}

function shareField(pairs: readonly Weighted[], field: Field): ReadonlyMap<string, number> {
  const sums = new Map<string, number>();
  for (const { agreement, probability } of pairs) {
    const level = agreement[field];
    if (level !== 'absent') sums.set(level, (sums.get(level) ?? 0) + probability);
  }
  return sums;
}

function renew<Level extends string>(
  usual: Readonly<Record<Level, number>>,
  seen: ReadonlyMap<string, number>,
): Record<Level, number> {
  const total = [...seen.values()].reduce((sum, value) => sum + value, USUAL_PERSONS);
  const share = (level: Level): number =>
    level === 'absent' ? usual[level] : (USUAL_PERSONS * usual[level] + (seen.get(level) ?? 0)) / total;
  // The levels are those of the usual shares, all of them.
  const levels = Object.keys(usual) as Level[];
  return Object.fromEntries(levels.map((level) => [level, share(level)])) as Record<Level, number>;
}

const maximise = (pairs: readonly Weighted[]): LevelShares => ({
  lastName: renew(SAME_PERSON.lastName, shareField(pairs, 'lastName')),
  firstName: renew(SAME_PERSON.firstName, shareField(pairs, 'firstName')),
  identifier: renew(SAME_PERSON.identifier, shareField(pairs, 'identifier')),
  service: renew(SAME_PERSON.service, shareField(pairs, 'service')),
});

const isSettled = (one: LevelShares, other: LevelShares): boolean =>
  FIELDS.every((field) => {
    const [before, after]: readonly Record<string, number>[] = [one[field], other[field]];
    return Object.entries(before ?? {}).every(
      ([level, share]) => Math.abs(share - (after?.[level] ?? 0)) < 0.001,
    );
  });

/**
 * Estimates from unlabelled persons how the two writings of one person agree (m), by expectation–maximisation over the
 * agents that blocking keeps; the usual shares weigh as a hundred persons. With fewer than 300 persons: the usual ones.
 */
export function estimateShares(
  linkage: Linkage<AgentRecord>,
  persons: readonly LinkagePerson[],
): LevelShares {
  if (persons.length < FEWEST_PERSONS) return SAME_PERSON;
  const step = Math.ceil(persons.length / MOST_PERSONS);
  const sample = persons.filter((_, place) => place % step === 0);
  let shares = SAME_PERSON;
  for (let round = 0; round < ROUNDS; round += 1) {
    const former = shares;
    const renewed = maximise(sample.flatMap((person) => linkage.weigh(person, former)));
    if (isSettled(shares, renewed)) return renewed;
    shares = renewed;
  }
  return shares;
}
