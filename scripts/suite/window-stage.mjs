import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { chooseDisplay } from '../launch/display-choice.mjs';
import { startVirtualDisplay } from '../launch/virtual-display.mjs';
import { ensureElectron } from '../setup/electron.mjs';
import { describeFailure } from '../setup/failure.mjs';
import { ensureLibraries } from '../setup/system.mjs';
import { NO_COUNTS } from './counts.mjs';
import { runStage } from './run-stage.mjs';

/**
 * Runs a stage that opens windows: Electron first, then one virtual display for the whole stage, so that
 * screenshots do not depend on the developer's screen. A real display serves where there is no Xvfb.
 * @param {import('./stages.mjs').Stage} stage
 * @param {NodeJS.ProcessEnv} env
 * @returns {Promise<import('./counts.mjs').Counts>}
 */
export async function runWindowStage(stage, env) {
  const electron = await prepareElectronFiles();
  if (electron.kind !== 'ready') return refuse(electron);
  if (process.platform !== 'linux') return runStage(stage, env);
  const screen = await startVirtualDisplay();
  if (screen.kind !== 'ready') return hasRealDisplay(env) ? runStage(stage, env) : refuse(screen);
  try {
    const { WAYLAND_DISPLAY: _, ...rest } = env;
    return await runStage(stage, { ...rest, DISPLAY: screen.display, XAUTHORITY: screen.authorityFile });
  } finally {
    await screen.stop();
  }
}

/** @returns {Promise<{ readonly kind: 'ready' } | import('../setup/failure.mjs').Failure>} */
async function prepareElectronFiles() {
  const electron = await ensureElectron();
  if (electron.kind !== 'ready') return electron;
  return ensureLibraries(join(electron.distDir, electron.executable));
}

/** @param {NodeJS.ProcessEnv} env */
function hasRealDisplay(env) {
  const { DISPLAY: display, WAYLAND_DISPLAY: waylandDisplay } = env;
  const facts = { platform: process.platform, display, waylandDisplay, speaksWayland: true };
  return chooseDisplay(facts, existsSync).kind === 'given';
}

/** @param {import('../setup/failure.mjs').Failure} failure */
function refuse(failure) {
  process.stdout.write(`${describeFailure(failure)}\n`);
  return { ...NO_COUNTS, failed: 1 };
}
