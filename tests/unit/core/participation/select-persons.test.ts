import { describe, expect, it } from 'vitest';
import type { CollectiveFilter } from '../../../../src/core/model/facts';
import { selectCampaigns, selectPersons } from '../../../../src/core/participation/select-persons';
import { buildFacts } from '../collective-facts';

const facts = buildFacts({
  agents: [
    { unitPath: ['DR', 'Eau'], site: 'Brest', category: 'A' },
    { unitPath: ['DR', 'Eau', 'Rivières'], site: 'Rennes', category: 'B' },
    { unitPath: ['DR', 'Risques', 'Rivières'], site: 'Brest', category: 'B' },
    { unitPath: [], category: 'A' },
  ],
  outsiders: 1,
  kinds: ['assessment', 'profiles'],
  participations: [],
});

const kept = (filter: CollectiveFilter) => [...selectPersons(facts, filter).isKept].join('');

describe('selectPersons', () => {
  it('keeps everybody, also outside the roster, without roster criteria', () => {
    expect(kept({})).toBe('11111');
    expect(kept({ unitPath: null, site: null, campaignIds: ['101'] })).toBe('11111');
    expect(selectPersons(facts, {}).agents).toBe(4);
  });

  it('keeps a unit and all below it, and not its namesake elsewhere', () => {
    expect(kept({ unitPath: ['DR', 'Eau'] })).toBe('11000');
    expect(kept({ unitPath: ['DR', 'Eau', 'Rivières'] })).toBe('01000');
    expect(kept({ unitPath: ['DR'] })).toBe('11100');
    expect(kept({ unitPath: ['Eau'] })).toBe('00000');
  });

  it('joins criteria by and, and leaves persons outside the roster out', () => {
    expect(kept({ site: 'Brest' })).toBe('10100');
    expect(kept({ site: 'Brest', category: 'B' })).toBe('00100');
    expect(kept({ site: 'Nulle part' })).toBe('00000');
    expect(selectPersons(facts, { site: 'Brest' }).agents).toBe(2);
  });

  it('does not know how many are concerned without a roster', () => {
    const loose = buildFacts({ agents: [], outsiders: 2, participations: [] });
    expect(selectPersons(loose, {}).agents).toBeNull();
  });

  it('chooses campaigns by identifier', () => {
    expect(selectCampaigns(facts, {})).toEqual([0, 1]);
    expect(selectCampaigns(facts, { campaignIds: ['102', 'x'] })).toEqual([1]);
  });
});
