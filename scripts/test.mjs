#!/usr/bin/env node
// npm test: everything that is checked, from a fresh clone. `npm test -- --only types,unit` runs some stages.
import { ensureDependencies } from './setup/dependencies.mjs';
import { describeFailure } from './setup/failure.mjs';
import { ensureTestPackages } from './setup/system.mjs';
import { countCheck, formatCounts, sumCounts } from './suite/counts.mjs';
import { nameFailures, runStage } from './suite/run-stage.mjs';
import { chooseStages, STAGES } from './suite/stages.mjs';
import { runWindowStage } from './suite/window-stage.mjs';

const NEEDS_PACKAGES = ['unit', 'e2e'];

/** @param {import('./suite/stages.mjs').Stage} stage */
async function runTimed(stage) {
  process.stdout.write(`\n=== ${stage.name}: ${stage.title}\n`);
  const start = performance.now();
  const run = stage.needsWindow ? runWindowStage : runStage;
  const counts = await run(stage, process.env);
  const seconds = ((performance.now() - start) / 1000).toFixed(1);
  process.stdout.write(`--- ${stage.name}: ${formatCounts(counts)} (${seconds} s)\n`);
  return { stage, counts };
}

/**
 * A run is long: what failed stands again at its end.
 * @param {readonly { readonly stage: import('./suite/stages.mjs').Stage, readonly counts: import('./suite/counts.mjs').Counts }[]} results
 */
async function recallFailures(results) {
  for (const { stage, counts } of results) {
    if (counts.failed === 0) continue;
    const names = await nameFailures(stage);
    process.stdout.write(`\n=== ${stage.name}: failed\n${names.join('\n')}\n`);
  }
}

/**
 * @param {readonly import('./suite/stages.mjs').Stage[]} stages
 * @returns {Promise<readonly import('./suite/counts.mjs').Counts[]>}
 */
async function runSuite(stages) {
  const dependencies = await ensureDependencies();
  if (dependencies.kind !== 'ready') {
    process.stdout.write(`${describeFailure(dependencies)}\n`);
    return [countCheck(1)];
  }
  if (stages.some(({ name }) => NEEDS_PACKAGES.includes(name))) await ensureTestPackages();
  const results = [];
  for (const stage of stages) results.push(await runTimed(stage));
  await recallFailures(results);
  return results.map(({ counts }) => counts);
}

/** @param {readonly string[]} words */
function refuseWords(words) {
  const names = STAGES.map(({ name }) => name).join(',');
  process.stdout.write(`Option inconnue / Unknown option: ${words.join(' ')} (--only ${names})\n`);
  return [countCheck(1)];
}

const choice = chooseStages(process.argv.slice(2));
const counts = sumCounts(
  choice.kind === 'chosen' ? await runSuite(choice.stages) : refuseWords(choice.words),
);
process.stdout.write(`\n${formatCounts(counts)}\n`);
process.exitCode = counts.failed === 0 ? 0 : 1;
