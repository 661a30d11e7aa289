import { existsSync } from 'node:fs';
import { chown, copyFile } from 'node:fs/promises';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { isRoot } from '../setup/cache-folder.mjs';
import { chooseDisplay } from './display-choice.mjs';
import { startVirtualDisplay } from './virtual-display.mjs';

/**
 * @typedef {{ readonly kind: 'ready', readonly env: Readonly<Record<string, string>>, readonly isVirtual: boolean,
 *   readonly stop: () => Promise<void> }} LaunchDisplay `env` is what tells Electron where its screen is
 */

/**
 * The screen that Electron opens on, with a key that the account may read.
 * @param {import('./account.mjs').Account} account
 * @param {import('./run-folder.mjs').RunFolder} folder
 * @param {boolean} speaksWayland
 * @returns {Promise<LaunchDisplay | import('../setup/failure.mjs').Failure>}
 */
export async function prepareDisplay(account, folder, speaksWayland) {
  const { DISPLAY, WAYLAND_DISPLAY, XAUTHORITY } = process.env;
  const session = { display: DISPLAY, waylandDisplay: isRoot() ? undefined : WAYLAND_DISPLAY };
  const choice = chooseDisplay({ platform: process.platform, speaksWayland, ...session }, existsSync);
  if (choice.kind === 'unreachable') return { kind: 'display-unreachable', display: choice.display };
  if (choice.kind === 'none-needed') return { kind: 'ready', env: {}, isVirtual: false, stop: nothing };
  if (choice.kind === 'given')
    return shareGivenDisplay(account, folder, XAUTHORITY ?? join(homedir(), '.Xauthority'));
  const started = await startVirtualDisplay();
  if (started.kind !== 'ready') return started;
  const key = await shareKey(account, folder, started.authorityFile);
  return { kind: 'ready', env: { DISPLAY: started.display, ...key }, isVirtual: true, stop: started.stop };
}

/**
 * @param {import('./account.mjs').Account} account
 * @param {import('./run-folder.mjs').RunFolder} folder
 * @param {string} authorityFile
 * @returns {Promise<LaunchDisplay>}
 */
async function shareGivenDisplay(account, folder, authorityFile) {
  const { DISPLAY, WAYLAND_DISPLAY, XDG_RUNTIME_DIR } = process.env;
  const key = existsSync(authorityFile) ? await shareKey(account, folder, authorityFile) : {};
  const wayland = account.isBorrowed ? {} : { WAYLAND_DISPLAY, XDG_RUNTIME_DIR };
  const known = Object.entries({ DISPLAY, ...wayland }).flatMap(([name, value]) =>
    value ? [[name, value]] : [],
  );
  return { kind: 'ready', env: { ...Object.fromEntries(known), ...key }, isVirtual: false, stop: nothing };
}

/**
 * @param {import('./account.mjs').Account} account
 * @param {import('./run-folder.mjs').RunFolder} folder
 * @param {string} authorityFile
 * @returns {Promise<Record<string, string>>}
 */
async function shareKey(account, folder, authorityFile) {
  if (!account.isBorrowed) return { XAUTHORITY: authorityFile };
  const copy = join(folder.session, 'authority');
  await copyFile(authorityFile, copy);
  await chown(copy, account.uid, account.gid);
  return { XAUTHORITY: copy };
}

async function nothing() {}
