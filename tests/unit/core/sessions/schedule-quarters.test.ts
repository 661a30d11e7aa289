import { describe, expect, it } from 'vitest';
import { scheduleQuarters } from '../../../../src/core/sessions';

const action = (id: string, changes: Partial<Parameters<typeof scheduleQuarters>[0][number]> = {}) => ({
  id,
  quarter: null,
  deadline: null,
  sessions: 2,
  ...changes,
});

const placesOf = (actions: Parameters<typeof scheduleQuarters>[0]) =>
  scheduleQuarters(actions, 2026).quarters.flatMap(({ quarter, entries }) =>
    entries.map(({ id, isLate }) => [id, quarter, isLate]),
  );

describe('scheduleQuarters', () => {
  it('places an action in the last quarter that is over by its deadline', () => {
    expect(placesOf([action('a', { deadline: '2026-09-15' })])).toEqual([['a', 2, false]]);
    expect(placesOf([action('a', { deadline: '2026-06-30' })])).toEqual([['a', 2, false]]);
    expect(placesOf([action('a', { deadline: '2026-02-15' })])).toEqual([['a', 1, false]]);
  });

  it('keeps the chosen quarter and says when it comes too late', () => {
    expect(placesOf([action('a', { quarter: 4, deadline: '2026-09-15' })])).toEqual([['a', 4, true]]);
  });

  it('lists what has no quarter, or a deadline in another year', () => {
    const calendar = scheduleQuarters([action('a'), action('b', { deadline: '2027-01-10' })], 2026);
    expect(calendar.undated.map(({ id }) => id)).toEqual(['a', 'b']);
  });
});
