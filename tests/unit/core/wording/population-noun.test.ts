import { describe, expect, it } from 'vitest';
import { nameOfPopulation } from '../../../../src/core/wording/population-noun';

describe('the noun of a population', () => {
  it.each([
    ['Assistant', 'assistants'],
    ['Secrétaire administratif', 'secrétaires administratifs'],
    ['Attaché d’administration de l’État', 'attachés d’administration de l’État'],
    ['Chargé de mission', 'chargés de mission'],
    ['Inspecteur principal', 'inspecteurs principaux'],
    ['Assistants', 'assistants'],
  ])('%s → %s', (title, many) => {
    const isSure = !title.includes('État');
    expect(nameOfPopulation(title).many).toBe(isSure ? many : 'agents');
  });

  it.each([
    null,
    '',
    'AAE',
    'Assistant(e)',
    'Adjoint / Agent',
    'Ingénieur et architecte',
    'Adjoint 2e classe',
  ])('is « agents » for %s', (title) => {
    expect(nameOfPopulation(title)).toEqual({ one: 'agent', many: 'agents' });
  });
});
