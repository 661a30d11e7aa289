import { describe, expect, it } from 'vitest';
import { chooseCacheFolder } from '../../../../scripts/setup/cache-folder.mjs';

describe.skipIf(process.platform === 'win32')('the cache folder', () => {
  it('is readable by the unprivileged account when root fills it', () => {
    const where = { isRoot: true, xdgCacheHome: '/root/.cache', home: '/root' };
    expect(chooseCacheFolder(where)).toBe('/var/cache/relief');
  });

  it('is the own cache of anyone else', () => {
    const where = { isRoot: false, xdgCacheHome: undefined, home: '/home/dupont' };
    expect(chooseCacheFolder(where)).toBe('/home/dupont/.cache/relief');
    expect(chooseCacheFolder({ ...where, xdgCacheHome: '/mnt/cache' })).toBe('/mnt/cache/relief');
  });

  it('ignores a relative or empty XDG_CACHE_HOME, as its specification wants', () => {
    const where = { isRoot: false, home: '/home/dupont' };
    expect(chooseCacheFolder({ ...where, xdgCacheHome: 'cache' })).toBe('/home/dupont/.cache/relief');
    expect(chooseCacheFolder({ ...where, xdgCacheHome: '' })).toBe('/home/dupont/.cache/relief');
  });
});
