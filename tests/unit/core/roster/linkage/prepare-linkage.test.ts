import { describe, expect, it } from 'vitest';
import { chooseNearCertain } from '../../../../../src/core/roster/linkage/choose-near-certain';
import type { LinkagePerson } from '../../../../../src/core/roster/linkage/compare-person';
import { classifyLikelihood } from '../../../../../src/core/roster/linkage/likelihood-class';
import { prepareLinkage } from '../../../../../src/core/roster/linkage/prepare-linkage';
import { agent } from '../agent-fixture';

const AGENTS = [
  agent('Fictive', 'Léa', {
    matricule: '000123',
    email: 'lea.fictive@exemple.invalid',
    unitPath: ['DR', 'Eau'],
  }),
  agent('Inventé', 'Jean-Paul', { matricule: '000456', email: 'jp.invente@exemple.invalid' }),
  agent('Virtuel', 'Marie', { matricule: '000789', birthName: 'Imaginaire' }),
  agent('Double', 'Anne', {
    matricule: '000991',
    email: 'anne.double@exemple.invalid',
    unitPath: ['DR', 'Eau'],
  }),
  agent('Double', 'Anne', {
    matricule: '000992',
    email: 'a.double2@exemple.invalid',
    unitPath: ['DR', 'Mer'],
  }),
  agent('Ancienne', 'Rose', { email: 'rose.nouvelle@exemple.invalid' }),
];
const linkage = prepareLinkage(AGENTS);
const outcome = (lastName: string, firstName: string, rest: Partial<LinkagePerson> = {}) =>
  linkage.suggestionsFor({ lastName, firstName, externalId: null, ...rest });
const suggestions = (lastName: string, firstName: string, rest: Partial<LinkagePerson> = {}) => {
  const found = outcome(lastName, firstName, rest);
  return found.kind === 'suggested' ? found.suggestions : [];
};
const names = (lastName: string, firstName: string, externalId: string | null = null) =>
  suggestions(lastName, firstName, { externalId }).map((each) => each.agent.usageName);
const facts = (lastName: string, firstName: string, externalId: string | null = null) =>
  suggestions(lastName, firstName, { externalId })[0]?.evidence.map(({ fact }) => fact);

describe('who might be meant', () => {
  it('is an agent whose name was mistyped, or swapped, or is that at birth, or changed since', () => {
    expect(names('Fictiv', 'Lea')[0]).toBe('Fictive');
    expect(names('Invnete', 'Jean Paul')[0]).toBe('Inventé');
    expect(names('Imaginair', 'Marie')[0]).toBe('Virtuel');
    expect(names('Jean-Paul', 'Invente')[0]).toBe('Inventé');
    expect(facts('Jean-Paul', 'Invnté')).toContain('swapped-names');
    expect(facts('Nouvelle', 'Rose')).toEqual(['last-name-in-email', 'first-name']);
  });

  it('comes with what speaks for it and against it', () => {
    expect(facts('Fictive', 'Léa', 'lea.fictve@perso.invalid')).toEqual([
      'close-email',
      'last-name',
      'first-name',
    ]);
    expect(facts('Fictiv', 'Léa', '000124')).toEqual(['close-matricule', 'close-last-name', 'first-name']);
    expect(facts('Personne', 'Nulle', '000456')).toContain('identifier');
    expect(facts('Fictiv', 'Léa', '000789')).toContain('identifier-elsewhere');
  });

  it('is nobody when nothing is alike, nor by one name alone', () => {
    expect(names('Quidam', 'Ernest')).toEqual([]);
    expect(names('Fictive', 'Zoé')).toEqual([]);
  });

  it('is surer with a mistyped address than without', () => {
    const [bare] = suggestions('Fictiv', 'Lea');
    const [addressed] = suggestions('Fictiv', 'Lea', { externalId: 'lea.fictve@exemple.invalid' });
    expect(addressed?.probability).toBeGreaterThan(bare?.probability ?? 1);
    expect(classifyLikelihood(addressed?.probability ?? 0)).toBe('near-certain');
  });
});

describe('homonyms', () => {
  it('are not attachable without any other fact', () => {
    expect(outcome('DOUBLE', 'anne')).toEqual({ kind: 'unattachable', namesakes: 2 });
  });

  it('share the probability when the identifier is nobody’s, and neither is almost certain', () => {
    const found = suggestions('Double', 'Anne', { externalId: '555000' });
    expect(found).toHaveLength(2);
    for (const { probability, hasNamesake } of found) {
      expect(probability).toBeLessThanOrEqual(0.5);
      expect(hasNamesake).toBe(true);
    }
  });

  it('are told apart by the service', () => {
    const found = suggestions('Double', 'Anne', { serviceHints: ['Mer'] });
    expect(found[0]?.agent.matricule).toBe('000992');
  });
});

describe('suggestions accepted together', () => {
  const person = (traitKey: string, lastName: string, firstName: string, externalId: string) => ({
    traitKey,
    campaigns: ['1'],
    suggestions: suggestions(lastName, firstName, { externalId }),
  });
  const lea = person('a', 'Fictiv', 'Lea', 'lea.fictve@exemple.invalid');
  const never = () => false;

  it('are the almost certain ones', () => {
    const doubtful = { traitKey: 'b', campaigns: ['1'], suggestions: suggestions('Virtel', 'M') };
    expect(chooseNearCertain([lea, doubtful], never).map(({ traitKey }) => traitKey)).toEqual(['a']);
  });

  it('never give one agent to two persons, nor one already met in the campaign', () => {
    const other = person('c', 'Fictve', 'Léa', 'lea.fictiv@exemple.invalid');
    expect(chooseNearCertain([lea, other], never)).toEqual([]);
    expect(chooseNearCertain([lea], (_, campaign) => campaign === '1')).toEqual([]);
  });

  it('never hold homonyms, even with a close address', () => {
    const homonym = person('d', 'Double', 'Anne', 'anne.doubl@exemple.invalid');
    expect(homonym.suggestions[0]?.agent.matricule).toBe('000991');
    expect(chooseNearCertain([homonym], never)).toEqual([]);
  });
});
