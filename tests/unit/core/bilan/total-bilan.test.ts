import { describe, expect, it } from 'vitest';
import { totalBilan } from '../../../../src/core/bilan/total-bilan';

const LINE = {
  sessions: 2,
  heldSessions: null,
  seats: 20,
  registered: null,
  present: null,
  traineeDays: 20,
  doneDays: null,
  cost: 1000,
  doneCost: null,
};

describe('totalBilan', () => {
  it('sets what was done beside what was planned, and counts only reported actions', () => {
    const totals = totalBilan([LINE, { ...LINE, heldSessions: 1, present: 9, doneDays: 9, doneCost: 450 }]);
    expect(totals.planned).toEqual({ sessions: 4, seats: 40, days: 40, euros: 2000 });
    expect(totals.done).toEqual({ sessions: 1, present: 9, registered: 0, days: 9, euros: 450 });
    expect(totals.reported).toBe(1);
  });
});
