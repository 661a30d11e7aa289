/**
 * A Debian package and how to know, without asking Debian, that what it brings is there: a command on the PATH or
 * a file. `for` says when it is wanted.
 * @typedef {{ readonly name: string, readonly provides: { readonly command: string } | { readonly file: string } }} WantedPackage
 */

/** What Electron links to, on Debian 12. Each pulls in the others that Electron needs. */
export const ELECTRON_LIBRARY_PACKAGES = Object.freeze([
  'libgtk-3-0',
  'libnss3',
  'libasound2',
  'libgbm1',
  'libatk-bridge2.0-0',
]);

/** @type {WantedPackage} */
export const VIRTUAL_DISPLAY_PACKAGE = Object.freeze({ name: 'xvfb', provides: { command: 'Xvfb' } });

/**
 * What the tests run besides: public tools that re-read what Relief writes, a current Chromium, system-call traces.
 * @type {readonly WantedPackage[]}
 */
export const TEST_PACKAGES = Object.freeze([
  VIRTUAL_DISPLAY_PACKAGE,
  { name: 'age', provides: { command: 'age' } },
  { name: 'chromium', provides: { command: 'chromium' } },
  {
    name: 'fonts-crosextra-carlito',
    provides: { file: '/usr/share/fonts/truetype/crosextra/Carlito-Regular.ttf' },
  },
  { name: 'fonts-liberation', provides: { file: '/usr/share/fonts/truetype/liberation' } },
  { name: 'iproute2', provides: { command: 'ip' } },
  { name: 'libreoffice-calc', provides: { command: 'soffice' } },
  { name: 'libreoffice-writer', provides: { command: 'lowriter' } },
  { name: 'poppler-utils', provides: { command: 'pdftotext' } },
  { name: 'python3', provides: { command: 'python3' } },
  { name: 'sqlite3', provides: { command: 'sqlite3' } },
  { name: 'strace', provides: { command: 'strace' } },
  { name: 'unzip', provides: { command: 'unzip' } },
  { name: 'util-linux', provides: { command: 'unshare' } },
]);

/** Debian 13 and Ubuntu 24.04 renamed libraries for 64-bit time; of these, only this one has no unique successor. */
const RENAMED = new Map([['libasound2', 'libasound2t64']]);

/**
 * The names under which this system's packages are installed.
 * @param {readonly string[]} names as on Debian 12
 * @param {boolean} hasTime64Names whether this system has the renamed packages
 * @returns {readonly string[]}
 */
export function localPackageNames(names, hasTime64Names) {
  return hasTime64Names ? names.map((name) => RENAMED.get(name) ?? name) : names;
}

/**
 * The one command that a person who is not root is told to run.
 * @param {readonly string[]} names
 * @returns {string}
 */
export function installCommand(names) {
  return `sudo apt-get update && sudo apt-get install -y --no-install-recommends ${names.join(' ')}`;
}

/**
 * The shared libraries that ldd did not find, without repetition.
 * @param {string} lddOutput
 * @returns {readonly string[]}
 */
export function parseMissingLibraries(lddOutput) {
  const names = [...lddOutput.matchAll(/^\s*(\S+) => not found/gm)].map(([, name]) => name ?? '');
  return [...new Set(names)].sort();
}
