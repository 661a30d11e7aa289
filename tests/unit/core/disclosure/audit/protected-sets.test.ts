import { describe, expect, it } from 'vitest';
import type { ColumnProblem } from '../../../../../src/core/disclosure/audit/column-problem';
import { listSmallSets } from '../../../../../src/core/disclosure/audit/protected-sets';

/** Two results and two others that only a comparison tells apart, and three rows of which each pair shares twenty more. */
const ruleAtoms = [
  [0, 1, 2, 3],
  [0, 1, 2, 4],
  [0, 1, 3, 4],
  [0, 2, 3],
];
const sizes = [2, 2, 20, 20, 20];

const problem: ColumnProblem = {
  figure: 'obtained',
  sizes,
  upper: sizes.map((size) => 10 * size),
  truth: sizes.map((size) => 5 * size),
  scale: 10,
  ruleAtoms,
  atomRules: sizes.map((_, atom) => ruleAtoms.flatMap((atoms, rule) => (atoms.includes(atom) ? [rule] : []))),
  ruleUpper: [440, 440, 440, 420],
  earlier: [],
  unplaced: [],
};

const tell = (told: number) => ({ low: told, high: told });

describe('listSmallSets', () => {
  it('watches together those whom only a comparison tells apart: it may end up untold', () => {
    const sets = listSmallSets(problem, [tell(220), tell(220), tell(220), undefined], 8);
    expect(sets).toEqual([
      { atoms: [0], need: 12 },
      { atoms: [1], need: 12 },
      { atoms: [0, 1], need: 16 },
    ]);
  });

  it('watches them one by one where a table tells them apart', () => {
    const sets = listSmallSets(problem, [tell(220), tell(220), tell(220), tell(210)], 8);
    expect(sets.map(({ atoms }) => atoms)).toEqual([[0], [1]]);
  });
});
