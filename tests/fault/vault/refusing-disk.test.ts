import { execFileSync, spawnSync } from 'node:child_process';
import {
  chmodSync,
  chownSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { VaultEnvironment } from '../../../src/engine/vault';
import { readSealedFile } from '../../../src/engine/vault/sealed-file';
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
import { buildChild } from './built-child';

const folder = makeFolder();
const env = stillEnvironment();
const NOBODY = 65534;
let known: KnownVault;
let child: Awaited<ReturnType<typeof buildChild>>;

beforeAll(async () => {
  known = await makeKnownVault(env);
  child = await buildChild();
  chmodSync(folder.path, 0o755);
  chmodSync(dirname(child.script), 0o755);
});
afterAll(() => {
  folder.remove();
  child.remove();
});

function isRoot(): boolean {
  return process.getuid?.() === 0;
}

function hasSetpriv(): boolean {
  return spawnSync('setpriv', ['--version']).status === 0;
}

/** The known vault at the generation that a file holds. */
function knownAt(path: string): KnownVault {
  const read = readSealedFile(readFileSync(path));
  if (read.kind !== 'sealed') throw new Error(read.kind);
  return { ...known, manifest: read.file.manifest };
}

/** Leaves exactly this much room on a small disk. */
function leaveFree(disk: string, bytes: number): void {
  const filler = join(disk, 'plein');
  rmSync(filler, { force: true });
  writeFileSync(filler, '');
  const block = Buffer.alloc(4096);
  let size = 0;
  const room = () => Number(execFileSync('stat', ['-f', '-c', '%a', disk]).toString()) * 4096;
  for (let left = room() - bytes; left > 0; left -= block.length) size += block.length;
  writeFileSync(filler, Buffer.alloc(size));
}

async function saveInto(place: VaultEnvironment, path: string, bodyBytes: number) {
  const vault = resumeKnown(place, path, knownAt(path));
  const outcome = await vault.save(portOf('n'.repeat(bodyBytes)));
  await vault.close();
  return outcome;
}

describe('a full disk of 1 MiB', () => {
  it.for([
    ['announced by the free-space check', env.fs],
    ['met while writing', { ...env.fs, freeBytes: async () => null }],
  ] as const)('leaves the old file, $0', async ([label, fs], { skip }) => {
    const disk = join(folder.path, `disque ${label.length}`);
    mkdirSync(disk);
    const mounted = spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=1m', 'tmpfs', disk]).status === 0;
    if (!mounted) skip('mounting a 1 MiB disk needs root and mount(8)');
    try {
      const path = join(disk, 'a.coffre');
      await (await startKnown(env, path, known, 'ancien')).close();
      const outcomes = new Set<string>();
      // From hopeless to enough: the disk fills at one step of the save after the other.
      for (const free of [0, 4, 8, 16, 32, 64, 128, 256, 288, 296, 300, 304, 400]) {
        leaveFree(disk, free * 1024);
        const before = readFileSync(path);
        const outcome = await saveInto({ ...env, fs }, path, 290_000);
        outcomes.add(outcome.kind);
        if (outcome.kind === 'failed') {
          expect({ free, ...outcome }).toEqual({ free, kind: 'failed', reason: 'full', onDisk: 'previous' });
          expect(readFileSync(path).equals(before)).toBe(true);
          expect(readdirSync(disk).filter((name) => name.endsWith('.tmp'))).toEqual([]);
        }
        expect(await openKnown(readFileSync(path), known)).not.toBeNull();
      }
      expect(outcomes).toEqual(new Set(['failed', 'saved']));
    } finally {
      execFileSync('umount', [disk]);
    }
  });
});

describe('a folder that cannot be written', () => {
  it('is a matter of permission, and the vault stays as it was', async ({ skip }) => {
    if (isRoot() && !hasSetpriv()) skip('as root, permissions bind only through setpriv');
    const place = join(folder.path, 'lecture seule');
    mkdirSync(place);
    const path = join(place, 'a.coffre');
    await (await startKnown(env, path, known, 'ancien')).close();
    const before = readFileSync(path);
    if (isRoot()) chownSync(path, NOBODY, NOBODY);
    chmodSync(place, 0o555);
    const key = Buffer.from(known.keys.keyLine).toString('hex');
    const asNobody = ['--reuid=65534', '--regid=65534', '--clear-groups', process.execPath];
    const [command, ...start] = isRoot() ? ['setpriv', ...asNobody] : [process.execPath];
    const ran = spawnSync(command ?? '', [...start, child.script, path, key, '100', '1'], {
      encoding: 'utf8',
    });
    expect(ran.stderr).toBe('');
    expect(JSON.parse(ran.stdout)).toEqual({ kind: 'failed', reason: 'permission', onDisk: 'previous' });
    chmodSync(place, 0o755);
    expect(readFileSync(path).equals(before)).toBe(true);
    expect(readdirSync(place)).toEqual(['a.coffre']);
  });
});

describe('a vault that is gone', () => {
  it.each([
    ['folder', (path: string) => renameSync(dirname(path), `${dirname(path)} parti`)],
    ['file', (path: string) => renameSync(path, `${path}.ailleurs`)],
  ])('with its %s is said to be gone, and can be saved elsewhere', async (label, takeAway) => {
    const place = join(folder.path, `parti ${label}`);
    mkdirSync(place);
    const path = join(place, 'a.coffre');
    const vault = await startKnown(env, path, known, 'ancien');
    takeAway(path);
    expect(await vault.save(portOf('nouveau'))).toEqual({
      kind: 'failed',
      reason: 'gone',
      onDisk: 'previous',
    });
    const elsewhere = join(folder.path, `ailleurs ${label}.coffre`);
    expect((await vault.saveElsewhere(portOf('nouveau'), elsewhere)).kind).toBe('saved');
    expect((await openKnown(readFileSync(elsewhere), known))?.body).toBe('nouveau');
    await vault.close();
  });
});
