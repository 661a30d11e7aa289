import { spawn } from 'node:child_process';

/**
 * @typedef {{ readonly kind: 'exited', readonly status: number, readonly stdout: string, readonly stderr: string }
 *   | { readonly kind: 'not-started' }
 *   | { readonly kind: 'timed-out' }} CommandResult
 *
 * @typedef {{
 *   readonly cwd?: string,
 *   readonly env?: NodeJS.ProcessEnv,
 *   readonly timeoutMs?: number,
 *   readonly output?: 'captured' | 'on-stderr' | 'inherited',
 * }} CommandOptions `on-stderr` leaves stdout to the program that prints its own result there
 */

const STDIO = /** @type {const} */ ({
  captured: ['ignore', 'pipe', 'pipe'],
  'on-stderr': ['ignore', 2, 2],
  inherited: ['ignore', 'inherit', 'inherit'],
});

/**
 * Runs a program to its end. A status above 128 stands for a death by signal, as in a shell.
 * @param {string} program
 * @param {readonly string[]} args
 * @param {CommandOptions} [options] output is `captured` unless told; no time limit unless told (milliseconds)
 * @returns {Promise<CommandResult>}
 */
export function runCommand(program, args, options = {}) {
  const { output = 'captured', timeoutMs, cwd, env = process.env } = options;
  return new Promise((resolve) => {
    const child = spawn(program, [...args], {
      cwd,
      env,
      stdio: [...STDIO[output]],
      shell: needsShell(program),
    });
    const stdout = collect(child.stdout);
    const stderr = collect(child.stderr);
    let timedOut = false;
    const timer = setTimeout(
      () => {
        timedOut = true;
        child.kill('SIGKILL');
      },
      timeoutMs ?? 2 ** 31 - 1,
    );
    const finish = (/** @type {CommandResult} */ result) => {
      clearTimeout(timer);
      resolve(timedOut ? { kind: 'timed-out' } : result);
    };
    child.on('error', () => finish({ kind: 'not-started' }));
    child.on('close', (code, signal) =>
      finish({ kind: 'exited', status: exitStatus(code, signal), stdout: stdout(), stderr: stderr() }),
    );
  });
}

/**
 * True when the program ran and returned 0.
 * @param {CommandResult} result
 */
export function hasSucceeded(result) {
  return result.kind === 'exited' && result.status === 0;
}

/**
 * The number a shell would give: the exit code, or 128 + the signal's number.
 * @param {number | null} code
 * @param {NodeJS.Signals | null} signal
 */
export function exitStatus(code, signal) {
  if (code !== null) return code;
  const numbers = { SIGHUP: 1, SIGINT: 2, SIGQUIT: 3, SIGABRT: 6, SIGKILL: 9, SIGSEGV: 11, SIGTERM: 15 };
  const number = Object.entries(numbers).find(([name]) => name === signal)?.[1];
  return 128 + (number ?? 0);
}

/** npm and npx are `.cmd` scripts on Windows, which Node only runs through the shell. */
function needsShell(/** @type {string} */ program) {
  return process.platform === 'win32' && (program === 'npm' || program === 'npx');
}

function collect(/** @type {import('node:stream').Readable | null} */ stream) {
  /** @type {Buffer[]} */
  const chunks = [];
  stream?.on('data', (chunk) => chunks.push(chunk));
  return () => Buffer.concat(chunks).toString('utf8');
}
