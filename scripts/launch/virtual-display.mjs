import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { chmod, mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { isRoot } from '../setup/cache-folder.mjs';
import { ensureVirtualDisplay, findProgram } from '../setup/system.mjs';
import { atExit } from './at-exit.mjs';
import { makeRunRoot } from './run-folder.mjs';
import { encodeXAuthority } from './x-authority.mjs';

/**
 * @typedef {{ readonly kind: 'ready', readonly display: string, readonly authorityFile: string,
 *   readonly stop: () => Promise<void> }} VirtualDisplay
 */

const SCREEN = '1600x1000x24';
const START_LIMIT_MS = 20_000;

/**
 * Starts an Xvfb on a free display number, closed to whoever lacks its cookie and to the network. It ends with
 * `stop`, and in any case with this process.
 * @returns {Promise<VirtualDisplay | import('../setup/failure.mjs').Failure>}
 */
export async function startVirtualDisplay() {
  const prepared = await ensureVirtualDisplay();
  if (prepared.kind !== 'ready') return prepared;
  const { root, remove } = await makeRunRoot();
  const authorityFile = join(root, 'authority');
  await writeFile(authorityFile, encodeXAuthority(randomBytes(16)), { mode: 0o600 });
  await openSocketFolder();
  const server = spawnServer(authorityFile);
  const forget = atExit(() => server.kill('SIGTERM'));
  const number = await readDisplayNumber(server);
  const stop = async () => {
    server.kill('SIGTERM');
    forget();
    await remove();
  };
  if (number === null) {
    await stop();
    return { kind: 'xvfb-failed' };
  }
  return { kind: 'ready', display: `:${number}`, authorityFile, stop };
}

/** In its own session, so that Ctrl-C reaches the application and not its screen; setpriv ends it with us. */
function spawnServer(/** @type {string} */ authorityFile) {
  const args = [
    '-displayfd',
    '3',
    '-screen',
    '0',
    SCREEN,
    '-nolisten',
    'tcp',
    '-noreset',
    '-auth',
    authorityFile,
  ];
  const guard = findProgram('setpriv');
  const [program, prefix] = guard === null ? ['Xvfb', []] : [guard, ['--pdeathsig', 'TERM', '--', 'Xvfb']];
  return spawn(program, [...prefix, ...args], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
    detached: true,
  });
}

/**
 * @param {import('node:child_process').ChildProcess} server
 * @returns {Promise<number | null>} null when it ended or said nothing in time
 */
function readDisplayNumber(server) {
  return new Promise((resolve) => {
    const timer = setTimeout(() => resolve(null), START_LIMIT_MS);
    const finish = (/** @type {number | null} */ number) => {
      clearTimeout(timer);
      resolve(number);
    };
    server.once('error', () => finish(null));
    server.once('exit', () => finish(null));
    server.stdio[3]?.once('data', (data) => finish(Number.parseInt(String(data), 10)));
  });
}

/** The X server makes this folder itself only when it is root, and wants it as root would make it. */
async function openSocketFolder() {
  if (!isRoot()) return;
  await mkdir('/tmp/.X11-unix', { recursive: true });
  await chmod('/tmp/.X11-unix', 0o1777);
}
