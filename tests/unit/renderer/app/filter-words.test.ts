import { describe, expect, it } from 'vitest';
import { EVERYTHING } from '../../../../src/renderer/app/collective-filter';
import { describeFilter, narrowBy, unitOptions } from '../../../../src/renderer/app/filter-words';

const CAMPAIGNS = [
  { id: '1', name: 'Cybersécurité' },
  { id: '2', name: 'Bureautique' },
];

describe('the context bar', () => {
  it('says nothing when everybody is kept', () => {
    expect(describeFilter(EVERYTHING, CAMPAIGNS)).toEqual([]);
  });

  it('says each criterion in French, the unit by its last name', () => {
    const filter = {
      ...EVERYTHING,
      unitPath: ['Direction', 'Service eau'],
      category: 'B',
      campaignIds: ['2', '1'],
    };
    expect(describeFilter(filter, CAMPAIGNS).map(({ label }) => label)).toEqual([
      'Unité est Service eau',
      'Catégorie est B',
      'Campagnes\u202f: Bureautique et Cybersécurité',
    ]);
  });

  it('names an unknown campaign by its number rather than not at all', () => {
    const [chip] = describeFilter({ ...EVERYTHING, campaignIds: ['9'] }, CAMPAIGNS);
    expect(chip?.label).toBe('Campagne\u202f: 9');
  });

  it('takes each chip back by its own criterion', () => {
    const filter = { unitPath: ['A'], site: 'B', corps: 'C', category: 'D', job: 'E', campaignIds: ['1'] };
    const taken = describeFilter(filter, CAMPAIGNS).map(({ id }) => narrowBy(id));
    expect(Object.assign({ ...filter }, ...taken)).toEqual(EVERYTHING);
  });

  it('shows units as a tree, whole paths as their identity', () => {
    expect(unitOptions([['A'], ['A', 'B']])).toEqual([
      { id: 'A', label: 'A', depth: 0 },
      { id: 'A\nB', label: 'B', depth: 1 },
    ]);
  });
});
