import { mkdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { runCommand } from '../setup/command.mjs';
import { findCommandScript, PROJECT_DIR } from '../setup/project.mjs';
import { countCheck, reconcile } from './counts.mjs';
import { OUTPUT_FOLDER, PLAYWRIGHT_REPORT } from './stages.mjs';

/**
 * Runs one stage, its output on the terminal, and counts what it proved.
 * @param {import('./stages.mjs').Stage} stage
 * @param {NodeJS.ProcessEnv} env
 * @returns {Promise<import('./counts.mjs').Counts>}
 */
export async function runStage(stage, env) {
  await mkdir(join(PROJECT_DIR, OUTPUT_FOLDER), { recursive: true });
  if (stage.report !== null) await rm(join(PROJECT_DIR, stage.report.file), { force: true });
  const status = await runAll(stage.commands, env);
  if (stage.report === null) return countCheck(status);
  const report = await readReport(stage.report);
  return reconcile(status, report === null ? null : stage.report.count(report));
}

/**
 * What failed in a stage that failed: the tests that its report names, or the stage itself.
 * @param {import('./stages.mjs').Stage} stage
 * @returns {Promise<readonly string[]>}
 */
export async function nameFailures({ title, report }) {
  const written = report === null ? null : await readReport(report);
  const names = written === null ? [] : (report?.nameFailures(written) ?? []);
  return names.length === 0 ? [title] : names;
}

/**
 * @param {import('./stages.mjs').Stage['commands']} commands
 * @param {NodeJS.ProcessEnv} env
 * @returns {Promise<number>} 0, or the last status that was not
 */
async function runAll(commands, env) {
  let worst = 0;
  for (const [packageName, command, args] of commands) {
    const status = await runOne(packageName, command, args, env);
    if (status !== 0) worst = status;
  }
  return worst;
}

/**
 * @param {string} packageName
 * @param {string} command
 * @param {readonly string[]} args
 * @param {NodeJS.ProcessEnv} env
 */
async function runOne(packageName, command, args, env) {
  const script = await findCommandScript(packageName, command);
  if (script === null) return 1;
  const reportPath = { PLAYWRIGHT_JSON_OUTPUT_FILE: join(PROJECT_DIR, PLAYWRIGHT_REPORT) };
  const options = /** @type {const} */ ({ cwd: PROJECT_DIR, output: 'inherited' });
  const result = await runCommand(process.execPath, [script, ...args], {
    ...options,
    env: { ...env, ...reportPath },
  });
  return result.kind === 'exited' ? result.status : 1;
}

/**
 * @param {NonNullable<import('./stages.mjs').Stage['report']>} report
 * @returns {Promise<object | null>}
 */
async function readReport({ file }) {
  try {
    return JSON.parse(await readFile(join(PROJECT_DIR, file), 'utf8'));
  } catch {
    return null;
  }
}
