import { describe, expect, it } from 'vitest';
import { estimateShares } from '../../../../../src/core/roster/linkage/estimate-shares';
import { SAME_PERSON } from '../../../../../src/core/roster/linkage/level-shares';
import { prepareLinkage } from '../../../../../src/core/roster/linkage/prepare-linkage';
import { drawFrenchService } from '../../../../fixtures/french-names';
import { curveOf, measureAutomatic, measureSuggestions } from '../../../../fixtures/linkage-measures';

const service = drawFrenchService(1, 3000, 20_000);
const automatic = measureAutomatic(service);

describe('an invented French service of 3,000 agents', () => {
  it('is drawn the same each time', () => {
    expect(drawFrenchService(7, 40, 40)).toEqual(drawFrenchService(7, 40, 40));
  });

  it('has automatic links of precision 0.999 at least, for most persons', () => {
    expect(1 - automatic.wrong.length / automatic.matched).toBeGreaterThanOrEqual(0.999);
    expect(automatic.matched / service.persons.length).toBeGreaterThan(0.8);
  });

  it('has them in a small service too', () => {
    const { matched, wrong } = measureAutomatic(drawFrenchService(2, 742, 5000));
    expect(1 - wrong.length / matched).toBeGreaterThanOrEqual(0.999);
  });

  it('has them in a very large one too', { timeout: 60_000 }, () => {
    const { matched, wrong } = measureAutomatic(drawFrenchService(3, 50_000, 40_000));
    expect(1 - wrong.length / matched).toBeGreaterThanOrEqual(0.999);
  });

  it('has suggestions that find most of the others, and are right when they say almost certain', () => {
    const measure = measureSuggestions(service, automatic);
    const [possible, certain] = curveOf(measure, [0.2, 0.95]);
    expect(measure.together.right / measure.together.all).toBeGreaterThanOrEqual(0.995);
    expect(measure.together.all).toBeGreaterThan(100);
    expect(possible?.recall).toBeGreaterThan(0.8);
    expect(possible?.precision).toBeGreaterThan(0.9);
    expect(certain?.precision).toBeGreaterThanOrEqual(0.99);
    expect(certain?.accepted).toBeGreaterThan(200);
  });

  it('is too few persons to estimate from when small', () => {
    const linkage = prepareLinkage(service.agents);
    expect(estimateShares(linkage, service.persons.slice(0, 50))).toBe(SAME_PERSON);
    const estimated = estimateShares(linkage, automatic.doubtful);
    expect(estimated).not.toEqual(SAME_PERSON);
    const total = Object.values(estimated.lastName).reduce((sum, share) => sum + share, -1);
    expect(total).toBeCloseTo(1, 6);
  });
});
