import { describe, expect, it } from 'vitest';
import { createDateWatch, dateOrderOf } from '../../../../src/core/pix/date-order';

describe('the order of days and months', () => {
  it.each([
    ['14/03/2026 09:15', 'day-first'],
    ['3/14/26', 'month-first'],
    ['3/14/2026 9:15 PM', 'month-first'],
    ['03/04/2026', 'open'],
    ['2026-03-04T09:15:00', 'typed-early'],
    ['2026-03-14', 'typed-late'],
    ['14/14/2026', null],
    ['NA', null],
  ])('of « %s » is %s', (text, order) => {
    expect(dateOrderOf(text)).toBe(order);
  });
});

describe('a file whose days and months were swapped', () => {
  const isSwapped = (...texts: readonly string[]): boolean => {
    const watch = createDateWatch();
    for (const text of texts) watch.see(text);
    return watch.isSwapped();
  };

  it.each([
    [true, 'written month first', ['3/14/2026', '03/04/2026']],
    [true, 'typed where it could be, left as text elsewhere', ['2026-03-04T09:15', '14/03/2026 09:15']],
    [false, 'written day first, with one slip', ['3/14/2026', '14/03/2026', '15/03/2026']],
    [false, 'typed throughout', ['2026-03-04', '2026-03-14']],
    [false, 'typed but for one cell, with late days among the typed', ['2026-03-14', '14/03/2026']],
    [false, 'as Pix writes it', ['14/03/2026 09:15', '03/04/2026 10:00', 'NA']],
    [false, 'as Pix wrote it', ['2022-03-04', '2022-03-05', 'NA']],
    [false, 'without any date', ['', 'NA']],
  ])('is %s when %s', (expected, _, texts) => {
    expect(isSwapped(...texts)).toBe(expected);
  });
});
