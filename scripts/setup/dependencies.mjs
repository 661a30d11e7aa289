import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { hasSucceeded, runCommand } from './command.mjs';
import { areDependenciesInstalled } from './dependency-state.mjs';
import { runExclusively } from './exclusive.mjs';
import { PROJECT_DIR } from './project.mjs';
import { say } from './report.mjs';

/**
 * Makes `node_modules` what the lock file says, by `npm ci`, only when it is not. Prints on stderr alone.
 * @returns {Promise<{ readonly kind: 'ready' } | import('./failure.mjs').Failure>}
 */
export async function ensureDependencies() {
  if (await isUpToDate()) return { kind: 'ready' };
  return runExclusively(join(PROJECT_DIR, '.cache', 'dependencies.lock'), async () => {
    if (await isUpToDate()) return { kind: 'ready' };
    return install();
  });
}

/** @returns {Promise<{ readonly kind: 'ready' } | import('./failure.mjs').Failure>} */
async function install() {
  say('Installation des dépendances (npm ci)… / Installing dependencies…');
  const args = ['ci', '--include=dev', '--no-audit', '--no-fund'];
  const result = await runCommand('npm', args, { cwd: PROJECT_DIR, output: 'on-stderr' });
  if (hasSucceeded(result)) return { kind: 'ready' };
  const reason = result.kind === 'not-started' ? 'npm-missing' : 'npm-failed';
  return { kind: 'dependencies-not-installed', reason };
}

async function isUpToDate() {
  const [wanted, installed] = await Promise.all([
    readJson(join(PROJECT_DIR, 'package-lock.json')),
    readJson(join(PROJECT_DIR, 'node_modules', '.package-lock.json')),
  ]);
  return wanted !== null && areDependenciesInstalled(wanted, installed);
}

/**
 * @param {string} path
 * @returns {Promise<import('./dependency-state.mjs').LockFile | null>}
 */
async function readJson(path) {
  try {
    return JSON.parse(await readFile(path, 'utf8'));
  } catch {
    return null;
  }
}
