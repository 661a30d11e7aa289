import { accessSync, constants, existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { cacheFolder, isRoot } from './cache-folder.mjs';
import { hasSucceeded, runCommand } from './command.mjs';
import {
  ELECTRON_LIBRARY_PACKAGES,
  installCommand,
  localPackageNames,
  parseMissingLibraries,
  TEST_PACKAGES,
  VIRTUAL_DISPLAY_PACKAGE,
} from './debian-packages.mjs';
import { runExclusively } from './exclusive.mjs';
import { say } from './report.mjs';

const APT_ENV = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
/** Another apt may be at work on a machine that has just started. */
const APT_OPTIONS = ['-o', 'DPkg::Lock::Timeout=600', '-o', 'Acquire::Retries=3'];

/**
 * On Linux, makes sure that what Electron links to is there: root on Debian installs it, others are told how.
 * @param {string} executable absolute path of the Electron binary
 * @returns {Promise<{ readonly kind: 'ready' } | import('./failure.mjs').Failure>}
 */
export async function ensureLibraries(executable) {
  if (process.platform !== 'linux') return { kind: 'ready' };
  if ((await missingLibraries(executable)).length === 0) return { kind: 'ready' };
  if (canInstall()) await installPackages(ELECTRON_LIBRARY_PACKAGES);
  const names = await missingLibraries(executable);
  if (names.length === 0) return { kind: 'ready' };
  const packages = localPackageNames(ELECTRON_LIBRARY_PACKAGES, await hasTime64Names());
  return { kind: 'libraries-missing', names, command: installCommand(packages) };
}

/**
 * Makes sure that a virtual display can be started.
 * @returns {Promise<{ readonly kind: 'ready' } | import('./failure.mjs').Failure>}
 */
export async function ensureVirtualDisplay() {
  const missing = await ensurePackages([VIRTUAL_DISPLAY_PACKAGE]);
  return missing.length === 0 ? { kind: 'ready' } : { kind: 'no-display', command: installCommand(missing) };
}

/**
 * Makes sure that the programs the tests run are there. Without them their tests are skipped, so this only warns.
 * @returns {Promise<readonly string[]>} names of the packages still missing
 */
export async function ensureTestPackages() {
  if (process.platform !== 'linux') return TEST_PACKAGES.map(({ name }) => name);
  const missing = await ensurePackages(TEST_PACKAGES);
  if (missing.length > 0) {
    say(
      `Paquets absents, des tests seront passés\u202f: ${missing.join(', ')}. Lancez «\u202f${installCommand(missing)}\u202f».`,
    );
    say(
      `Packages missing, some tests will be skipped: ${missing.join(', ')}. Run "${installCommand(missing)}".`,
    );
  }
  return missing;
}

/**
 * Absolute path of a program, as the shell would find it, sbin included.
 * @param {string} command
 * @returns {string | null}
 */
export function findProgram(command) {
  const { PATH = '' } = process.env;
  const folders = [...PATH.split(delimiter), '/usr/sbin', '/sbin'];
  return folders.map((folder) => join(folder, command)).find(isExecutable) ?? null;
}

/**
 * @param {readonly import('./debian-packages.mjs').WantedPackage[]} wanted
 * @returns {Promise<readonly string[]>} names still missing afterwards
 */
async function ensurePackages(wanted) {
  const missing = missingPackages(wanted);
  if (missing.length === 0 || !canInstall()) return missing;
  await installPackages(missing);
  return missingPackages(wanted);
}

/** @param {readonly import('./debian-packages.mjs').WantedPackage[]} wanted */
function missingPackages(wanted) {
  const isThere = (/** @type {import('./debian-packages.mjs').WantedPackage} */ { provides }) =>
    'command' in provides ? findProgram(provides.command) !== null : existsSync(provides.file);
  return wanted.filter((one) => !isThere(one)).map(({ name }) => name);
}

/** @param {readonly string[]} names */
function installPackages(names) {
  return runExclusively(join(cacheFolder(), 'packages.lock'), async () => {
    say(`Installation de paquets Debian… / Installing Debian packages: ${names.join(' ')}`);
    await runCommand('apt-get', [...APT_OPTIONS, '-qq', 'update'], { env: APT_ENV, output: 'on-stderr' });
    const local = localPackageNames(names, await hasTime64Names());
    const args = [...APT_OPTIONS, '-qq', 'install', '-y', '--no-install-recommends', ...local];
    const result = await runCommand('apt-get', args, { env: APT_ENV });
    if (result.kind === 'exited' && result.status !== 0) say(result.stderr.trim());
  });
}

async function missingLibraries(/** @type {string} */ executable) {
  const result = await runCommand('ldd', [executable], { env: { ...process.env, LC_ALL: 'C' } });
  return result.kind === 'exited' ? parseMissingLibraries(result.stdout) : [];
}

async function hasTime64Names() {
  const result = await runCommand('apt-cache', ['--quiet', 'show', 'libasound2t64']);
  return hasSucceeded(result);
}

function canInstall() {
  return isRoot() && findProgram('apt-get') !== null;
}

function isExecutable(/** @type {string} */ path) {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
