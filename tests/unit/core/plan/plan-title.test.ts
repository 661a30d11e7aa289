import { describe, expect, it } from 'vitest';
import { DEFAULT_PLAN_TITLE, isPlanTitle, LONGEST_PLAN_TITLE } from '../../../../src/core/plan';

describe('the title of the plan', () => {
  it('may hold what a title holds', () => {
    for (const title of [DEFAULT_PLAN_TITLE, 'Plan R&D 2027 – « Numérique »', 'é'.repeat(LONGEST_PLAN_TITLE)])
      expect(isPlanTitle(title), title).toBe(true);
  });

  it('is neither empty, nor long, nor of several lines, nor told backwards', () => {
    for (const title of [
      '',
      '  ',
      'é'.repeat(LONGEST_PLAN_TITLE + 1),
      'a\nb',
      'a\u0001b',
      'a\u202eb',
      '\u200b',
    ])
      expect(isPlanTitle(title), JSON.stringify(title)).toBe(false);
  });
});
