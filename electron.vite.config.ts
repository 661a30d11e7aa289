import { copyFile, cp, mkdir, readdir, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join, relative, resolve, sep } from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'electron-vite';
import { build, type Plugin } from 'vite';

const root = import.meta.dirname;
const out = join(root, 'out');
const require = createRequire(import.meta.url);

/** Node of the oldest Electron in use (25.1.1: Node 18.15, Chromium 114). */
const nodeTarget = 'node18';
const chromeTarget = 'chrome114';

/** The name of every CommonJS bundle, which Electron 25 needs in main, preload and utility processes. */
const commonJs = { format: 'cjs', entryFileNames: 'index.cjs', codeSplitting: false } as const;

/**
 * Builds the engine as a bundle of its own, so that main carries no code that reads data, and puts its
 * WebAssembly and the bundled resources where both look for them.
 */
const engine = (): Plugin => ({
  name: 'relief:engine',
  apply: 'build',
  async writeBundle() {
    await build({
      configFile: false,
      root,
      publicDir: false,
      logLevel: 'warn',
      // Packages are bundled, ESM-only ones included: out/ and package.json are the whole application.
      ssr: { noExternal: true },
      build: {
        ssr: true,
        target: nodeTarget,
        outDir: join(out, 'engine'),
        emptyOutDir: true,
        minify: false,
        rolldownOptions: {
          input: join(root, 'src/engine/electron-entry.ts'),
          output: commonJs,
          // unzipper names it in a function that reads from a cloud; nothing here calls it (ADR 0007).
          external: ['@aws-sdk/client-s3'],
        },
      },
    });
    await copyFile(require.resolve('sql.js/dist/sql-wasm.wasm'), join(out, 'engine/sql-wasm.wasm'));
    await mkdir(join(root, 'resources'), { recursive: true });
    await cp(join(root, 'resources'), join(out, 'resources'), { recursive: true });
  },
});

/** Writes the list of the only files that the page may load (`src/main/security/page-files.ts` reads it). */
const pageFileList = (): Plugin => ({
  name: 'relief:page-file-list',
  apply: 'build',
  async writeBundle() {
    const folder = join(out, 'renderer');
    const entries = await readdir(folder, { recursive: true, withFileTypes: true });
    const files = entries
      .filter((entry) => entry.isFile())
      .map((entry) => `/${relative(folder, resolve(entry.parentPath, entry.name)).split(sep).join('/')}`);
    await writeFile(join(out, 'page-files.json'), `${JSON.stringify(files.sort(), null, 2)}\n`);
  },
});

export default defineConfig({
  main: {
    build: {
      target: nodeTarget,
      externalizeDeps: false,
      rolldownOptions: { input: join(root, 'src/main/index.ts'), output: commonJs },
    },
    plugins: [engine()],
  },
  preload: {
    build: {
      target: nodeTarget,
      externalizeDeps: false,
      rolldownOptions: { input: join(root, 'src/preload/index.ts'), output: commonJs },
    },
  },
  renderer: {
    root: join(root, 'src/renderer'),
    publicDir: join(root, 'src/renderer/public'),
    plugins: [react(), pageFileList()],
    build: {
      target: chromeTarget,
      outDir: join(out, 'renderer'),
      emptyOutDir: true,
      minify: true,
      sourcemap: false,
      // No data: URI and no inline script: the content security policy refuses both.
      assetsInlineLimit: 0,
      modulePreload: { polyfill: false },
      rolldownOptions: { input: join(root, 'src/renderer/index.html') },
    },
  },
});
