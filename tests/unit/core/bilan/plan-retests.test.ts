import { describe, expect, it } from 'vitest';
import { planRetests } from '../../../../src/core/bilan/plan-retests';

const action = (id: string, quarter: 1 | 2 | 3 | 4 | null, deadline: string | null) => ({
  id,
  quarter,
  deadline,
  retestAfterDays: 90,
});

describe('planRetests', () => {
  it('counts 90 days from the end of the quarter, or from the deadline when it comes first', () => {
    const found = planRetests(
      [
        action('a', 2, null),
        action('b', null, '2026-09-30'),
        action('c', 4, '2026-11-15'),
        action('d', 1, '2026-12-01'),
      ],
      2026,
    );
    expect(found).toEqual([
      { id: 'd', endsOn: '2026-03-31', retestOn: '2026-06-29' },
      { id: 'a', endsOn: '2026-06-30', retestOn: '2026-09-28' },
      { id: 'b', endsOn: '2026-09-30', retestOn: '2026-12-29' },
      { id: 'c', endsOn: '2026-11-15', retestOn: '2027-02-13' },
    ]);
  });

  it('leaves out what has no date', () => {
    expect(planRetests([action('a', null, null)], 2026)).toEqual([]);
  });
});
