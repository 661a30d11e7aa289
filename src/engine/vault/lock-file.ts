import { z } from 'zod';
import { fromUtf8, toHex, toUtf8 } from './bytes';
import type { VaultEnvironment } from './environment';
import { errorCode } from './error-code';
import type { LockOwner } from './lock-owner';
import { lockPath } from './vault-path';

/** Milliseconds between two signs of life, and after which a silent owner counts as gone. */
const HEARTBEAT_EVERY = 30_000;
const STALE_AFTER = 90_000;

const lockSchema = z.object({
  host: z.string(),
  user: z.string(),
  pid: z.number().int(),
  session: z.string(),
  heartbeat: z.string(),
});
type Lock = z.infer<typeof lockSchema>;

/** What this session holds beside the vault. */
export interface VaultLock {
  /** Another live session that has the vault open, null when alone. */
  readonly openElsewhere: LockOwner | null;
  /** Stops the heartbeat and removes the file when it is ours. Never fails. */
  readonly release: () => Promise<void>;
}

/**
 * Leaves a sign beside the vault that it is open. A warning for people, not a mutual exclusion: what protects the
 * data is the comparison before each save. A folder where nothing can be written does not stop the opening.
 */
export async function acquireLock(env: VaultEnvironment, vaultPath: string): Promise<VaultLock> {
  const path = lockPath(vaultPath);
  const found = await readLock(env, path);
  if (found !== null && isLive(env, found)) {
    const { host, user, pid, heartbeat } = found;
    return { openElsewhere: { host, user, pid, heartbeat }, release: async () => undefined };
  }
  const session = toHex(env.randomBytes(8));
  await beat(env, path, session);
  const stop = env.repeat(HEARTBEAT_EVERY, () => void beatIfOurs(env, path, session));
  return {
    openElsewhere: null,
    release: async () => {
      stop();
      await removeIfOurs(env, path, session);
    },
  };
}

function isLive(env: VaultEnvironment, lock: Lock): boolean {
  if (env.now().getTime() - Date.parse(lock.heartbeat) > STALE_AFTER) return false;
  return lock.host !== env.host || env.isProcessAlive(lock.pid);
}

async function readLock(env: VaultEnvironment, path: string): Promise<Lock | null> {
  try {
    const text = fromUtf8(await env.fs.readStart(path, 4096));
    const parsed = lockSchema.safeParse(JSON.parse(text ?? 'null'));
    return parsed.success ? parsed.data : null;
  } catch (error) {
    if (error instanceof SyntaxError || errorCode(error) !== null) return null;
    throw error;
  }
}

async function beatIfOurs(env: VaultEnvironment, path: string, session: string): Promise<void> {
  const found = await readLock(env, path);
  if (found?.session === session) await beat(env, path, session);
}

async function beat(env: VaultEnvironment, path: string, session: string): Promise<void> {
  const lock: Lock = {
    host: env.host,
    user: env.user,
    pid: env.pid,
    session,
    heartbeat: env.now().toISOString(),
  };
  await unlessRefused(env.fs.overwrite(path, toUtf8(`${JSON.stringify(lock)}\n`)));
}

async function removeIfOurs(env: VaultEnvironment, path: string, session: string): Promise<void> {
  const found = await readLock(env, path);
  if (found?.session === session) await unlessRefused(env.fs.remove(path));
}

async function unlessRefused(work: Promise<void>): Promise<void> {
  try {
    await work;
  } catch (error) {
    if (errorCode(error) === null) throw error;
  }
}
