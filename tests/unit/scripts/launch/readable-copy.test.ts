import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { copyReadably, linkReadably } from '../../../../scripts/launch/readable-copy.mjs';

describe.skipIf(process.platform === 'win32')('a copy for another account', () => {
  let folder = '';
  const at = (...parts: readonly string[]) => join(folder, ...parts);
  const rights = (path: string) => statSync(path).mode & 0o777;

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'relief-copy-'));
    mkdirSync(at('from', 'deep'), { recursive: true });
    writeFileSync(at('from', 'deep', 'data.pak'), 'data');
    writeFileSync(at('from', 'electron'), 'program');
    chmodSync(at('from', 'deep', 'data.pak'), 0o600);
    chmodSync(at('from', 'electron'), 0o700);
    chmodSync(at('from', 'deep'), 0o700);
  });

  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  it.each([
    { way: 'copied', place: copyReadably },
    { way: 'linked', place: linkReadably },
  ])('can be read and run when $way, whatever the rights of the original', async ({ place }) => {
    await place(at('from'), at('to'));
    expect(readFileSync(at('to', 'deep', 'data.pak'), 'utf8')).toBe('data');
    expect(rights(at('to'))).toBe(0o755);
    expect(rights(at('to', 'deep'))).toBe(0o755);
    expect(rights(at('to', 'deep', 'data.pak'))).toBe(0o644);
    expect(rights(at('to', 'electron'))).toBe(0o755);
  });

  it('leaves the rights of the original alone', async () => {
    await linkReadably(at('from'), at('to'));
    expect(rights(at('from', 'deep', 'data.pak'))).toBe(0o600);
    expect(rights(at('from', 'electron'))).toBe(0o700);
  });

  it('weighs nothing when linked, where the original can be read by all', async () => {
    chmodSync(at('from', 'electron'), 0o755);
    await linkReadably(at('from'), at('to'));
    expect(statSync(at('to', 'electron')).ino).toBe(statSync(at('from', 'electron')).ino);
  });
});
