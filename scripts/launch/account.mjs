import { readFile } from 'node:fs/promises';
import { userInfo } from 'node:os';
import { join } from 'node:path';
import { cacheFolder, isRoot } from '../setup/cache-folder.mjs';
import { hasSucceeded, runCommand } from '../setup/command.mjs';
import { runExclusively } from '../setup/exclusive.mjs';
import { findProgram } from '../setup/system.mjs';

/**
 * @typedef {{ readonly name: string, readonly uid: number, readonly gid: number, readonly home: string,
 *   readonly isBorrowed: boolean }} Account `isBorrowed`: not the account that runs the script
 */

/** Chromium refuses to run as root with its sandbox, and Relief does not run without it. */
const ACCOUNT_NAME = 'relief';
const CREATE_ARGS = ['--create-home', '--user-group', '--shell', '/usr/sbin/nologin', ACCOUNT_NAME];

/**
 * The account that Electron runs under: one's own, or for root an unprivileged one, created when it is not there.
 * @returns {Promise<({ readonly kind: 'ready' } & Account) | import('../setup/failure.mjs').Failure>}
 */
export async function ensureAccount() {
  if (!isRoot()) return ownAccount();
  const found = (await findAccount()) ?? (await createAccount());
  if (found !== null) return { kind: 'ready', ...found };
  return { kind: 'no-account', command: `useradd ${CREATE_ARGS.join(' ')}` };
}

/**
 * An account of /etc/passwd.
 * @param {string} passwd content of the file
 * @param {string} wanted account name
 * @returns {Account | null} null when absent, or when it is root under another name
 */
export function parseAccount(passwd, wanted) {
  const fields = passwd
    .split('\n')
    .map((line) => line.split(':'))
    .find(([name]) => name === wanted);
  const [name, , uid, gid, , home] = fields ?? [];
  if (name === undefined || uid === undefined || gid === undefined || home === undefined) return null;
  if (Number(uid) === 0) return null;
  return { name, uid: Number(uid), gid: Number(gid), home, isBorrowed: true };
}

/** @returns {{ readonly kind: 'ready' } & Account} */
function ownAccount() {
  const { username, uid, gid, homedir } = userInfo();
  return { kind: 'ready', name: username, uid, gid, home: homedir, isBorrowed: false };
}

async function findAccount() {
  return parseAccount(await readFile('/etc/passwd', 'utf8'), ACCOUNT_NAME);
}

/** @returns {Promise<Account | null>} */
function createAccount() {
  return runExclusively(join(cacheFolder(), 'account.lock'), async () => {
    const found = await findAccount();
    if (found !== null) return found;
    const result = await runCommand(findProgram('useradd') ?? 'useradd', CREATE_ARGS);
    return hasSucceeded(result) ? findAccount() : null;
  });
}
