import { describe, expect, it } from 'vitest';
import { fingerprint } from '../../../../scripts/launch/build-state.mjs';

const A = { path: 'src/a.ts', size: 10, mtimeMs: 1000 };
const B = { path: 'src/b.ts', size: 20, mtimeMs: 2000 };

describe('the application is built again', () => {
  it('not when the same files are listed in another order', () => {
    expect(fingerprint([B, A])).toBe(fingerprint([A, B]));
  });

  it.each([
    ['changed', [{ ...A, mtimeMs: 1001 }, B]],
    ['grew within one tick of the clock', [{ ...A, size: 11 }, B]],
    ['was renamed', [{ ...A, path: 'src/c.ts' }, B]],
    ['is gone', [A]],
    ['is new', [A, B, { ...B, path: 'src/c.ts' }]],
  ])('when a file %s', (_, files) => {
    expect(fingerprint(files)).not.toBe(fingerprint([A, B]));
  });
});
