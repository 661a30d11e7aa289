import { describe, expect, it } from 'vitest';
import { releaseHeatmap } from '../../../../src/core/disclosure';
import { compareFileNeeds } from '../../../../src/core/plan';
import { buildFacts, results, staff } from '../collective-facts';
import { makeNeed, makeRowNeed } from './released-needs';

const table = releaseHeatmap(
  buildFacts({
    agents: [...staff(30, 'Eau'), ...staff(30, 'Mer')],
    participations: [...results(0, 30, 12), ...results(30, 30, 12)],
  }),
  {
    filter: {},
    disclosure: { profile: 'working' },
    targets: { rate: 0.6, level: 3, specific: [] },
    campaignId: '101',
    rows: { dimension: 'unit', depth: null },
  },
);

describe('the needs of a file beside those of the screen', () => {
  it('tells apart a population without a line and a line that says less', () => {
    if (table.kind !== 'table') throw new Error(table.kind);
    const [row] = table.rows;
    const whole = { ...makeNeed(1), campaign: table.campaign };
    const masked = { ...makeRowNeed(2), campaign: table.campaign, row: row ?? makeRowNeed(2).row };
    const regrouped = { ...makeRowNeed(3), campaign: table.campaign };
    const screen = { rates: [whole, masked, regrouped], levels: [] };
    expect(compareFileNeeds(screen, { rates: [whole], levels: [] }, [table])).toEqual({
      listed: 3,
      regrouped: 1,
      masked: 1,
    });
  });
});
