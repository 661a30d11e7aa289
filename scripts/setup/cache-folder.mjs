import { homedir } from 'node:os';
import { isAbsolute, join } from 'node:path';

/**
 * Where what outlives a clone is kept. Root uses a place that the unprivileged account can read; anyone else their
 * own cache (XDG Base Directory Specification: a relative XDG_CACHE_HOME is ignored).
 * @param {{ readonly isRoot: boolean, readonly xdgCacheHome: string | undefined, readonly home: string }} where
 * @returns {string}
 */
export function chooseCacheFolder({ isRoot, xdgCacheHome, home }) {
  if (isRoot) return '/var/cache/relief';
  if (xdgCacheHome !== undefined && isAbsolute(xdgCacheHome)) return join(xdgCacheHome, 'relief');
  return join(home, '.cache', 'relief');
}

/** The cache folder of the person running this. */
export function cacheFolder() {
  const { XDG_CACHE_HOME } = process.env;
  return chooseCacheFolder({ isRoot: isRoot(), xdgCacheHome: XDG_CACHE_HOME, home: homedir() });
}

/** Whether this process is root (never on Windows). */
export function isRoot() {
  return process.getuid?.() === 0;
}
