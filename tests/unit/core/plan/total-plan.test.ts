import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildPlan, type NeedDecision, totalPlan } from '../../../../src/core/plan';
import { asReleased, makeNeed } from './released-needs';

const decision = (rank: number, changes: Partial<NeedDecision>): NeedDecision => ({
  needId: makeNeed(rank).id,
  status: 'accepted',
  answer: 'training',
  shareToTrain: 0.3,
  reason: '',
  ...changes,
});

const needs = (count: number) =>
  asReleased({ rates: Array.from({ length: count }, (_, index) => makeNeed(index + 1)), levels: [] });

describe('the totals of the plan', () => {
  it('count seats, sessions and days, with half days for workshops and nothing for Pix', () => {
    const decisions = [
      decision(1, { shareToTrain: 0.5 }),
      decision(2, { answer: 'workshop' }),
      decision(3, { answer: 'pix', status: 'proposed' }),
    ];
    expect(totalPlan(buildPlan(needs(3), decisions).rows)).toEqual({
      actions: 3,
      accepted: 2,
      retained: 25 + 15,
      sessions: 3 + 2,
      traineeDays: 25 + 7.5,
      cost: 0,
    });
  });

  it('leave out what is set aside, and count no seat where no estimate is released', () => {
    const withoutEstimate = asReleased({ rates: [makeNeed(1, { people: null }), makeNeed(2)], levels: [] });
    const plan = buildPlan(withoutEstimate, [decision(2, { status: 'set-aside', reason: 'déjà prévu' })]);
    expect(totalPlan(plan.rows)).toEqual({
      actions: 1,
      accepted: 0,
      retained: 0,
      sessions: 0,
      traineeDays: 0,
      cost: 0,
    });
  });

  it('never seat more than everybody estimated, whatever is decided', () => {
    const decided = fc.record({
      status: fc.constantFrom('proposed' as const, 'accepted' as const, 'set-aside' as const),
      answer: fc.constantFrom('pix' as const, 'workshop' as const, 'training' as const),
      shareToTrain: fc.double({ min: 0, max: 1, noNaN: true }),
    });
    fc.assert(
      fc.property(fc.array(decided, { minLength: 1, maxLength: 8 }), (list) => {
        const decisions = list.map((changes, index) => decision(index + 1, changes));
        const { rows } = buildPlan(needs(list.length), decisions);
        const totals = totalPlan(rows);
        expect(totals.actions).toBe(list.filter(({ status }) => status !== 'set-aside').length);
        expect(totals.retained).toBeLessThanOrEqual(50 * totals.actions);
        expect(totals.traineeDays).toBeLessThanOrEqual(totals.retained);
      }),
    );
  });
});
