import { spawn } from 'node:child_process';
import { exitStatus } from '../setup/command.mjs';

const FORWARDED = /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP']);
/** What an application that was asked to end gets to save and close. */
const PATIENCE_MS = 5_000;

/**
 * Runs the application until it ends. A signal to this process ends the application and all of its children first,
 * by force when asking is not enough.
 * @param {{ readonly executablePath: string, readonly args: readonly string[], readonly env: NodeJS.ProcessEnv }} launch
 * @returns {Promise<number | null>} its exit status as in a shell; null when it could not be started
 */
export function runApplication({ executablePath, args, env }) {
  const hasGroups = process.platform !== 'win32';
  const child = spawn(executablePath, [...args], {
    env,
    stdio: ['ignore', 'inherit', 'inherit'],
    detached: hasGroups,
  });
  const signalAll = (/** @type {NodeJS.Signals} */ signal) => {
    if (child.pid === undefined) return;
    sendSignal(hasGroups ? -child.pid : child.pid, signal);
  };
  const handlers = FORWARDED.map((signal) => ({ signal, handle: () => endWithin(signal, signalAll) }));
  for (const { signal, handle } of handlers) process.on(signal, handle);
  return new Promise((resolve) => {
    child.once('error', () => resolve(null));
    child.once('exit', (code, signal) => {
      for (const one of handlers) process.off(one.signal, one.handle);
      signalAll('SIGKILL');
      resolve(exitStatus(code, signal));
    });
  });
}

/**
 * @param {NodeJS.Signals} signal
 * @param {(signal: NodeJS.Signals) => void} signalAll
 */
function endWithin(signal, signalAll) {
  signalAll(signal);
  setTimeout(() => signalAll('SIGKILL'), PATIENCE_MS).unref();
}

/**
 * @param {number} target a process, or a group when negative
 * @param {NodeJS.Signals} signal
 */
function sendSignal(target, signal) {
  try {
    process.kill(target, signal);
  } catch {
    // Already gone, which is what was wanted.
  }
}
