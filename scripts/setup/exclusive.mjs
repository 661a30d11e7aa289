import { mkdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';

const POLL_MS = 200;
/** A lock whose owner has not yet written its number is left alone for this long. */
const UNSIGNED_GRACE_MS = 10_000;

/**
 * Runs `work` while no other process of this machine runs work under the same lock. The lock is a folder, because
 * making one is atomic everywhere; the lock of a process that died is taken over.
 * @template T
 * @param {string} lockPath
 * @param {() => Promise<T>} work
 * @returns {Promise<T>}
 */
export async function runExclusively(lockPath, work) {
  await mkdir(dirname(lockPath), { recursive: true });
  while (!(await takeLock(lockPath))) {
    if (await isAbandoned(lockPath)) await discard(lockPath);
    else await wait(POLL_MS);
  }
  try {
    return await work();
  } finally {
    await rm(lockPath, { recursive: true, force: true });
  }
}

/**
 * Whether a process of this machine has this number.
 * @param {number} pid
 */
export function isProcessAlive(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}

async function takeLock(/** @type {string} */ lockPath) {
  try {
    await mkdir(lockPath);
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return false;
    throw error;
  }
  await writeFile(join(lockPath, 'pid'), String(process.pid));
  return true;
}

async function isAbandoned(/** @type {string} */ lockPath) {
  const owner = await readFile(join(lockPath, 'pid'), 'utf8').catch(() => '');
  if (owner !== '') return !isProcessAlive(Number(owner));
  const made = await stat(lockPath).catch(() => null);
  return made !== null && Date.now() - made.mtimeMs > UNSIGNED_GRACE_MS;
}

/** Renamed first, so that of two processes that find the same dead lock only one removes it. */
async function discard(/** @type {string} */ lockPath) {
  const aside = `${lockPath}.dead-${process.pid}`;
  await rename(lockPath, aside).catch(() => undefined);
  await rm(aside, { recursive: true, force: true });
}
