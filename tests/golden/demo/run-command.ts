import { execFile } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export interface CommandResult {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs the program behind `npm run demo` in a process of its own. */
export function runDemoCommand(args: readonly string[]): Promise<CommandResult> {
  const node = ['--import', 'tsx', 'src/engine/demo/main.ts', ...args];
  return new Promise((resolve) => {
    execFile(process.execPath, node, { maxBuffer: 64 * 1024 * 1024 }, (error, stdout, stderr) => {
      resolve({
        code: typeof error?.code === 'number' ? error.code : error === null ? 0 : -1,
        stdout,
        stderr,
      });
    });
  });
}

export const temporaryFolder = (): string => mkdtempSync(join(tmpdir(), 'relief-test-'));
