import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  cellFacts,
  describeCell,
  describeShared,
  shortGap,
  shortMean,
  wordBelowShare,
  wordGap,
} from '../../../../src/renderer/features/collective/cell-words';
import { emptyCell, exactly, maskedCell, resultOf } from './table-fixture';

const plain = (text: string): string => text.replace(/[\u00a0\u202f]/g, ' ');
const exact = (value: number) => ({ kind: 'exact' as const, value });

describe('a cell', () => {
  it('writes a mean no more precise than it was released', () => {
    expect(plain(shortMean(exact(0.613), 'rate'))).toBe('61 %');
    expect(plain(shortMean({ kind: 'rounded', value: 0.6, step: 0.05 }, 'rate'))).toBe('≈ 60 %');
    expect(plain(shortMean({ kind: 'at-most', value: 0.075 }, 'rate'))).toMatch(/^≤/);
    expect(plain(shortMean({ kind: 'rounded', value: 2.5, step: 0.5 }, 'level'))).toBe('≈ 2,5');
  });

  it('writes a gap as observed minus target, a bound on one being the opposite bound on the other', () => {
    expect(shortGap(exact(0.12), 'rate')).toBe('−12');
    expect(shortGap(exact(-0.04), 'rate')).toBe('+4');
    expect(shortGap(exact(0.001), 'rate')).toBe('0');
    expect(shortGap(exact(1.25), 'level')).toMatch(/^−1,[23]$/);
    expect(plain(shortGap({ kind: 'at-least', value: 0.5 }, 'rate'))).toBe('≤ −50');
    expect(plain(shortGap({ kind: 'at-most', value: -0.3 }, 'rate'))).toBe('≥ +30');
  });

  it('says a masked cell with the one wording of the mask, and no number', () => {
    const words = describeCell('Service A', 'Interagir', maskedCell('2.1'));
    expect(plain(words)).toBe(
      'Service A, Interagir : masqué : trop peu de réponses, ou protection d’une autre ligne',
    );
    expect(words).not.toMatch(/\d/);
  });

  it('says an empty cell as empty, not as zero', () => {
    expect(plain(describeCell('Service A', 'Interagir', emptyCell('2.1')))).toBe(
      'Service A, Interagir : aucun résultat',
    );
  });

  it('says mean, gap, target, respondents, share below and reliability in one sentence', () => {
    expect(plain(describeCell('Service A', '2.1 Interagir', resultOf('2.1', exact(0.48))))).toBe(
      'Service A, 2.1 Interagir : 48 %, 12 points sous la cible (60 %), 40 résultats ; agents sous la cible : 50 % (40 à 60 %), solide',
    );
  });

  it('says nothing of the share below with too few acquis', () => {
    const cell = resultOf('2.1', exact(0.48), {
      shareBelow: { kind: 'too-few-acquis' },
      below: { kind: 'too-few-acquis' },
      interval: null,
      reliability: null,
    });
    expect(describeCell('A', 'B', cell)).not.toContain('agents sous la cible');
  });
});

describe('a gap in words', () => {
  const said = (gap: Parameters<typeof wordGap>[0]['gap']) => plain(wordGap({ gap, measure: 'rate' }));

  it('tells the side only when it is sure', () => {
    expect(said(exact(0.12))).toBe('12 points sous la cible');
    expect(said(exact(-0.04))).toBe('4 points au-dessus de la cible');
    expect(said(exact(0))).toBe('à la cible');
    expect(said({ kind: 'rounded', value: 0.1, step: 0.05 })).toBe('environ 10 points sous la cible');
    expect(said({ kind: 'rounded', value: 0.02, step: 0.05 })).toBe('proche de la cible');
    expect(said({ kind: 'at-least', value: 0.5 })).toBe('50 points au moins sous la cible');
    expect(said({ kind: 'at-most', value: -0.3 })).toBe('30 points au moins au-dessus de la cible');
    expect(said({ kind: 'at-most', value: 0.1 })).toBe('10 points au plus sous la cible, ou au-dessus');
    expect(said({ kind: 'at-least', value: -0.1 })).toBe('sous la cible, ou 10 points au plus au-dessus');
  });

  it('never tells a number that was not released', () => {
    fc.assert(
      fc.property(fc.integer({ min: -60, max: 60 }), (points) => {
        for (const kind of ['at-most', 'at-least'] as const) {
          const [number] = said({ kind, value: points / 100 }).match(/\d+/) ?? [];
          if (number !== undefined) expect([Math.abs(points), 1]).toContain(Number(number));
        }
      }),
    );
  });
});

describe('the share below target', () => {
  it('comes with its interval, in classes where only classes may be said', () => {
    expect(plain(wordBelowShare(resultOf('1', exact(0.5))))).toBe('50 % (40 à 60 %)');
    expect(
      plain(
        wordBelowShare(
          resultOf('1', exact(0.5), { shareBelow: { kind: 'class', class: 'under-third' }, interval: null }),
        ),
      ),
    ).toBe('moins d’un tiers');
  });
});

describe('the results of a row', () => {
  it('agree in number, blurred as released', () => {
    const said = (shared: Parameters<typeof describeShared>[0]['shared']) => describeShared({ shared });
    expect(said(exactly(44))).toBe('44 résultats');
    expect(said(exactly(1))).toBe('1 résultat');
    expect(said(exactly(0))).toBe('aucun résultat');
    expect(said({ kind: 'under', limit: 5 })).toBe('moins de 5 résultats');
    expect(said({ kind: 'withheld' })).toBe('nombre de résultats non communiqué');
  });
});

describe('the panel of a cell', () => {
  it('holds the possible range and the reliability, and no line for what was not released', () => {
    const terms = cellFacts(resultOf('1', exact(0.5))).map(({ term }) => plain(term));
    expect(terms).toContain('Possible, quoi qu’aient répondu les autres');
    expect(terms).toContain('Fiabilité');
    const bare = cellFacts(
      resultOf('1', exact(0.5), { interval: null, possible: null, reliability: null }),
    ).map(({ term }) => plain(term));
    expect(bare).not.toContain('Intervalle à 95 %');
    expect(bare).not.toContain('Fiabilité');
  });
});
