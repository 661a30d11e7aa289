/**
 * A process that saves a vault again and again and says so, to be killed or starved.
 * Arguments: vault path, key line (hex), body size in bytes, number of saves, and perhaps the number of the
 * file-system call in the middle of which the process kills itself.
 */
import { readFileSync, writeSync } from 'node:fs';
import { type FileSystemPort, nodeEnvironment } from '../../../src/engine/vault';
import { readSealedFile } from '../../../src/engine/vault/sealed-file';
import { startSession } from '../../../src/engine/vault/vault-session';

const [path = '', keyLine = '', size = '0', saves = '0', fatalCall = '0'] = process.argv.slice(2);
let calls = 0;

function say(line: unknown): void {
  writeSync(1, `${JSON.stringify(line)}\n`);
}

/** Starts the call, then dies at once or a moment later, while the call or the next one runs. */
function fatal<A extends unknown[], R>(call: (...args: A) => Promise<R>): (...args: A) => Promise<R> {
  return (...args) => {
    calls += 1;
    if (calls === Number(fatalCall)) {
      const die = () => process.kill(process.pid, 'SIGKILL');
      if (Math.random() < 0.5) setImmediate(die);
      else setTimeout(die, Math.random() * 3);
    }
    return call(...args);
  };
}

function fatalFileSystem(fs: FileSystemPort): FileSystemPort {
  return {
    ...fs,
    readFile: fatal(fs.readFile),
    readStart: fatal(fs.readStart),
    overwrite: fatal(fs.overwrite),
    rename: fatal(fs.rename),
    link: fatal(fs.link),
    remove: fatal(fs.remove),
    makeFolder: fatal(fs.makeFolder),
    syncFolder: fatal(fs.syncFolder),
    create: fatal(async (name: string) => {
      const file = await fs.create(name);
      return { ...file, write: fatal(file.write), sync: fatal(file.sync), close: fatal(file.close) };
    }),
  };
}

async function run(): Promise<void> {
  const read = readSealedFile(readFileSync(path));
  if (read.kind !== 'sealed') throw new Error(read.kind);
  const { manifest, keys } = read.file;
  const env = nodeEnvironment();
  const vault = startSession({
    env: { ...env, fs: fatalFileSystem(env.fs) },
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
