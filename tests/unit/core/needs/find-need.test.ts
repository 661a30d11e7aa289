import { describe, expect, it } from 'vitest';
import { releaseNeeds } from '../../../../src/core/disclosure';
import { findNeed } from '../../../../src/core/needs/find-need';
import { buildFacts, results, staff } from '../collective-facts';

/** Two sisters too small to stand alone, three units too small for a row, and one whose name holds the separator. */
const facts = buildFacts({
  agents: [
    ...staff(14, 'Service eau + risques', { site: 'Brest', category: 'A' }),
    ...staff(14, 'Service mobilités', { site: 'Quimper', category: 'B' }),
    ...staff(3, 'Unité départementale Est', { site: 'Brest', category: 'C' }),
    ...staff(3, 'Unité départementale Ouest', { site: 'Vannes', category: 'C' }),
    ...staff(3, 'Mission A', { corps: 'Attachés' }),
    ...staff(3, 'Cellule B', { job: 'Assistance' }),
  ],
  participations: results(0, 40, 36),
});

const everything = {
  filter: {},
  disclosure: { profile: 'working' },
  targets: { rate: 0.6, level: 3, specific: [] },
} as const;

const released = (['unit', 'site', 'corps', 'category', 'job'] as const).flatMap((dimension) =>
  [null, 0, 1].flatMap((depth) => {
    const { rates } = releaseNeeds(facts, { ...everything, rows: { dimension, depth } });
    return rates;
  }),
);

describe('the identifier of a need', () => {
  it('is understood for every need that the gate gives, merged rows included', () => {
    expect(new Set(released.map(({ row }) => row.key.split(':')[0])).size).toBeGreaterThan(3);
    expect(released.some(({ row }) => row.key.includes('Est + unit:'))).toBe(true);
    expect(released.some(({ row }) => row.key.endsWith(':*'))).toBe(true);
    for (const { id, campaign, competence } of released)
      expect(findNeed(facts, id)).toMatchObject({ campaign: { id: campaign.id }, competence });
  });

  it('tells the population by the names of its units', () => {
    const rowOf = (key: string) => findNeed(facts, `101|1.1|${key}`)?.rowNames;
    expect(rowOf('whole')).toEqual(['Ensemble']);
    expect(rowOf('unit:*')).toEqual(['Autres services']);
    expect(rowOf('unit:DR fictive › Service eau + risques')).toEqual(['Service eau + risques']);
    expect(
      rowOf('unit:DR fictive › Service eau + risques + unit:DR fictive › Unité départementale Est'),
    ).toEqual(['Service eau + risques', 'Unité départementale Est']);
    expect(rowOf('site:Brest')).toEqual(['Brest']);
  });

  it.each([
    ['another campaign', '102|1.1|whole'],
    ['another competence', '101|9.9|whole'],
    ['an unknown unit', '101|1.1|unit:DR fictive › Service inventé'],
    ['a merger with an unknown unit', '101|1.1|unit:DR fictive › Mission A + unit:ailleurs'],
    ['a value of another column', '101|1.1|corps:Brest'],
    ['nothing after the competence', '101|1.1|'],
    ['words added to a known row', '101|1.1|whole, et un nom'],
    ['no identifier', ''],
  ])('is refused with %s', (_, id) => {
    expect(findNeed(facts, id)).toBeNull();
  });
});
