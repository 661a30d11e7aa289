import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { acquireLock } from '../../../src/engine/vault/lock-file';
import { makeFolder, stillEnvironment } from './sample-vault';

let folder: ReturnType<typeof makeFolder>;
let vault: string;
const env = stillEnvironment();

beforeEach(() => {
  folder = makeFolder();
  vault = `${folder.path}/a.coffre`;
});
afterEach(() => folder.remove());

function leaveLock(changes: Record<string, unknown>): void {
  const heartbeat = new Date().toISOString();
  const lock = { host: 'poste-12', user: 'rh', pid: 1, session: 'ab', heartbeat, ...changes };
  writeFileSync(`${vault}.verrou`, JSON.stringify(lock));
}

describe('lock file', () => {
  it('is there while the vault is open and gone after', async () => {
    const lock = await acquireLock(env, vault);
    expect(lock.openElsewhere).toBeNull();
    expect(JSON.parse(readFileSync(`${vault}.verrou`, 'utf8'))).toMatchObject({ pid: process.pid });
    await lock.release();
    expect(existsSync(`${vault}.verrou`)).toBe(false);
  });

  it('names a live session elsewhere and leaves its lock alone', async () => {
    leaveLock({});
    const lock = await acquireLock(env, vault);
    expect(lock.openElsewhere).toMatchObject({ host: 'poste-12', user: 'rh', pid: 1 });
    await lock.release();
    expect(existsSync(`${vault}.verrou`)).toBe(true);
  });

  it('sees a second session of the same machine', async () => {
    const first = await acquireLock(env, vault);
    expect((await acquireLock(env, vault)).openElsewhere).toMatchObject({ pid: process.pid });
    await first.release();
  });

  it.each([
    ['a silent owner', { heartbeat: '2020-01-01T00:00:00.000Z' }],
    ['a dead process of this machine', { host: env.host, pid: 2 ** 22 + 1 }],
  ])('takes over from %s', async (_, changes) => {
    leaveLock(changes);
    const lock = await acquireLock(env, vault);
    expect(lock.openElsewhere).toBeNull();
    await lock.release();
    expect(existsSync(`${vault}.verrou`)).toBe(false);
  });

  it('takes over a lock file that cannot be read', async () => {
    writeFileSync(`${vault}.verrou`, '{');
    expect((await acquireLock(env, vault)).openElsewhere).toBeNull();
  });

  it('beats while ours, and no more once another took over', async () => {
    const beats: (() => void)[] = [];
    const times = ['2026-03-02T09:00:00.000Z', '2026-03-02T09:00:00.000Z', '2026-03-02T09:00:30.000Z'];
    let call = 0;
    const timed = {
      ...env,
      now: () => new Date(times[Math.min(call++, times.length - 1)] ?? 0),
      repeat: (_: number, task: () => void) => {
        beats.push(task);
        return () => undefined;
      },
    };
    const lock = await acquireLock(timed, vault);
    const heartbeat = () => readFileSync(`${vault}.verrou`, 'utf8');
    const before = heartbeat();
    call = 2;
    beats[0]?.();
    await expect.poll(heartbeat).not.toBe(before);
    leaveLock({ session: 'other' });
    const others = heartbeat();
    await lock.release();
    expect(heartbeat()).toBe(others);
  });

  it('does not stop the opening where nothing can be written', async () => {
    const lock = await acquireLock(env, `${folder.path}/absent/a.coffre`);
    expect(lock.openElsewhere).toBeNull();
    await lock.release();
  });
});
