#!/usr/bin/env node
// npm start: from a fresh clone to an open window.
import { join } from 'node:path';
import { runApplication } from './launch/application-process.mjs';
import { ensureBuild } from './launch/build-state.mjs';
import { planLaunch } from './launch/launch-plan.mjs';
import { ensureDependencies } from './setup/dependencies.mjs';
import { ensureElectron } from './setup/electron.mjs';
import { PROJECT_DIR } from './setup/project.mjs';
import { say, sayFailure } from './setup/report.mjs';
import { ensureLibraries } from './setup/system.mjs';

/** @returns {Promise<import('./launch/launch-plan.mjs').LaunchPlan | import('./setup/failure.mjs').Failure>} */
async function prepare() {
  const dependencies = await ensureDependencies();
  if (dependencies.kind !== 'ready') return dependencies;
  const electron = await ensureElectron();
  if (electron.kind !== 'ready') return electron;
  const libraries = await ensureLibraries(join(electron.distDir, electron.executable));
  if (libraries.kind !== 'ready') return libraries;
  const build = await ensureBuild();
  if (build.kind !== 'ready') return build;
  return planLaunch({ appDir: PROJECT_DIR, electron, purpose: 'person' });
}

/** @param {import('./launch/launch-plan.mjs').LaunchPlan} plan */
function announce(plan) {
  if (plan.isFallback) {
    say(
      `Electron ${plan.electronVersion} de secours, hors maintenance\u202f: pas de données réelles. / Unsupported substitute: no real data.`,
    );
  }
  const { DISPLAY } = plan.env;
  if (plan.isDisplayVirtual) {
    say(`Aucun écran\u202f: écran virtuel ${DISPLAY} (Xvfb). / No display: virtual display.`);
  }
  say(`Relief s’ouvre (compte ${plan.userName}). Ctrl-C pour arrêter. / Relief opens; Ctrl-C stops it.`);
}

/** @param {import('./launch/launch-plan.mjs').LaunchPlan} plan */
async function run(plan) {
  announce(plan);
  const status = await runApplication({ ...plan, args: [...plan.args, ...process.argv.slice(2)] });
  await plan.dispose();
  if (status === null) return sayFailure({ kind: 'not-started', program: plan.executablePath });
  process.exitCode = status;
}

const plan = await prepare();
if (plan.kind === 'ready') await run(plan);
else sayFailure(plan);
process.exit();
