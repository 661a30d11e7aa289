import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { exitStatus } from '../setup/command.mjs';
import { ensureDependencies } from '../setup/dependencies.mjs';
import { PROJECT_DIR } from '../setup/project.mjs';
import { sayFailure } from '../setup/report.mjs';

/**
 * Runs one TypeScript program of the project in plain Node with the caller's streams, folder and arguments, once the
 * dependencies are there, and ends as it ends. Only the program writes on stdout.
 * @param {string} path relative to the project
 * @param {readonly string[]} [nodeOptions]
 */
export async function runTypeScriptProgram(path, nodeOptions = []) {
  const dependencies = await ensureDependencies();
  if (dependencies.kind !== 'ready') return sayFailure(dependencies);
  const program = join(PROJECT_DIR, path);
  if (!existsSync(program)) return sayFailure({ kind: 'not-started', program: path });
  const loader = new URL('../../node_modules/tsx/dist/loader.mjs', import.meta.url).href;
  const args = [...nodeOptions, '--import', loader, program, ...process.argv.slice(2)];
  process.exitCode = await finish(spawn(process.execPath, args, { stdio: 'inherit' }));
}

/**
 * Ctrl-C reaches the program by itself; this process waits for it to end.
 * @param {import('node:child_process').ChildProcess} child
 * @returns {Promise<number>}
 */
function finish(child) {
  const wait = () => {};
  process.on('SIGINT', wait);
  process.on('SIGTERM', () => child.kill('SIGTERM'));
  return new Promise((resolve) => {
    child.once('error', () => resolve(1));
    child.once('exit', (code, signal) => resolve(exitStatus(code, signal)));
  });
}
