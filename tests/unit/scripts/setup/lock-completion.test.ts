import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { completeLock } from '../../../../scripts/setup/lock-completion.mjs';

const LOCK = {
  packages: {
    '': { version: '0.1.0' },
    'node_modules/a': { version: '1.0.0', dev: true, optionalDependencies: { 'a-linux-x64-musl': '1.0.0' } },
    'node_modules/b': { version: '1.0.0', optionalDependencies: { 'b-darwin-arm64': '2.0.0' } },
    'node_modules/b/node_modules/b-darwin-arm64': { version: '2.0.0', optional: true },
  },
};

describe('the lock file suits every system', () => {
  it('adds a package that the registry did not offer, marked so that other systems skip it', () => {
    const { lock, added } = completeLock(LOCK);
    expect(added).toEqual(['a-linux-x64-musl']);
    expect(lock.packages['node_modules/a-linux-x64-musl']).toEqual({
      version: '1.0.0',
      cpu: ['x64'],
      dev: true,
      libc: ['musl'],
      optional: true,
      os: ['linux'],
    });
  });

  it('changes nothing that is there, and nothing the second time', () => {
    const { lock } = completeLock(LOCK);
    expect(lock.packages).toMatchObject(LOCK.packages);
    expect(completeLock(lock)).toEqual({ lock, added: [] });
  });

  it('holds for the lock file of the project, which npm ci would refuse otherwise', () => {
    const text = readFileSync(new URL('../../../../package-lock.json', import.meta.url), 'utf8');
    expect(completeLock(JSON.parse(text)).added).toEqual([]);
  });
});
