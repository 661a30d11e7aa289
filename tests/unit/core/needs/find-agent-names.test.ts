import { describe, expect, it } from 'vitest';
import { takeAll } from '../../../../src/core/model/steps';
import { findAgentNames } from '../../../../src/core/needs/find-agent-names';

const AGENTS = [
  { usageName: 'FICTIVE-MARTIN', birthName: 'Inventée', firstName: 'Léa' },
  { usageName: 'De la Tour', birthName: null, firstName: 'Marie-Anne' },
  { usageName: 'Sansprénom', birthName: null, firstName: '' },
];
const names = (text: string): boolean => takeAll(findAgentNames(AGENTS, [text]))(text);

describe('a text', () => {
  it.each([
    'Tableur pour Léa Fictive-Martin',
    'fictive martin LEA : tableur',
    'demandé par Lea Inventee en mai',
    'Marie Anne de la Tour',
  ])('names an agent: %s', (text) => expect(names(text)).toBe(true));

  it.each([
    'Tableur pour Léa',
    'Léa, demandé par Fictive-Martin',
    'Léa Fictive-Martinet',
    'La tour de la mairie',
    'Sansprénom',
    'Microsoft Teams',
    '',
    '  ',
  ])('names nobody: %s', (text) => expect(names(text)).toBe(false));

  it('is only searched among those given at first', () => {
    expect(takeAll(findAgentNames(AGENTS, ['Tableur']))('Léa Inventée')).toBe(false);
  });
});
