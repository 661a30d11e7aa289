import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { runExclusively } from '../../../../scripts/setup/exclusive.mjs';

describe('work under a lock', () => {
  let folder = '';
  let lock = '';

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'relief-lock-'));
    lock = join(folder, 'deep', 'one.lock');
  });

  afterEach(() => rm(folder, { recursive: true, force: true }));

  it('never runs twice at once', async () => {
    let running = 0;
    let most = 0;
    const work = async () => {
      running += 1;
      most = Math.max(most, running);
      await new Promise((resolve) => setTimeout(resolve, 20));
      running -= 1;
    };
    await Promise.all([1, 2, 3].map(() => runExclusively(lock, work)));
    expect(most).toBe(1);
  });

  it('gives the lock back when the work fails', async () => {
    const failing = runExclusively(lock, () => Promise.reject(new Error('broken')));
    await expect(failing).rejects.toThrow('broken');
    expect(existsSync(lock)).toBe(false);
  });

  it('takes over the lock of a process that died', async () => {
    const { pid } = spawnSync(process.execPath, ['--version']);
    await mkdir(lock, { recursive: true });
    await writeFile(join(lock, 'pid'), String(pid));
    expect(await runExclusively(lock, async () => 'done')).toBe('done');
  });
});
