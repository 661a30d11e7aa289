import { describeFailure } from './failure.mjs';

/**
 * Tells the person at the terminal what is going on. Always on stderr: stdout belongs to results.
 * @param {string} text
 */
export function say(text) {
  process.stderr.write(`[relief] ${text}\n`);
}

/**
 * Prints why nothing was started and sets a failing exit code.
 * @param {import('./failure.mjs').Failure} failure
 */
export function sayFailure(failure) {
  process.stderr.write(`\n${describeFailure(failure)}\n`);
  process.exitCode = 1;
}
