import { describe, expect, it } from 'vitest';
import { fitBudget } from '../../../../src/core/budget/fit-budget';

const ACTIONS = [
  { id: 'p1', cost: 4000, traineeDays: 20 },
  { id: 'p2', cost: 3000, traineeDays: 10 },
  { id: 'p3', cost: 800, traineeDays: 4 },
  { id: 'free', cost: null, traineeDays: 2 },
];

describe('fitBudget', () => {
  it('takes actions by priority and gives smaller ones their chance', () => {
    const fit = fitBudget(ACTIONS, { euros: 5000, days: null });
    expect(fit.fits).toEqual(['p1', 'p3', 'free']);
    expect(fit.beyond).toEqual(['p2']);
    expect(fit.euros).toBe(4800);
  });

  it('holds both ceilings at once', () => {
    expect(fitBudget(ACTIONS, { euros: 10_000, days: 30 }).beyond).toEqual(['p3', 'free']);
  });

  it('names the actions whose cost is not known rather than counting them as free', () => {
    expect(fitBudget(ACTIONS, { euros: null, days: null }).unpriced).toEqual(['free']);
  });

  it('treats a ceiling of zero euros as a ceiling', () => {
    expect(fitBudget(ACTIONS, { euros: 0, days: null }).fits).toEqual(['free']);
  });
});
