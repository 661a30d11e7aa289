import { describe, expect, it } from 'vitest';
import { sameCampaign } from '../../../../src/renderer/features/collective/same-campaign';

const query = (campaign: string, isPlaceholderData: boolean) => ({
  data: { kind: 'table' as const, campaign: { id: campaign } },
  error: null,
  refetch: () => undefined,
  isPlaceholderData,
});

describe('while another campaign is read', () => {
  it('the numbers of the former campaign are not shown under its name', () => {
    expect(sameCampaign(query('1', true), '2').data).toBeUndefined();
  });

  it('a refusal of the former campaign is not either', () => {
    const refusal = { ...query('1', true), data: { kind: 'too-few' as const } };
    expect(sameCampaign(refusal, '2').data).toBeUndefined();
  });

  it('those of the same campaign stay while its rows change', () => {
    expect(sameCampaign(query('1', true), '1').data).toBeDefined();
  });

  it('an answer is always shown', () => {
    expect(sameCampaign(query('2', false), '2').data).toBeDefined();
    expect(
      sameCampaign({ ...query('2', false), data: { kind: 'too-few' as const } }, '2').data,
    ).toBeDefined();
  });
});
