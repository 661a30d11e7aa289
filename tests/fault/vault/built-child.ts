import { mkdtempSync, rmSync } from 'node:fs';
import { builtinModules } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'vite';

/** Bundles `saving-child.ts` for plain Node, in a folder that any user may read. */
export async function buildChild(): Promise<{ script: string; remove: () => void }> {
  const folder = mkdtempSync(join(tmpdir(), 'relief-child-'));
  await build({
    configFile: false,
    logLevel: 'error',
    ssr: { noExternal: true },
    build: {
      ssr: 'tests/fault/vault/saving-child.ts',
      outDir: folder,
      emptyOutDir: false,
      minify: false,
      rollupOptions: {
        external: builtinModules.flatMap((name) => [name, `node:${name}`]),
        output: { format: 'es', entryFileNames: 'saving-child.mjs' },
      },
    },
  });
  return {
    script: join(folder, 'saving-child.mjs'),
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}
