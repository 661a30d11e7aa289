import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Absolute path of the clone these scripts belong to. */
export const PROJECT_DIR = dirname(dirname(dirname(fileURLToPath(import.meta.url))));

/**
 * Absolute path of the JavaScript file behind a command that a dependency brings, to be run with Node itself:
 * no shell, no PATH, the same on every system.
 * @param {string} packageName
 * @param {string} command
 * @returns {Promise<string | null>} null when the package is not installed or has no such command
 */
export async function findCommandScript(packageName, command) {
  const folder = join(PROJECT_DIR, 'node_modules', packageName);
  if (!existsSync(join(folder, 'package.json'))) return null;
  const { bin } = JSON.parse(await readFile(join(folder, 'package.json'), 'utf8'));
  const file = typeof bin === 'string' ? bin : bin?.[command];
  return typeof file === 'string' ? join(folder, file) : null;
}
