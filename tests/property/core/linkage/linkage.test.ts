import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { countSlips } from '../../../../src/core/roster/linkage/count-slips';
import { jaroWinkler } from '../../../../src/core/roster/linkage/jaro-winkler';
import { prepareLinkage } from '../../../../src/core/roster/linkage/prepare-linkage';
import { drawFrenchService } from '../../../fixtures/french-names';

const word = fc.string({ unit: fc.constantFrom('a', 'b', 'é', 'n', ' ', '-'), maxLength: 9 });

describe('comparisons', () => {
  it('are the same both ways and stay within bounds', () => {
    fc.assert(
      fc.property(word, word, (one, other) => {
        expect(countSlips(one, other, 20)).toBe(countSlips(other, one, 20));
        expect(countSlips(one, other, 20) === 0).toBe(one === other);
        const similarity = jaroWinkler(one, other);
        expect(similarity).toBeGreaterThanOrEqual(0);
        expect(similarity).toBeLessThanOrEqual(1);
      }),
    );
  });
});

describe('suggestions', () => {
  const { agents } = drawFrenchService(3, 150, 0);
  const linkage = prepareLinkage(agents);
  const anyName = fc.oneof(fc.constantFrom(...agents.map(({ usageName }) => usageName)), word, fc.string());
  const anyId = fc.option(fc.oneof(fc.constantFrom(...agents.map(({ email }) => email ?? 'x')), fc.string()));

  it('never add up to more than certainty, never exceed five, whatever was typed', () => {
    fc.assert(
      fc.property(anyName, anyName, anyId, (lastName, firstName, externalId) => {
        const outcome = linkage.suggestionsFor({ lastName, firstName, externalId });
        if (outcome.kind === 'unattachable') return expect(externalId).toBeNull();
        const sum = outcome.suggestions.reduce((total, { probability }) => total + probability, 0);
        expect(sum).toBeLessThanOrEqual(1 + 1e-9);
        expect(outcome.suggestions.length).toBeLessThanOrEqual(5);
      }),
    );
  });

  it('do not depend on the order of the list', () => {
    const reversed = prepareLinkage([...agents].reverse());
    fc.assert(
      fc.property(anyName, anyName, anyId, (lastName, firstName, externalId) => {
        const person = { lastName, firstName, externalId };
        const [one, other] = [linkage.suggestionsFor(person), reversed.suggestionsFor(person)];
        expect(other.kind).toBe(one.kind);
        if (one.kind !== 'suggested' || other.kind !== 'suggested') return;
        const rounded = (list: typeof one.suggestions) =>
          list.map(({ probability }) => probability.toFixed(9));
        expect(rounded(other.suggestions)).toEqual(rounded(one.suggestions));
      }),
    );
  });
});
