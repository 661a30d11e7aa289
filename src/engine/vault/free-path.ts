import type { VaultEnvironment } from './environment';
import { errorCode } from './error-code';

/** Tells whether nothing is at a path. Rejects when the file system cannot say. */
export async function isFree(env: VaultEnvironment, path: string): Promise<boolean> {
  try {
    await env.fs.facts(path);
    return false;
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return true;
    throw error;
  }
}

/** The first of the candidates where nothing is. Rejects when the file system cannot say. */
export async function firstFree(
  env: VaultEnvironment,
  candidate: (attempt: number) => string,
): Promise<string> {
  let attempt = 1;
  while (!(await isFree(env, candidate(attempt)))) attempt += 1;
  return candidate(attempt);
}
