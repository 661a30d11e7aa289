import { existsSync, statSync } from 'node:fs';
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
    return { kind: 'sandbox-unavailable', command: remedy() };
  return { kind: 'ready' };
}

/** Ubuntu since 24.04 restricts by AppArmor, Debian before 11 by a switch of its own, others by a limit. */
function remedy() {
  const switches = [
    [
      '/proc/sys/kernel/apparmor_restrict_unprivileged_userns',
      'kernel.apparmor_restrict_unprivileged_userns=0',
    ],
    ['/proc/sys/kernel/unprivileged_userns_clone', 'kernel.unprivileged_userns_clone=1'],
  ];
  const setting = switches.find(([path = '']) => existsSync(path))?.[1];
  return `sudo sysctl -w ${setting ?? 'user.max_user_namespaces=10000'}`;
}

function hasSetuidSandbox(/** @type {string} */ distDir) {
  const entry = statSync(join(distDir, 'chrome-sandbox'), { throwIfNoEntry: false });
  return entry !== undefined && entry.uid === 0 && (entry.mode & SETUID) !== 0;
}
