import type { AgentRecord } from '../../model/agent';
import { type Agreement, FIELDS, type Field, type LevelShares, shareOf } from './agreement';
import type { KnownAgent } from './known-agent';
import { SWAPPED } from './level-shares';
import type { NameFrequency } from './name-frequency';
import type { WrittenName } from './written-name';

/** The names compared: as typed, or in each other's place. */
export interface ComparedNames {
  readonly lastName: WrittenName;
  readonly firstName: WrittenName;
}

/** What pairs of the same person (m) and of different persons (u) show. */
export interface LinkageShares {
  readonly same: LevelShares;
  readonly other: LevelShares;
}

interface Weighed {
  readonly agreement: Agreement;
  readonly names: ComparedNames;
  readonly agent: KnownAgent<AgentRecord>;
}

/** Chance that somebody else agrees as much: for equal names, how common the name is in the list. */
function chanceOf(
  field: Field,
  { agreement, names, agent }: Weighed,
  shares: LevelShares,
  of: NameFrequency,
): number {
  const { lastName, firstName } = agreement;
  if (field === 'lastName' && lastName === 'same') return of.ofLastName(names.lastName);
  if (field === 'lastName' && lastName === 'part') return of.ofSharedWord(names.lastName, agent.lastNames);
  if (field === 'firstName' && firstName === 'same') return of.ofFirstName(names.firstName);
  return shareOf(shares, field, agreement);
}

const bits = (ratio: number): number => Math.log2(ratio);

/**
 * Fellegi–Sunter weight of each field, in bits: log2 of how many times likelier this agreement is between two writings
 * of one person than between two persons. Positive speaks for, negative against, 0 says nothing.
 * Fellegi, I. P. & Sunter, A. B. (1969), « A theory for record linkage »; frequencies after Winkler (1989).
 */
export function weighAgreement(
  weighed: Weighed,
  shares: LinkageShares,
  frequency: NameFrequency,
): ReadonlyMap<Field, number> {
  const weights = FIELDS.map((field): [Field, number] => {
    const same = shareOf(shares.same, field, weighed.agreement);
    return [field, bits(same / chanceOf(field, weighed, shares.other, frequency))];
  });
  return new Map(weights);
}

/** Sum of the weights, in bits, with what it costs that names are swapped. */
export const totalWeight = (weights: ReadonlyMap<Field, number>, { isSwapped }: Agreement): number =>
  [...weights.values()].reduce((sum, weight) => sum + weight, isSwapped ? bits(SWAPPED) : 0);
