import { describe, expect, it } from 'vitest';
import { compareStandings, type NeedStanding } from '../../../../src/core/needs/need-standing';

const need = (shortfall: number, respondents: number | null, target = 0.7): NeedStanding => ({
  kind: 'need',
  measure: 'rate',
  target,
  shortfall,
  respondents,
});

describe('what changed of a need', () => {
  it('says that the target is reached, or that nothing can be shown, once', () => {
    for (const kind of ['reached', 'not-shown', 'gone'] as const) {
      expect(compareStandings(need(0.12, 40), { kind })).toEqual({ kind });
      expect(compareStandings(null, { kind })).toEqual({ kind });
      expect(compareStandings({ kind }, { kind })).toBeNull();
    }
  });

  it('tells no number of a result that can no longer be shown', () => {
    const change = compareStandings(need(0.12, 40), { kind: 'not-shown' });
    expect(Object.keys(change ?? {})).toEqual(['kind']);
  });

  it('tells a gap to the point where five respondents or more came', () => {
    const change = compareStandings(need(0.121, 40), need(0.069, 52));
    expect(change).toMatchObject({ kind: 'gap', isRough: false });
    if (change?.kind !== 'gap') throw new Error('a gap is expected');
    expect([change.from, change.to].map((value) => Math.round(value * 100))).toEqual([12, 7]);
  });

  it('tells it in steps of 5 points where one newcomer could be recognised', () => {
    for (const respondents of [40, 41, 44, null]) {
      const change = compareStandings(need(0.12, 40), need(0.07, respondents));
      expect(change).toMatchObject({ kind: 'gap', isRough: true });
      if (change?.kind === 'gap')
        expect([change.from, change.to].map((value) => Math.round(value * 100))).toEqual([10, 5]);
    }
  });

  it('says nothing of a small move', () => {
    expect(compareStandings(need(0.12, 40), need(0.11, 60))).toBeNull();
    expect(compareStandings(need(0.12, 40), need(0.115, 40))).toBeNull();
  });

  it('names a change of target rather than of gap, and a need that is back', () => {
    expect(compareStandings(need(0.12, 40), need(0.22, 40, 0.8))).toMatchObject({ kind: 'target', to: 0.8 });
    expect(compareStandings({ kind: 'reached' }, need(0.1, 40))).toEqual({ kind: 'back' });
    expect(compareStandings(null, need(0.1, 40))).toBeNull();
  });
});
