import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { readdir, readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { runCommand } from '../setup/command.mjs';
import { runExclusively } from '../setup/exclusive.mjs';
import { findCommandScript, PROJECT_DIR } from '../setup/project.mjs';
import { say } from '../setup/report.mjs';

/** What the built files are made from. */
const SOURCES = Object.freeze([
  'src',
  'resources',
  'package.json',
  'package-lock.json',
  'electron.vite.config.ts',
  'tsconfig.json',
]);
const MARK = join(PROJECT_DIR, 'out', '.sources');
const MAIN_FILE = join(PROJECT_DIR, 'out', 'main', 'index.cjs');

/**
 * Builds the application into out/, only when its sources changed since the last build.
 * @returns {Promise<{ readonly kind: 'ready' } | import('../setup/failure.mjs').Failure>}
 */
export async function ensureBuild() {
  if (await isBuilt()) return { kind: 'ready' };
  return runExclusively(join(PROJECT_DIR, '.cache', 'build.lock'), async () => {
    if (await isBuilt()) return { kind: 'ready' };
    say('Construction de l’application… / Building the application…');
    return (await build()) === 0 ? { kind: 'ready' } : { kind: 'build-failed' };
  });
}

/** @returns {Promise<number>} exit status */
async function build() {
  const script = await findCommandScript('electron-vite', 'electron-vite');
  if (script === null) return 1;
  const mark = await fingerprintSources();
  const options = /** @type {const} */ ({ cwd: PROJECT_DIR, output: 'on-stderr' });
  const result = await runCommand(process.execPath, [script, 'build'], options);
  if (result.kind !== 'exited') return 1;
  if (result.status === 0 && existsSync(MAIN_FILE)) await writeFile(MARK, mark);
  return result.status;
}

/**
 * One value for a set of files, from names, sizes and times: cheap, and also sees a file that is gone.
 * @param {readonly { readonly path: string, readonly size: number, readonly mtimeMs: number }[]} files
 * @returns {string} hexadecimal
 */
export function fingerprint(files) {
  const lines = files.map(({ path, size, mtimeMs }) => `${path}\0${size}\0${mtimeMs}`).sort();
  return createHash('sha256').update(lines.join('\n')).digest('hex');
}

async function isBuilt() {
  if (!existsSync(MAIN_FILE)) return false;
  const mark = await readFile(MARK, 'utf8').catch(() => '');
  return mark === (await fingerprintSources());
}

async function fingerprintSources() {
  const lists = await Promise.all(SOURCES.map((name) => listFiles(name)));
  return fingerprint(lists.flat());
}

/**
 * @param {string} path relative to the project
 * @returns {Promise<{ path: string, size: number, mtimeMs: number }[]>}
 */
async function listFiles(path) {
  const absolute = join(PROJECT_DIR, path);
  const entry = await stat(absolute).catch(() => null);
  if (entry === null) return [];
  if (!entry.isDirectory()) return [{ path, size: entry.size, mtimeMs: entry.mtimeMs }];
  const names = await readdir(absolute);
  const lists = await Promise.all(names.map((name) => listFiles(join(path, name))));
  return lists.flat();
}
