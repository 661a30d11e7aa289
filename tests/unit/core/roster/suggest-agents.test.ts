import { describe, expect, it } from 'vitest';
import { prepareSuggestions } from '../../../../src/core/roster/suggest-agents';
import { agent } from './agent-fixture';

const AGENTS = [
  agent('Fictive', 'Léa', { matricule: '000123', email: 'lea.fictive@exemple.invalid' }),
  agent('Inventé', 'Jean-Paul', { matricule: '000456', email: 'jp.invente@exemple.invalid' }),
  agent('Virtuel', 'Marie', { matricule: '000789', birthName: 'Imaginaire' }),
  agent('Fictif', 'Luc', { matricule: '000999' }),
];
const suggest = prepareSuggestions(AGENTS);
const namesFor = (lastName: string, firstName: string, externalId: string | null = null) =>
  suggest({ lastName, firstName, externalId }).map(({ agent: { usageName } }) => usageName);

describe('who might be meant', () => {
  it('is an agent whose name was mistyped', () => {
    expect(namesFor('Fictiv', 'Lea')[0]).toBe('Fictive');
    expect(namesFor('Invente', 'Jean Paul')[0]).toBe('Inventé');
  });

  it('is an agent by the name of birth, or with names in each other’s place', () => {
    expect(namesFor('Imaginair', 'Marie')[0]).toBe('Virtuel');
    expect(namesFor('Léa', 'Fictive')[0]).toBe('Fictive');
  });

  it('comes with what speaks for it, the identifier first', () => {
    const [first] = suggest({ lastName: 'Personne', firstName: 'Nulle', externalId: '000456' });
    expect(first?.facts).toEqual(['identifier']);
    const [other] = suggest({
      lastName: 'Fictive',
      firstName: 'Léa',
      externalId: 'lea.fictve@exemple.invalid',
    });
    expect(other?.facts).toEqual(['last-name', 'first-name', 'like-email']);
  });

  it('is nobody when nothing is alike, nor by one name alone', () => {
    expect(namesFor('Quidam', 'Ernest')).toEqual([]);
    expect(namesFor('Fictive', 'Zoé')).toEqual([]);
  });

  it('is five agents at most, the likeliest first, the same each time', () => {
    const twins = Array.from({ length: 9 }, (_, index) =>
      agent('Martin', 'Léa', { matricule: `00${index}` }),
    );
    const found = prepareSuggestions(twins)({ lastName: 'Martin', firstName: 'Léa', externalId: '007' });
    expect(found).toHaveLength(5);
    expect(found[0]?.agent.matricule).toBe('007');
  });
});
