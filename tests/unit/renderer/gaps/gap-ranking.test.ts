import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ReleasedCell, ReleasedMean } from '../../../../src/core/disclosure/released';
import { rankGaps } from '../../../../src/renderer/features/gaps/gap-ranking';
import { emptyCell, maskedCell, resultOf, tableOf } from '../collective/table-fixture';

const exact = (value: number): ReleasedMean => ({ kind: 'exact', value });
const rank = (cells: readonly ReleasedCell[]) => {
  const table = tableOf(cells);
  return rankGaps(table, table.whole);
};
const apart = (place: number) => ({ low: place / 10, high: place / 10 + 0.05 });

describe('the ranking of gaps', () => {
  it('puts the largest gap first', () => {
    const { below } = rank([
      resultOf('1.1', exact(0.5), { interval: apart(1) }),
      resultOf('1.2', exact(0.2), { interval: apart(3) }),
      resultOf('1.3', exact(0.4), { interval: apart(5) }),
    ]);
    expect(below.map(({ competence, rank: place }) => [competence.key, place])).toEqual([
      ['1.2', 1],
      ['1.3', 2],
      ['1.1', 3],
    ]);
    expect(below.some(({ isTied }) => isTied)).toBe(false);
  });

  it('gives one rank to gaps whose intervals overlap with the first of them', () => {
    const { below } = rank([
      resultOf('1.1', exact(0.3), { interval: { low: 0.5, high: 0.7 } }),
      resultOf('1.2', exact(0.35), { interval: { low: 0.6, high: 0.8 } }),
      resultOf('1.3', exact(0.5), { interval: { low: 0.2, high: 0.4 } }),
    ]);
    expect(below.map(({ rank: place, isTied }) => [place, isTied])).toEqual([
      [1, true],
      [1, true],
      [3, false],
    ]);
  });

  it('compares the released gaps themselves where there is no interval', () => {
    const { below } = rank([
      resultOf('1.1', { kind: 'rounded', value: 0.3, step: 0.05 }, { interval: null }),
      resultOf('1.2', { kind: 'rounded', value: 0.35, step: 0.05 }, { interval: null }),
      resultOf('1.3', { kind: 'rounded', value: 0.5, step: 0.05 }, { interval: null }),
    ]);
    expect(below.map(({ rank: place }) => place)).toEqual([1, 1, 3]);
  });

  it('ranks nothing that reaches the target, even next to one that does not', () => {
    const { below, reached } = rank([
      resultOf('1.1', exact(0.58)),
      resultOf('1.2', exact(0.62), { interval: null }),
      resultOf('1.3', exact(0.6)),
    ]);
    expect(below.map(({ competence }) => competence.key)).toEqual(['1.1']);
    expect(reached.map(({ competence }) => competence.key)).toEqual(['1.3', '1.2']);
  });

  it('ranks nothing whose side of the target is not known', () => {
    const { below, unsure, reached } = rank([
      resultOf('1.1', { kind: 'at-least', value: 0.5 }),
      resultOf('1.2', { kind: 'rounded', value: 0.6, step: 0.05 }),
    ]);
    expect([below, reached]).toEqual([[], []]);
    expect(unsure).toHaveLength(2);
  });

  it('counts the hidden and the empty competences apart', () => {
    const ranking = rank([maskedCell('1.1'), emptyCell('1.2'), resultOf('1.3', exact(0.1))]);
    expect([ranking.masked, ranking.empty, ranking.below.length]).toEqual([1, 1, 1]);
  });

  it('places every shown competence once, whatever the precision, ranks never going back', () => {
    const means = fc.oneof(
      fc.double({ min: 0, max: 1, noNaN: true }).map(exact),
      fc
        .integer({ min: 2, max: 18 })
        .map((bin): ReleasedMean => ({ kind: 'rounded', value: bin / 20, step: 0.05 })),
      fc.constantFrom<ReleasedMean>({ kind: 'at-most', value: 0.075 }, { kind: 'at-least', value: 0.925 }),
    );
    fc.assert(
      fc.property(fc.array(means, { maxLength: 16 }), (drawn) => {
        const { below, unsure, reached } = rank(
          drawn.map((mean, place) => resultOf(`1.${place}`, mean, { interval: null })),
        );
        const keys = [...below, ...unsure, ...reached].map(({ competence }) => competence.key);
        expect(new Set(keys).size).toBe(drawn.length);
        for (const [place, gap] of below.entries()) {
          expect(gap.rank).toBeLessThanOrEqual(place + 1);
          expect(gap.rank).toBeGreaterThanOrEqual(below[place - 1]?.rank ?? 1);
          expect(gap.cell.gap.value).toBeLessThanOrEqual(
            below[place - 1]?.cell.gap.value ?? Number.POSITIVE_INFINITY,
          );
        }
      }),
    );
  });
});
