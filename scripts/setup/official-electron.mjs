import { existsSync, readFileSync } from 'node:fs';
import { mkdir, stat, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { cacheFolder } from './cache-folder.mjs';
import { hasSucceeded, runCommand } from './command.mjs';
import { PROJECT_DIR } from './project.mjs';

const PACKAGE_DIR = join(PROJECT_DIR, 'node_modules', 'electron');
const GITHUB_RELEASES = 'https://github.com/electron/electron/releases/download/';
const PROBE_MS = 6_000;
/** Enough to unpack an archive that is already in Electron's download cache. */
const UNREACHABLE_LIMIT_MS = 30_000;
const DOWNLOAD_LIMIT_MS = 20 * 60_000;

/** Folder of the official distribution, whether it is there or not. */
export const OFFICIAL_DIST = join(PACKAGE_DIR, 'dist');

/** Whether the version that the project declares is downloaded and whole, judged as electron's install.js does. */
export function isOfficialInstalled() {
  try {
    const { version } = JSON.parse(readFileSync(join(PACKAGE_DIR, 'package.json'), 'utf8'));
    const installed = readFileSync(join(OFFICIAL_DIST, 'version'), 'utf8').trim().replace(/^v/, '');
    const executable = readFileSync(join(PACKAGE_DIR, 'path.txt'), 'utf8');
    return installed === version && existsSync(join(OFFICIAL_DIST, executable));
  } catch {
    return false;
  }
}

/**
 * Lets electron's own installer download it (it obeys ELECTRON_MIRROR and the npm variables, and checks hashes).
 * Its host is tried first, so that a network that drops packets costs seconds and not minutes.
 * @returns {Promise<boolean>} whether it is now installed
 */
export async function downloadOfficial() {
  const isReachable = await canReach(mirrorAddress(process.env));
  const timeoutMs = isReachable ? DOWNLOAD_LIMIT_MS : UNREACHABLE_LIMIT_MS;
  const result = await runCommand(process.execPath, [join(PACKAGE_DIR, 'install.js')], { timeoutMs });
  const isInstalled = hasSucceeded(result) && isOfficialInstalled();
  if (!isInstalled) await rememberFailure();
  return isInstalled;
}

/**
 * When the last official download failed, in milliseconds since 1970; null when it has not.
 * @returns {Promise<number | null>}
 */
export async function lastOfficialFailure() {
  const seen = await stat(failureMark()).catch(() => null);
  return seen === null ? null : seen.mtimeMs;
}

/**
 * Where the official archives come from: the variables of @electron/get, in its order, else GitHub.
 * @param {Readonly<Record<string, string | undefined>>} env
 * @returns {string}
 */
export function mirrorAddress(env) {
  const names = [
    'npm_config_electron_mirror',
    'NPM_CONFIG_ELECTRON_MIRROR',
    'npm_package_config_electron_mirror',
  ];
  const set = [...names, 'ELECTRON_MIRROR'].map((name) => env[name]).find((value) => value);
  return set ?? GITHUB_RELEASES;
}

/** Any answer counts, also a refusal: the installer will say the rest. Behind a proxy only the installer knows. */
async function canReach(/** @type {string} */ address) {
  const { ELECTRON_GET_USE_PROXY } = process.env;
  if (ELECTRON_GET_USE_PROXY !== undefined) return true;
  try {
    await fetch(address, { method: 'HEAD', redirect: 'manual', signal: AbortSignal.timeout(PROBE_MS) });
    return true;
  } catch {
    return false;
  }
}

async function rememberFailure() {
  await mkdir(dirname(failureMark()), { recursive: true });
  await writeFile(failureMark(), '');
}

function failureMark() {
  return join(cacheFolder(), 'official-download-failed');
}
