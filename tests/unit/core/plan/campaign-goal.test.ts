import { describe, expect, it } from 'vitest';
import { blankDetails } from '../../../../src/core/plan/action-details';
import { completeDetails, findGoal, withoutGoal } from '../../../../src/core/plan/campaign-goal';

const goal = { campaignId: '101', axis: 'Numérique sûr', collectiveGoal: 'Réflexes', deadline: '2026-03-15' };
const said = blankDetails('101|4.1|whole');

describe('the goal of a campaign', () => {
  it('completes what the office did not say, and nothing else', () => {
    expect(completeDetails(said, goal)).toEqual({
      ...said,
      axis: 'Numérique sûr',
      collectiveGoal: 'Réflexes',
      deadline: '2026-03-15',
    });
    const own = { ...said, axis: 'Axe du service', deadline: '2026-02-01' };
    expect(completeDetails(own, goal)).toMatchObject({ axis: 'Axe du service', deadline: '2026-02-01' });
    expect(completeDetails(said, undefined)).toBe(said);
  });

  it('is not kept as if the office had said it, so that it follows the objective', () => {
    expect(withoutGoal(completeDetails(said, goal), goal)).toEqual(said);
    const own = { ...said, axis: 'Axe du service' };
    expect(withoutGoal(completeDetails(own, goal), goal)).toEqual(own);
  });

  it('is the first of those given to the campaign', () => {
    expect(findGoal([goal, { ...goal, axis: 'Autre' }], '101')).toBe(goal);
    expect(findGoal([goal], '102')).toBeUndefined();
  });
});
