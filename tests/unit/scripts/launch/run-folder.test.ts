import { describe, expect, it } from 'vitest';
import { isDeadRun, runName } from '../../../../scripts/launch/run-folder.mjs';

const name = runName(4242, '01234567-89ab-cdef-0123-456789abcdef');

describe('what a dead run left behind', () => {
  it('is known by its process', () => {
    expect(isDeadRun(name, (pid) => pid !== 4242)).toBe(true);
    expect(isDeadRun(name, (pid) => pid === 4242)).toBe(false);
  });

  it('is never a run of another machine that shares the cache, nor anything else', () => {
    const elsewhere = `00000000${name.slice(8)}`;
    expect(isDeadRun(elsewhere, () => false)).toBe(false);
    expect(isDeadRun('precious', () => false)).toBe(false);
    expect(isDeadRun(`${name}-more`, () => false)).toBe(false);
  });
});
