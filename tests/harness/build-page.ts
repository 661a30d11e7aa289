import { mkdtemp, readdir, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, relative, resolve, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { build } from 'vite';

const ROOT = fileURLToPath(new URL('../../src/renderer', import.meta.url));

/**
 * Builds the page alone, with the settings of `electron.vite.config.ts`, into a new temporary folder laid out as
 * `out/`: pictures show the sources as they are, and nobody's build is disturbed. Gives the folder.
 */
export async function buildPage(): Promise<string> {
  const out = await mkdtemp(join(tmpdir(), 'relief-page-'));
  const folder = join(out, 'renderer');
  await build({
    configFile: false,
    root: ROOT,
    logLevel: 'warn',
    plugins: [react()],
    build: {
      target: 'chrome114',
      outDir: folder,
      emptyOutDir: true,
      assetsInlineLimit: 0,
      modulePreload: { polyfill: false },
    },
  });
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries
    .filter((entry) => entry.isFile())
    .map((entry) => `/${relative(folder, resolve(entry.parentPath, entry.name)).split(sep).join('/')}`);
  await writeFile(join(out, 'page-files.json'), JSON.stringify(files));
  return out;
}
