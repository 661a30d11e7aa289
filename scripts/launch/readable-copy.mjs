import { chmod, constants, copyFile, link, lstat, mkdir, readdir } from 'node:fs/promises';
import { join } from 'node:path';

const READABLE_BY_ALL = 0o004;

/**
 * Copies a file or a folder so that every account can read it, whatever the rights of the original.
 * @param {string} source
 * @param {string} target must not exist
 */
export function copyReadably(source, target) {
  return placeTree(source, target, copyOneFile);
}

/**
 * The same view of a tree without its weight: hard links where the disk and the rights allow, copies elsewhere.
 * Hard, because Electron finds its files from the real path of its executable.
 * @param {string} source
 * @param {string} target must not exist
 */
export function linkReadably(source, target) {
  return placeTree(source, target, linkOneFile);
}

/**
 * @param {string} source
 * @param {string} target
 * @param {(source: string, target: string, mode: number) => Promise<void>} placeFile
 * @returns {Promise<void>}
 */
async function placeTree(source, target, placeFile) {
  const entry = await lstat(source);
  if (!entry.isDirectory()) return placeFile(source, target, entry.mode);
  await mkdir(target);
  await chmod(target, 0o755);
  for (const name of await readdir(source))
    await placeTree(join(source, name), join(target, name), placeFile);
}

/**
 * @param {string} source
 * @param {string} target
 * @param {number} mode
 */
async function linkOneFile(source, target, mode) {
  if ((mode & READABLE_BY_ALL) === 0) return copyOneFile(source, target, mode);
  return link(source, target).catch(() => copyOneFile(source, target, mode));
}

/**
 * @param {string} source
 * @param {string} target
 * @param {number} mode
 */
async function copyOneFile(source, target, mode) {
  await copyFile(source, target, constants.COPYFILE_FICLONE);
  await chmod(target, (mode & 0o111) === 0 ? 0o644 : 0o755);
}
