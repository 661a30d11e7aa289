import { copyFileSync, mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { FileSystemPort, SaveOutcome, VaultEnvironment, WritableFile } from '../../../src/engine/vault';
import { writeNew } from '../../../src/engine/vault/write-generation';
import {
  type KnownVault,
  makeFolder,
  makeKnownVault,
  openKnown,
  portOf,
  resumeKnown,
  startKnown,
  stillEnvironment,
} from '../../unit/vault/sample-vault';

const folder = makeFolder();
const base = join(folder.path, 'a.coffre');
const env = stillEnvironment();
let known: KnownVault;
let counter = 0;

beforeAll(async () => {
  known = await makeKnownVault(env);
  await (await startKnown(env, base, known, 'ancien')).close();
});
afterAll(() => folder.remove());

function freshCopy(): string {
  counter += 1;
  const place = join(folder.path, `cas-${counter}`);
  mkdirSync(place);
  copyFileSync(base, join(place, 'a.coffre'));
  return join(place, 'a.coffre');
}

/** Before or after its effect: a call may fail having done its work, as on a network share. */
type Moment = 'before' | 'after';

/** A file system whose k-th call fails with a code; `calls` tells how many there were. */
function failingAt(k: number, code: string, moment: Moment): { fs: FileSystemPort; calls: () => string[] } {
  const calls: string[] = [];
  const guard =
    <A extends unknown[], R>(name: string, call: (...args: A) => Promise<R>) =>
    async (...args: A): Promise<R> => {
      calls.push(name);
      const isFailing = calls.length === k;
      // A descriptor is given back even when close fails (close(2)).
      const hasNoEffect = moment === 'before' && name !== 'close';
      if (isFailing && hasNoEffect) throw Object.assign(new Error(name), { code });
      const result = await call(...args);
      if (isFailing) throw Object.assign(new Error(name), { code });
      return result;
    };
  const { fs } = env;
  const createOrClose = async (path: string): Promise<WritableFile> => {
    const file = await fs.create(path);
    // The vault never gets this file: nobody else could give its descriptor back.
    if (calls.length === k) await file.close();
    return file;
  };
  return {
    calls: () => calls,
    fs: {
      facts: guard('facts', fs.facts),
      realPath: guard('realPath', fs.realPath),
      readFile: guard('readFile', fs.readFile),
      readStart: guard('readStart', fs.readStart),
      create: guard('create', async (path) => guardFile(await createOrClose(path), guard)),
      overwrite: guard('overwrite', fs.overwrite),
      rename: guard('rename', fs.rename),
      link: guard('link', fs.link),
      remove: guard('remove', fs.remove),
      makeFolder: guard('makeFolder', fs.makeFolder),
      list: guard('list', fs.list),
      syncFolder: guard('syncFolder', fs.syncFolder),
      freeBytes: guard('freeBytes', fs.freeBytes),
    },
  };
}

function guardFile(
  file: WritableFile,
  guard: <A extends unknown[], R>(
    name: string,
    call: (...args: A) => Promise<R>,
  ) => (...args: A) => Promise<R>,
): WritableFile {
  return {
    write: guard('write', file.write),
    size: guard('size', file.size),
    sync: guard('sync', file.sync),
    close: guard('close', file.close),
  };
}

async function check(path: string, outcome: SaveOutcome, before: Uint8Array): Promise<void> {
  const now = readFileSync(path);
  const content = await openKnown(now, known);
  if (outcome.kind === 'saved') expect(content?.body).toBe('nouveau');
  else if (outcome.kind === 'conflict') throw new Error('nobody else wrote');
  else if (outcome.onDisk === 'previous') expect(now.equals(before)).toBe(true);
  else expect(['ancien', 'nouveau']).toContain(content?.body);
}

const NO_LINK = { code: 'EPERM' };

describe.each<[string, Partial<FileSystemPort>]>([
  ['with links', {}],
  ['without links', { link: async () => Promise.reject(Object.assign(new Error(), NO_LINK)) }],
])('a file system %s that fails its k-th call', (_, overrides) => {
  it.each<[string, Moment, string]>([
    ['EIO', 'before', 'io'],
    ['ENOSPC', 'before', 'full'],
    ['EACCES', 'before', 'permission'],
    ['EIO', 'after', 'io'],
  ])('(%s, %s its effect) loses nothing and says so', async (code, moment, reason) => {
    const failedAt = new Set<string>();
    let isDone = false;
    for (let k = 1; !isDone; k += 1) {
      const path = freshCopy();
      const before = readFileSync(path);
      const { fs, calls } = failingAt(k, code, moment);
      let isFailing = true;
      const switched: VaultEnvironment = {
        ...env,
        get fs() {
          return isFailing ? { ...fs, ...overrides } : env.fs;
        },
      };
      const vault = resumeKnown(switched, path, known);
      const outcome = await vault.save(portOf('nouveau'));
      const happened = calls();
      isDone = k > happened.length;
      await check(path, outcome, before);
      if (outcome.kind === 'failed') {
        failedAt.add(happened[k - 1] ?? '');
        expect(outcome.reason).toBe(reason);
      }
      isFailing = false;
      expect((await vault.save(portOf('encore'))).kind).toBe('saved');
      expect((await openKnown(readFileSync(path), known))?.body).toBe('encore');
      await vault.close();
    }
    // What only tidies may fail unseen; every step that the promise rests on must not.
    for (const step of [
      'create',
      'write',
      'sync',
      'readFile',
      'rename',
      'syncFolder',
      'readStart',
      'makeFolder',
    ]) {
      expect(failedAt).toContain(step);
    }
    expect(failedAt).not.toContain('list');
  });
});

describe('a disk that lies', () => {
  it.each<[string, (write: WritableFile['write']) => WritableFile['write']]>([
    ['drops the end of a write', (write) => (bytes) => write(bytes.subarray(0, bytes.length - 1))],
    [
      'changes a bit',
      (write) => (bytes) => write(bytes.map((byte, i) => (i === bytes.length >> 1 ? byte ^ 4 : byte))),
    ],
  ])('and %s is caught before anything is replaced', async (_, distort) => {
    const path = freshCopy();
    const before = readFileSync(path);
    const create = async (name: string) => {
      const file = await env.fs.create(name);
      return { ...file, write: distort(file.write) };
    };
    const vault = resumeKnown({ ...env, fs: { ...env.fs, create } }, path, known);
    expect(await vault.save(portOf('nouveau'))).toEqual({ kind: 'failed', reason: 'io', onDisk: 'previous' });
    expect(readFileSync(path).equals(before)).toBe(true);
    expect(readdirSync(join(path, '..'))).toEqual(['a.coffre']);
    await vault.close();
  });
});

describe('an exchanged file system error', () => {
  it('that is a bug is not swallowed, and the next save works', async () => {
    const path = freshCopy();
    const vault = resumeKnown(env, path, known);
    const broken = {
      exportWith: () => {
        throw new TypeError('bug');
      },
    };
    await expect(vault.save(broken)).rejects.toThrow('bug');
    expect((await vault.save(portOf('nouveau'))).kind).toBe('saved');
    await vault.close();
  });
});

describe('creating on a file system that fails its k-th call', () => {
  it('leaves a whole vault or none', async () => {
    let k = 1;
    for (let isDone = false; !isDone; k += 1) {
      counter += 1;
      const place = join(folder.path, `cas-${counter}`);
      mkdirSync(place);
      const path = join(place, 'a.coffre');
      const { fs, calls } = failingAt(k, 'EIO', 'before');
      const outcome = await writeNew({ ...env, fs }, path, portOf('neuf'), known.manifest, known.keys);
      isDone = k > calls().length;
      const names = readdirSync(place);
      if (outcome.kind === 'placed') {
        expect((await openKnown(readFileSync(path), known))?.body).toBe('neuf');
      } else {
        expect(names.filter((name) => name === 'a.coffre')).toEqual([]);
      }
    }
    expect(k).toBeGreaterThan(8);
  });
});
