import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import type { EngineEnvironment, MachineMemory } from './environment';
import { fileSource } from './import';
import { nodeEnvironment } from './vault';

/** The engine’s surroundings in plain Node, run from the sources: the demo command, measurements and tests. */
export async function nodeEngineEnvironment(memory: MachineMemory): Promise<EngineEnvironment> {
  const require = createRequire(import.meta.url);
  const wordList = fileURLToPath(new URL('../../resources/wordlist-fr.txt', import.meta.url));
  return {
    wasmBinary: await readFile(require.resolve('sql.js/dist/sql-wasm.wasm')),
    wordList: await readFile(wordList, 'utf8'),
    vault: nodeEnvironment(),
    memory,
    openSource: fileSource,
  };
}
