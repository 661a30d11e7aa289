import { describe, expect, it } from 'vitest';
import { protectPublication } from '../../../../../src/core/disclosure';

const cell = (key: string, respondents: number, below: number) => ({
  key,
  respondents,
  below,
  sum: respondents * 3,
  scale: 7,
});
const table = (...parts: readonly (readonly [string, number, number])[]) => ({
  id: 'services',
  cells: [
    ...parts.map(([key, n, below]) => cell(key, n, below)),
    cell(
      'total',
      parts.reduce((sum, [, n]) => sum + n, 0),
      parts.reduce((sum, [, , below]) => sum + below, 0),
    ),
  ],
  margins: [{ total: 'total', parts: parts.map(([key]) => key) }],
});
const diffusion = { profile: 'diffusion' } as const;

describe('protectPublication', () => {
  it('never leaves one hidden row that the total gives back', () => {
    const found = protectPublication([table(['a', 9, 4], ['b', 20, 9], ['c', 30, 12])], diffusion, []);
    if (found.kind !== 'published') throw new Error(found.kind);
    expect(found.audit.map(({ key }) => key)).toEqual(['a', 'b']);
    expect(found.audit[0]?.below).toEqual({ min: 0, max: 9 });
    expect(JSON.stringify(found.tables)).not.toContain('"below":9');
  });
  it('says which total must be given up when no part can protect another', () => {
    const found = protectPublication([table(['a', 9, 4], ['b', 3, 0])], diffusion, []);
    expect(found).toEqual({ kind: 'infeasible', total: 'total' });
  });
  it('publishes nothing unproved beside an earlier release', () => {
    const found = protectPublication([table(['b', 20, 9])], diffusion, [{ photo: '2026-01-15', tables: [] }]);
    expect(found).toEqual({ kind: 'already-released', photo: '2026-01-15' });
  });
});
