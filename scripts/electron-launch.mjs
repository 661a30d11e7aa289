import { join } from 'node:path';
import { planLaunch } from './launch/launch-plan.mjs';
import { ensureElectron } from './setup/electron.mjs';
import { describeFailure } from './setup/failure.mjs';
import { ensureLibraries } from './setup/system.mjs';

/**
 * What Playwright needs to drive the built application in a real, sandboxed Electron:
 * `_electron.launch({ executablePath, args, env, chromiumSandbox })`.
 * @typedef {{
 *   readonly executablePath: string,
 *   readonly args: string[],
 *   readonly env: Record<string, string>,
 *   readonly chromiumSandbox: true,
 *   readonly isFallback: boolean,
 *   readonly electronVersion: string,
 *   readonly userName: string,
 *   readonly userDataDir: string,
 *   readonly exchangeDir: string,
 *   readonly homeDir: string,
 *   readonly dispose: () => Promise<void>,
 * }} PreparedElectron
 *   `chromiumSandbox` must be passed on: without it Playwright adds --no-sandbox.
 *   `exchangeDir` and `homeDir` are written by the application and readable by the tests: vaults, exports.
 *   `userName` is the account that Electron runs under, never root.
 *   `dispose` ends the virtual display and removes the folders; without it they go when the process ends.
 */

/**
 * Prepares one isolated run: its own home, data folder and, without a display, its own virtual screen. May be called
 * several times and by several processes at once. To go through a restart of the application, launch twice with
 * the same prepared run.
 * @param {{ readonly appDir: string }} options absolute path of the built application (package.json and out/)
 * @returns {Promise<PreparedElectron>}
 * @throws {Error} with the sentence that says what to do, when the machine cannot run Electron
 */
export async function prepareElectron({ appDir }) {
  const plan = await planTestLaunch(appDir);
  if (plan.kind !== 'ready') throw new Error(describeFailure(plan));
  const { executablePath, args, env, isFallback, electronVersion, userName, folder, dispose } = plan;
  const folders = { userDataDir: folder.userData, exchangeDir: folder.exchange, homeDir: folder.home };
  return {
    executablePath,
    args,
    env,
    chromiumSandbox: true,
    isFallback,
    electronVersion,
    userName,
    ...folders,
    dispose,
  };
}

/** @param {string} appDir */
async function planTestLaunch(appDir) {
  const electron = await ensureElectron();
  if (electron.kind !== 'ready') return electron;
  const libraries = await ensureLibraries(join(electron.distDir, electron.executable));
  if (libraries.kind !== 'ready') return libraries;
  return planLaunch({ appDir, electron, purpose: 'test' });
}
