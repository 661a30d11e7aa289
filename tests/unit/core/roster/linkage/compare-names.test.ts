import { describe, expect, it } from 'vitest';
import { compareFirstName, compareLastName } from '../../../../../src/core/roster/linkage/compare-names';
import { countSlips } from '../../../../../src/core/roster/linkage/count-slips';
import { jaroWinkler } from '../../../../../src/core/roster/linkage/jaro-winkler';
import { writeName } from '../../../../../src/core/roster/linkage/written-name';

describe('Jaro–Winkler similarity', () => {
  // Winkler (1990) and Census Bureau report RR90/09, table of string comparators.
  it.each([
    ['shackleford', 'shackelford', 0.982],
    ['dunningham', 'cunnigham', 0.896],
    ['nichleson', 'nichulson', 0.956],
    ['jones', 'johnson', 0.832],
    ['massey', 'massie', 0.933],
    ['abroms', 'abrams', 0.922],
    ['jeraldine', 'geraldine', 0.926],
    ['marhta', 'martha', 0.961],
    ['michelle', 'michael', 0.921],
    ['julies', 'julius', 0.933],
    ['dixon', 'dickson', 0.832],
    ['dwayne', 'duane', 0.84],
  ])('of %s and %s is the published one', (one, other, published) => {
    expect(jaroWinkler(one, other)).toBeCloseTo(published, 3);
    expect(jaroWinkler(other, one)).toBeCloseTo(published, 3);
  });

  it('is 0 for words without a common letter', () => {
    expect(jaroWinkler('abc', 'xyz')).toBe(0);
    expect(jaroWinkler('', 'xyz')).toBe(0);
  });
});

describe('slips of the keyboard', () => {
  it.each([
    ['martin', 'martin', 0],
    ['martin', 'matrin', 1],
    ['martin', 'marti', 1],
    ['martin', 'marttin', 1],
    ['kitten', 'sitting', 3],
    ['ca', 'abc', 3],
  ])('between %s and %s are counted, neighbours exchanged as one', (one, other, slips) => {
    expect(countSlips(one, other, 5)).toBe(slips);
  });

  it('beyond the limit are « more »', () => {
    expect(countSlips('kitten', 'sitting', 2)).toBeGreaterThan(2);
  });
});

const nobody = () => false;
const last = (
  typed: string,
  own: readonly string[],
  email = '',
  isBorne: (name: string) => boolean = nobody,
) => compareLastName(writeName(typed), { lastNames: own.map(writeName), localPart: email }, isBorne);
const first = (typed: string, own: string, isBorne: (name: string) => boolean = nobody) =>
  compareFirstName(writeName(typed), writeName(own), isBorne);

describe('last names', () => {
  it('agree whatever their accents, hyphens, ligatures and apostrophes', () => {
    expect(last('OEUVRARD', ['Œuvrard'])).toBe('same');
    expect(last('d amico', ['D’Amico'])).toBe('same');
    expect(last('Le-Roux', ['LEROUX'])).toBe('same');
  });

  it('agree by the name at birth, by a part, without a particle, or with a slip', () => {
    expect(last('Imaginaire', ['Virtuel', 'Imaginaire'])).toBe('same');
    expect(last('Fictive', ['Fictive-Inventée'])).toBe('part');
    expect(last('Tour', ['de La Tour'])).toBe('part');
    expect(last('Ficitve', ['Fictive'])).toBe('close');
  });

  it('close to one another that are both in the list are names of their own', () => {
    expect(last('Durant', ['Durand'], '', (name) => name === 'durant')).toBe('lookalike');
  });

  it('that changed are found in the address', () => {
    expect(last('Nouvelle', ['Ancienne'], 'marienouvelle')).toBe('in-email');
  });
});

describe('first names', () => {
  it('agree by one of several, by an initial, by a short form', () => {
    expect(first('Jean', 'Jean-Paul')).toBe('part');
    expect(first('J', 'Julie')).toBe('short');
    expect(first('Alex', 'Alexandre')).toBe('short');
  });

  it.each([
    ['Michel', 'Michèle'],
    ['André', 'Andrée'],
    ['Daniel', 'Danielle'],
    ['Emmanuel', 'Emmanuelle'],
  ])('of a man and a woman are not a slip: %s and %s', (one, other) => {
    expect(first(one, other)).toBe('lookalike');
    expect(first(other, one)).toBe('lookalike');
  });
});
