import { describe, expect, it } from 'vitest';
import { judgeReliability } from '../../../../src/core/statistics/reliability';

describe('judgeReliability', () => {
  it.each([
    [0.4, 0.6, 30, 'solid'],
    [0.4, 0.6, 29, 'indicative'],
    [0.4, 0.61, 30, 'indicative'],
    [0.2, 0.6, 11, 'indicative'],
    [0.2, 0.6, 10, 'caution'],
    [0.2, 0.61, 100, 'caution'],
  ] as const)('from %d to %d with %d respondents is %s', (low, high, respondents, word) => {
    expect(judgeReliability({ low, high }, respondents)).toBe(word);
  });
});
