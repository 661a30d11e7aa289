import { describe, expect, it } from 'vitest';
import type { CampaignEntry } from '../../../../src/contract/campaigns';
import { mergeTargets } from '../../../../src/renderer/features/settings/merge-targets';

const campaign = (
  id: string,
  kind: CampaignEntry['kind'] = 'assessment',
  mergedInto: string | null = null,
): CampaignEntry => ({
  id,
  code: null,
  name: `Campagne ${id}`,
  kind,
  course: null,
  organisation: 'Direction fictive',
  choice: { campaignId: id, label: null, openedOn: null, mergedInto },
  participations: 1,
  beforeOpening: 0,
});

const idsFor = (asked: CampaignEntry, all: readonly CampaignEntry[]) =>
  mergeTargets(asked, all).map(({ id }) => id);

describe('campaigns offered for merging', () => {
  it('are others of the same kind', () => {
    const all = [campaign('1'), campaign('2'), campaign('3', 'profiles')];
    expect(all.map((asked) => idsFor(asked, all))).toEqual([['2'], ['1'], []]);
  });

  it('leave out one that is itself merged, so that no chain is made', () => {
    const all = [campaign('1'), campaign('2', 'assessment', '1'), campaign('3')];
    expect(idsFor(campaign('3'), all)).toEqual(['1']);
  });

  it('are none for a campaign that others are merged into', () => {
    const all = [campaign('1'), campaign('2', 'assessment', '1'), campaign('3')];
    expect(idsFor(campaign('1'), all)).toEqual([]);
  });
});
