import type { CollectiveFacts } from '../model/facts';
import { filterOf, type Population } from '../model/population';
import { type Criterion, listCriteria } from './select-persons';

/** Populations that one mask can tell: the bits of a byte, so that masks can number the places of a small table. */
export const POPULATIONS_PER_MASK = 8;

/** What the criteria of all populations say of each code of one column: the populations that stay possible. */
interface DimensionMasks {
  readonly codes: Int32Array;
  /** By code + 1. */
  readonly masks: Uint8Array;
}

const narrow = (
  dimensions: Map<Criterion['dimension'], DimensionMasks>,
  { dimension, codes, keeps }: Criterion,
  bit: number,
): void => {
  const { masks } = dimensions.get(dimension) ?? { masks: new Uint8Array(keeps.length).fill(255) };
  dimensions.set(dimension, { codes, masks });
  keeps.forEach((isKept, code) => {
    if (isKept !== 1) masks[code] = (masks[code] ?? 0) & ~bit;
  });
};

/**
 * Which populations each person stands in: bit i for the i-th, `POPULATIONS_PER_MASK` at most. The criteria are read
 * once per value of a column; then each person costs one look-up by column, whatever the number of populations.
 * Persons outside the roster stand in populations without criteria only.
 */
export const maskPersons = (facts: CollectiveFacts, populations: readonly Population[]): Uint8Array => {
  const { count } = facts.roster;
  const all = 2 ** populations.length - 1;
  const dimensions = new Map<Criterion['dimension'], DimensionMasks>();
  let outside = all;
  populations.forEach((population, place) => {
    const criteria = listCriteria(facts, filterOf(population));
    if (criteria.length > 0) outside &= ~(1 << place);
    for (const criterion of criteria) narrow(dimensions, criterion, 1 << place);
  });
  const standing = new Uint8Array(facts.personCount).fill(all, 0, count).fill(outside, count);
  for (const { codes, masks } of dimensions.values())
    for (let agent = 0; agent < count; agent += 1)
      standing[agent] = (standing[agent] ?? 0) & (masks[(codes[agent] ?? -1) + 1] ?? 0);
  return standing;
};
