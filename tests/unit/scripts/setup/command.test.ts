import { describe, expect, it } from 'vitest';
import { exitStatus, hasSucceeded, runCommand } from '../../../../scripts/setup/command.mjs';

describe('a command', () => {
  it('gives its status and what it printed', async () => {
    const script = 'console.log("out"); console.error("err"); process.exitCode = 3';
    const result = await runCommand(process.execPath, ['-e', script]);
    expect(result).toEqual({ kind: 'exited', status: 3, stdout: 'out\n', stderr: 'err\n' });
    expect(hasSucceeded(result)).toBe(false);
  });

  it('that does not exist is a value, not an exception', async () => {
    expect(await runCommand('relief-no-such-program', [])).toEqual({ kind: 'not-started' });
  });

  it('that hangs is ended at its limit', async () => {
    const result = await runCommand(process.execPath, ['-e', 'setInterval(() => {}, 1000)'], {
      timeoutMs: 300,
    });
    expect(result).toEqual({ kind: 'timed-out' });
  });

  it('killed by a signal has the status that a shell would give', () => {
    expect(exitStatus(null, 'SIGKILL')).toBe(137);
    expect(exitStatus(null, 'SIGINT')).toBe(130);
    expect(exitStatus(0, null)).toBe(0);
  });
});
