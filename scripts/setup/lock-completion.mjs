/**
 * @typedef {{ readonly version?: string, readonly dev?: boolean, readonly optional?: boolean,
 *   readonly os?: readonly string[], readonly cpu?: readonly string[], readonly libc?: readonly string[],
 *   readonly optionalDependencies?: Readonly<Record<string, string>> }} LockEntry
 * @typedef {{ readonly packages: Readonly<Record<string, LockEntry>> }} CompleteLock
 */

const SYSTEM = /(android|darwin|freebsd|linux|openharmony|win32)-(arm64|arm|ia32|ppc64|riscv64|s390x|x64)/;

/**
 * Adds to a lock file the packages for other systems that the registry at hand did not offer when it was written.
 * npm leaves them out, and `npm ci` then refuses the lock file everywhere. They carry no hash: nobody at hand could
 * compute one; writing the lock anew against a complete registry brings it.
 * @param {CompleteLock} lock
 * @returns {{ readonly lock: CompleteLock, readonly added: readonly string[] }} `added` holds package names
 */
export function completeLock(lock) {
  const missing = findMissing(lock);
  const added = missing.map(({ name, version, dev }) => [
    `node_modules/${name}`,
    makeEntry(name, version, dev),
  ]);
  const { '': root = {}, ...rest } = lock.packages;
  const entries = [...Object.entries(rest), ...added].sort(([a], [b]) =>
    String(a).localeCompare(String(b), 'en'),
  );
  return {
    lock: { ...lock, packages: { '': root, ...Object.fromEntries(entries) } },
    added: missing.map(({ name }) => name),
  };
}

/** @param {CompleteLock} lock */
function findMissing({ packages }) {
  const wanted = Object.entries(packages).flatMap(([path, { optionalDependencies = {}, dev = false }]) =>
    Object.entries(optionalDependencies).map(([name, version]) => ({ path, name, version, dev })),
  );
  const seen = new Set();
  return wanted.filter(({ path, name }) => {
    const isKnown = seen.has(name) || lookupPaths(path, name).some((place) => packages[place] !== undefined);
    seen.add(name);
    return !isKnown;
  });
}

/**
 * Where Node looks for a package from another one: beside it, then outwards.
 * @param {string} from path of a package in the lock file
 * @param {string} name
 * @returns {readonly string[]}
 */
function lookupPaths(from, name) {
  const own = `${from === '' ? '' : `${from}/`}node_modules/${name}`;
  if (from === '') return [own];
  const end = from.lastIndexOf('node_modules/');
  return [own, ...lookupPaths(end <= 0 ? '' : from.slice(0, end - 1), name)];
}

/**
 * @param {string} name
 * @param {string} version
 * @param {boolean} dev
 * @returns {LockEntry}
 */
function makeEntry(name, version, dev) {
  const [, os, cpu] = SYSTEM.exec(name) ?? [];
  const libc = name.includes('musl')
    ? ['musl']
    : name.includes('gnu') && os === 'linux'
      ? ['glibc']
      : undefined;
  return {
    version,
    ...(cpu === undefined ? {} : { cpu: [cpu] }),
    ...(dev ? { dev } : {}),
    ...(libc === undefined ? {} : { libc }),
    optional: true,
    ...(os === undefined ? {} : { os: [os] }),
  };
}
