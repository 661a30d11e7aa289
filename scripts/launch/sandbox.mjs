import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { runCommand } from '../setup/command.mjs';
import { findProgram } from '../setup/system.mjs';

const SETUID = 0o4000;

/**
 * Whether the kernel lets this account make the namespaces that Chromium's sandbox is built from; asked beforehand,
 * because Electron's own answer is a crash. Unknown counts as yes.
 * @param {import('./account.mjs').Account} account
 * @param {string} distDir
 * @returns {Promise<{ readonly kind: 'ready' } | import('../setup/failure.mjs').Failure>}
 */
export async function checkSandbox({ uid, gid, isBorrowed }, distDir) {
  const unshare = findProgram('unshare');
  if (process.platform !== 'linux' || unshare === null || hasSetuidSandbox(distDir)) return { kind: 'ready' };
  const probe = [unshare, '--user', '--map-root-user', 'true'];
  const asOther = ['setpriv', `--reuid=${uid}`, `--regid=${gid}`, '--clear-groups', '--'];
  const [program = 'unshare', ...args] = isBorrowed ? [...asOther, ...probe] : probe;
  const result = await runCommand(program, args, { cwd: '/' });
  if (result.kind === 'exited' && result.status !== 0)
    return { kind: 'sandbox-unavailable', command: chooseSandboxRemedy(readSysctl) };
  return { kind: 'ready' };
}

/**
 * The command that lifts the restriction, from the kernel switches: Ubuntu since 24.04 restricts by AppArmor, Debian
 * before 11 by a switch of its own, others by a limit. When none is set, it is the container that forbids.
 * @param {(name: string) => string | null} readSwitch value of a sysctl name, null when the kernel lacks it
 * @returns {string}
 */
export function chooseSandboxRemedy(readSwitch) {
  const restrictions = /** @type {const} */ ([
    ['kernel.apparmor_restrict_unprivileged_userns', '1', '0'],
    ['kernel.unprivileged_userns_clone', '0', '1'],
    ['user.max_user_namespaces', '0', '10000'],
  ]);
  const set = restrictions.find(([name, blocking]) => readSwitch(name) === blocking);
  return set === undefined
    ? 'docker run --security-opt seccomp=unconfined …'
    : `sudo sysctl -w ${set[0]}=${set[2]}`;
}

function readSysctl(/** @type {string} */ name) {
  try {
    return readFileSync(`/proc/sys/${name.replaceAll('.', '/')}`, 'utf8').trim();
  } catch {
    return null;
  }
}

function hasSetuidSandbox(/** @type {string} */ distDir) {
  const entry = statSync(join(distDir, 'chrome-sandbox'), { throwIfNoEntry: false });
  return entry !== undefined && entry.uid === 0 && (entry.mode & SETUID) !== 0;
}
