import { createHash, randomUUID } from 'node:crypto';
import { rmSync } from 'node:fs';
import { chmod, chown, mkdir, readdir, rm } from 'node:fs/promises';
import { hostname } from 'node:os';
import { dirname, join } from 'node:path';
import { cacheFolder, isRoot } from '../setup/cache-folder.mjs';
import { isProcessAlive } from '../setup/exclusive.mjs';
import { atExit } from './at-exit.mjs';

/**
 * A folder for one run, gone when the process ends. `root` belongs to whoever runs the script; `home`, `session`,
 * `temporary`, `userData` and `exchange` to the account that runs Electron, and to nobody else.
 * @typedef {{ readonly root: string, readonly home: string, readonly session: string, readonly temporary: string,
 *   readonly userData: string, readonly exchange: string, readonly remove: () => Promise<void> }} RunFolder
 */

/**
 * Makes the folders of one run.
 * @param {import('./account.mjs').Account} account
 * @returns {Promise<RunFolder>}
 */
export async function makeRunFolder(account) {
  const { root, remove } = await makeRunRoot();
  await openTo(account, [cacheFolder(), dirname(root), root]);
  const own = (/** @type {string} */ name) => makePrivateFolder(join(root, name), account);
  const home = await own('home');
  const session = await own('session');
  const temporary = await own('tmp');
  const userData = await own('user-data');
  const exchange = await own('exchange');
  return { root, home, session, temporary, userData, exchange, remove };
}

/**
 * An empty folder for one run, under the cache, closed to others and gone when the process ends. What dead runs left
 * behind goes first.
 * @returns {Promise<{ readonly root: string, readonly remove: () => Promise<void> }>}
 */
export async function makeRunRoot() {
  const parent = join(cacheFolder(), 'runs');
  await sweepDeadRuns(parent);
  const root = join(parent, runName(process.pid, randomUUID()));
  await mkdir(parent, { recursive: true });
  await mkdir(root, { mode: 0o700 });
  const forget = atExit(() => rmSync(root, { recursive: true, force: true }));
  const remove = async () => {
    await removeFolder(root);
    forget();
  };
  return { root, remove };
}

/**
 * Names a run so that a later one can tell whether it is over. Process numbers only mean something on their own
 * machine, and the cache may be shared between machines or containers. Short, because Chromium puts a socket in it
 * and the path of a socket has at most 107 characters (unix(7)).
 * @param {number} pid
 * @param {string} unique
 */
export function runName(pid, unique) {
  return `${machineMark()}-${pid}-${unique.slice(0, 8)}`;
}

/**
 * Whether the run behind a folder name is certainly over.
 * @param {string} name
 * @param {(pid: number) => boolean} isAlive
 */
export function isDeadRun(name, isAlive) {
  const prefix = `${machineMark()}-`;
  if (!name.startsWith(prefix)) return false;
  const pid = /^(\d+)-[0-9a-f]{8}$/.exec(name.slice(prefix.length))?.[1];
  return pid !== undefined && !isAlive(Number(pid));
}

function machineMark() {
  return createHash('sha256').update(hostname()).digest('hex').slice(0, 8);
}

async function sweepDeadRuns(/** @type {string} */ parent) {
  const names = await readdir(parent).catch(() => []);
  const dead = names.filter((name) => isDeadRun(name, isProcessAlive));
  await Promise.all(dead.map((name) => removeFolder(join(parent, name))));
}

/** Another account must be able to pass through, and only to pass through. */
async function openTo(
  /** @type {import('./account.mjs').Account} */ account,
  /** @type {string[]} */ folders,
) {
  if (!account.isBorrowed) return;
  await Promise.all(folders.map((folder) => chmod(folder, 0o711)));
}

async function makePrivateFolder(
  /** @type {string} */ path,
  /** @type {import('./account.mjs').Account} */ { uid, gid },
) {
  await mkdir(path);
  if (isRoot()) await chown(path, uid, gid);
  await chmod(path, 0o700);
  return path;
}

/** An Electron that is just ending may still write for a moment. */
function removeFolder(/** @type {string} */ path) {
  return rm(path, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
}
