import { execFile } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export interface CommandResult {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

/**
 * Runs the program behind `npm run demo` in a process of its own. `project`: the folder of the sources. `wrapper`: a
 * command that runs it, such as `unshare -n`.
 */
export function runDemoCommand(
  args: readonly string[],
  project: string = process.cwd(),
  wrapper: readonly string[] = [],
): Promise<CommandResult> {
  const [command = '', ...node] = [
    ...wrapper,
    process.execPath,
    '--import',
    'tsx',
    'src/engine/demo/main.ts',
    ...args,
  ];
  return new Promise((resolve) => {
    const options = { maxBuffer: 64 * 1024 * 1024, cwd: project };
    execFile(command, node, options, (error, stdout, stderr) => {
      resolve({
        code: typeof error?.code === 'number' ? error.code : error === null ? 0 : -1,
        stdout,
        stderr,
      });
    });
  });
}

export const temporaryFolder = (): string => mkdtempSync(join(tmpdir(), 'relief-test-'));
