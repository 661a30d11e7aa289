import { existsSync } from 'node:fs';
import { chmod, mkdir, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { findProgram } from '../setup/system.mjs';
import { ensureAccount } from './account.mjs';
import { buildIsolatedEnvironment, buildOwnEnvironment } from './environment.mjs';
import { prepareDisplay } from './launch-display.mjs';
import { copyReadably, linkReadably } from './readable-copy.mjs';
import { makeRunFolder } from './run-folder.mjs';
import { checkSandbox } from './sandbox.mjs';
import { writeWrapperScript } from './wrapper-script.mjs';

/**
 * @typedef {'person' | 'test'} Purpose a test gets a home and data of its own; a person keeps theirs
 *
 * @typedef {{
 *   readonly kind: 'ready',
 *   readonly executablePath: string,
 *   readonly args: string[],
 *   readonly env: Record<string, string>,
 *   readonly isFallback: boolean,
 *   readonly isDisplayVirtual: boolean,
 *   readonly electronVersion: string,
 *   readonly userName: string,
 *   readonly folder: import('./run-folder.mjs').RunFolder,
 *   readonly dispose: () => Promise<void>,
 * }} LaunchPlan everything a launcher needs; nothing is running yet, except perhaps a virtual display
 *
 * @typedef {import('./account.mjs').Account} Account
 * @typedef {import('./run-folder.mjs').RunFolder} RunFolder
 * @typedef {import('../setup/electron.mjs').ReadyElectron} ReadyElectron
 */

const MAIN_FILE = join('out', 'main', 'index.cjs');
/** What the built application is made of. */
const APP_PARTS = Object.freeze(['package.json', 'out', 'resources']);

/**
 * Puts the built application and its Electron where the account that runs them can read them, and says how to
 * launch: directly, or for root through a wrapper that changes account.
 * @param {{ readonly appDir: string, readonly electron: ReadyElectron, readonly purpose: Purpose }} wanted
 * @returns {Promise<LaunchPlan | import('../setup/failure.mjs').Failure>}
 */
export async function planLaunch({ appDir, electron, purpose }) {
  if (!existsSync(join(appDir, MAIN_FILE))) return { kind: 'not-built', path: MAIN_FILE };
  const account = await ensureAccount();
  if (account.kind !== 'ready') return account;
  const sandbox = await checkSandbox(account, electron.distDir);
  if (sandbox.kind !== 'ready') return sandbox;
  const folder = await makeRunFolder(account);
  const display = await prepareDisplay(account, folder, !electron.isPackaged);
  if (display.kind !== 'ready') {
    await folder.remove();
    return display;
  }
  const placed = await placeApplication(appDir, electron, account, folder);
  return {
    kind: 'ready',
    executablePath: placed.executablePath,
    args: [...placed.args, ...(purpose === 'test' ? [`--user-data-dir=${folder.userData}`] : [])],
    env: chooseEnvironment(purpose, account, folder, display.env),
    isFallback: electron.isPackaged,
    isDisplayVirtual: display.isVirtual,
    electronVersion: electron.version,
    userName: account.name,
    folder,
    dispose: async () => {
      await display.stop();
      await folder.remove();
    },
  };
}

/**
 * @param {string} appDir
 * @param {ReadyElectron} electron
 * @param {Account} account
 * @param {RunFolder} folder
 * @returns {Promise<{ readonly executablePath: string, readonly args: readonly string[] }>}
 */
async function placeApplication(appDir, electron, account, folder) {
  const app = account.isBorrowed ? await copyApplication(appDir, folder) : appDir;
  if (!account.isBorrowed && !electron.isPackaged) {
    return { executablePath: join(electron.distDir, electron.executable), args: [app] };
  }
  const view = join(folder.root, 'electron');
  await linkReadably(electron.distDir, view);
  if (electron.isPackaged) await installAsPackaged(app, view);
  const executable = join(view, electron.executable);
  const executablePath = account.isBorrowed ? await writeWrapper(executable, account, folder) : executable;
  return { executablePath, args: electron.isPackaged ? [] : [app] };
}

/**
 * @param {string} appDir
 * @param {RunFolder} folder
 */
async function copyApplication(appDir, folder) {
  const copy = join(folder.root, 'app');
  await mkdir(copy);
  await chmod(copy, 0o755);
  const parts = APP_PARTS.filter((part) => existsSync(join(appDir, part)));
  await Promise.all(parts.map((part) => copyReadably(join(appDir, part), join(copy, part))));
  return copy;
}

/**
 * Without default_app.asar, Electron runs what is at resources/app and nothing else.
 * @param {string} app
 * @param {string} view
 */
async function installAsPackaged(app, view) {
  await symlink(app, join(view, 'resources', 'app'));
}

/**
 * @param {string} executable
 * @param {Account} account
 * @param {RunFolder} folder
 */
async function writeWrapper(executable, { uid, gid }, folder) {
  const path = join(folder.root, 'run-electron');
  const setpriv = findProgram('setpriv') ?? 'setpriv';
  await writeFile(path, writeWrapperScript({ setpriv, uid, gid, workingFolder: folder.home, executable }));
  await chmod(path, 0o755);
  return path;
}

/**
 * @param {Purpose} purpose
 * @param {Account} account
 * @param {RunFolder} folder
 * @param {Readonly<Record<string, string>>} display
 */
function chooseEnvironment(purpose, account, folder, display) {
  if (purpose === 'person' && !account.isBorrowed) return buildOwnEnvironment(process.env, display);
  const identity = { USER: account.name, LOGNAME: account.name };
  const home = purpose === 'test' ? folder.home : account.home;
  const temporary = account.isBorrowed ? { TMPDIR: folder.temporary } : {};
  const own = { HOME: home, XDG_RUNTIME_DIR: folder.session, ...identity, ...temporary, ...display };
  return buildIsolatedEnvironment(process.env, own);
}
