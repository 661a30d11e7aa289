import { countPlaywright, countVitest } from './counts.mjs';
import { namePlaywrightFailures, nameVitestFailures } from './failures.mjs';

/**
 * One stage of the suite. Each command is [package, its command, arguments]; all of a stage's commands must succeed.
 * With a report, the tests in it are counted; without one the stage counts as one check.
 * @typedef {{
 *   readonly name: string,
 *   readonly title: string,
 *   readonly commands: readonly (readonly [string, string, readonly string[]])[],
 *   readonly report: {
 *     readonly file: string,
 *     readonly count: (report: object) => import('./counts.mjs').Counts,
 *     readonly nameFailures: (report: object) => readonly string[],
 *   } | null,
 *   readonly needsWindow: boolean,
 * }} Stage
 */

/** Where reports, screenshots and traces go, relative to the project. */
export const OUTPUT_FOLDER = 'test-output';
const VITEST_REPORT = `${OUTPUT_FOLDER}/vitest.json`;
export const PLAYWRIGHT_REPORT = `${OUTPUT_FOLDER}/playwright.json`;
const VITEST_ARGS = ['run', '--reporter=default', '--reporter=json', `--outputFile.json=${VITEST_REPORT}`];
const PLAYWRIGHT_ARGS = ['test', '--config=tests/e2e/playwright.config.ts', '--reporter=list,json'];

/** @type {readonly Stage[]} */
export const STAGES = Object.freeze([
  check('types', 'types', [
    ['typescript', 'tsc', ['--noEmit']],
    ['typescript', 'tsc', ['--noEmit', '--project', 'tsconfig.core.json']],
  ]),
  check('lint', 'style and format', [['@biomejs/biome', 'biome', ['ci', '.']]]),
  check('layers', 'layers', [
    ['dependency-cruiser', 'depcruise', ['--config', '.dependency-cruiser.cjs', 'src']],
  ]),
  check('dead', 'dead code', [['knip', 'knip', []]]),
  {
    name: 'unit',
    title: 'tests in Node',
    commands: [['vitest', 'vitest', VITEST_ARGS]],
    report: { file: VITEST_REPORT, count: countVitest, nameFailures: nameVitestFailures },
    needsWindow: false,
  },
  check('build', 'build', [['electron-vite', 'electron-vite', ['build']]]),
  {
    name: 'e2e',
    title: 'tests in Electron and Chromium',
    commands: [['@playwright/test', 'playwright', PLAYWRIGHT_ARGS]],
    report: { file: PLAYWRIGHT_REPORT, count: countPlaywright, nameFailures: namePlaywrightFailures },
    needsWindow: true,
  },
]);

/**
 * The stages that a command line asks for: all, or those after `--only` (or `--only=`), separated by commas.
 * @param {readonly string[]} args
 * @returns {{ readonly kind: 'chosen', readonly stages: readonly Stage[] }
 *   | { readonly kind: 'unknown', readonly words: readonly string[] }}
 */
export function chooseStages(args) {
  if (args.length === 0) return { kind: 'chosen', stages: STAGES };
  const [flag = '', list = ''] = args.length === 1 ? (args[0] ?? '').split('=') : args;
  const names = list.split(',').filter((name) => name !== '');
  const unknown = names.filter((name) => !STAGES.some((stage) => stage.name === name));
  if (flag !== '--only' || args.length > 2 || names.length === 0) return { kind: 'unknown', words: args };
  if (unknown.length > 0) return { kind: 'unknown', words: unknown };
  return { kind: 'chosen', stages: STAGES.filter((stage) => names.includes(stage.name)) };
}

/**
 * @param {string} name
 * @param {string} title
 * @param {Stage['commands']} commands
 * @returns {Stage}
 */
function check(name, title, commands) {
  return { name, title, commands, report: null, needsWindow: false };
}
