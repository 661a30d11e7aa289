/**
 * A process that saves a vault again and again and says so, to be killed or starved.
 * Arguments: vault path, key line (hex), body size in bytes, number of saves.
 */
import { readFileSync, writeSync } from 'node:fs';
import { nodeEnvironment } from '../../../src/engine/vault';
import { readSealedFile } from '../../../src/engine/vault/sealed-file';
import { startSession } from '../../../src/engine/vault/vault-session';

const [path = '', keyLine = '', size = '0', saves = '0'] = process.argv.slice(2);

function say(line: unknown): void {
  writeSync(1, `${JSON.stringify(line)}\n`);
}

async function run(): Promise<void> {
  const read = readSealedFile(readFileSync(path));
  if (read.kind !== 'sealed') throw new Error(read.kind);
  const { manifest, keys } = read.file;
  const vault = startSession({
    env: nodeEnvironment(),
    path,
    manifest,
    keys: {
      entries: keys,
      keyLine: new Uint8Array(Buffer.from(keyLine, 'hex')),
      keyEpoch: manifest.keyEpoch,
    },
    mayBeOnDisk: [manifest],
    lastGeneration: manifest.generation,
    lock: { openElsewhere: null, release: async () => undefined },
  });
  const padding = 'x'.repeat(Number(size));
  for (let n = 0; n < Number(saves); n += 1) {
    const outcome = await vault.save({
      exportWith: (seal) =>
        new TextEncoder().encode(JSON.stringify({ seal, body: `${seal.generation}:${padding}` })),
    });
    say(outcome);
  }
  await vault.close();
}

void run();
