import { describe, expect, it } from 'vitest';
import { judgeRepresentation, shareOfGroup } from '../../../../src/core/statistics/composition';

const judge = (respondents: number, agents: number) =>
  judgeRepresentation(shareOfGroup({ respondents, agents }, { respondents: 100, agents: 100 }));

describe('who answered, beside who is concerned', () => {
  it('is notable beyond 10 points only', () => {
    expect(judge(20, 30)).toBe(null);
    expect(judge(19, 30)).toBe('under');
    expect(judge(40, 30)).toBe(null);
    expect(judge(41, 30)).toBe('over');
  });

  it('is not upset by the rounding of a subtraction', () => {
    // 0.3 − 0.2 is 0.09999999999999998, 0.4 − 0.3 is 0.10000000000000003.
    expect(judgeRepresentation({ respondents: 0.3, agents: 0.4 })).toBe(null);
    expect(judgeRepresentation({ respondents: 0.2, agents: 0.3 })).toBe(null);
  });
});
