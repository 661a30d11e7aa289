import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { basename, join } from 'node:path';
import { zipSync } from 'fflate';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import {
  createVault,
  type OpenVaultOutcome,
  type OpenVaultRequest,
  openVault,
  type Role,
  restoreBackup,
  type VaultHandle,
  type VaultSeal,
} from '../../../src/engine/vault';
import { canonicalZipParts, concatenate, readCanonicalZip } from '../../../src/engine/vault/canonical-zip';
import { decryptData, unlockKey } from '../../../src/engine/vault/unseal';
import { bodyOf, makeFolder, PASSPHRASE, portOf, readSeal, stillEnvironment } from './sample-vault';

const env = stillEnvironment();
const base = makeFolder();
const basePath = join(base.path, 'base.coffre');
const RECOVERY = 'feuille de secours cachetée';
let counter = 0;
let baseSeal: VaultSeal;
let keyLine: Uint8Array;

beforeAll(async () => {
  const created = await createVault(
    {
      path: basePath,
      port: portOf('un'),
      holders: [
        { role: 'secours', passphrase: RECOVERY },
        { role: 'administrateur', passphrase: PASSPHRASE },
      ],
    },
    env,
  );
  if (created.kind !== 'created') throw new Error(created.kind);
  baseSeal = created.seal;
  await created.vault.close();
  const entry = entryOf(basePath, 'cles/administrateur.age');
  const unlocked = await unlockKey(
    { manifest: { ...baseSeal, keys: [] } },
    'administrateur',
    entry,
    PASSPHRASE,
  );
  if (unlocked.kind !== 'unlocked') throw new Error(unlocked.kind);
  keyLine = unlocked.keyLine;
});
afterAll(() => base.remove());

let path: string;
beforeEach(() => {
  counter += 1;
  const folder = join(base.path, `cas-${counter}`);
  mkdirSync(folder);
  path = join(folder, 'Direction.coffre');
  writeFileSync(path, readFileSync(basePath));
});

function open(changes: Partial<OpenVaultRequest> = {}): Promise<OpenVaultOutcome> {
  return openVault({ path, role: 'administrateur', passphrase: PASSPHRASE, readSeal, ...changes }, env);
}

async function opened(
  changes: Partial<OpenVaultRequest> = {},
): Promise<{ vault: VaultHandle; body: string | null }> {
  const outcome = await open(changes);
  if (outcome.kind !== 'opened') throw new Error(outcome.kind);
  return { vault: outcome.vault, body: bodyOf(outcome.payload) };
}

/** What a file of the sample vault holds, without a slow derivation. */
async function bodyIn(file: string): Promise<string | null> {
  const data = await decryptData(entryOf(file, 'donnees.age'), keyLine);
  return data.kind === 'decrypted' ? bodyOf(data.bytes) : null;
}

/** Rewrites the entries of the file and keeps it canonical, as a forger would. */
function forge(change: (name: string, bytes: Uint8Array) => Uint8Array): void {
  const read = readCanonicalZip(readFileSync(path));
  if (read.kind !== 'zip') throw new Error(read.kind);
  const entries = read.entries.map(({ name, bytes }) => ({ name, bytes: change(name, bytes) }));
  writeFileSync(path, concatenate(canonicalZipParts(entries)));
}

function entryOf(file: string, wanted: string): Uint8Array {
  const read = readCanonicalZip(readFileSync(file));
  const found = read.kind === 'zip' ? read.entries.find(({ name }) => name === wanted) : undefined;
  if (found === undefined) throw new Error(wanted);
  return found.bytes;
}

function names(): string[] {
  return readdirSync(join(path, '..')).sort();
}

describe('opening', () => {
  it('gives the content back to each holder', async () => {
    const { vault, body } = await opened();
    expect(body).toBe('un');
    expect(vault.roles()).toEqual(['administrateur', 'secours']);
    expect(vault.seen()).toEqual({ vaultId: baseSeal.vaultId, generation: 1, savedAt: baseSeal.savedAt });
    await vault.close();
    const recovered = await opened({ role: 'secours', passphrase: RECOVERY });
    expect(recovered.body).toBe('un');
    await recovered.vault.close();
  });

  it('takes a passphrase pasted with blanks or typed in another Unicode form', async () => {
    const { vault } = await opened({ role: 'secours', passphrase: ` ${RECOVERY.normalize('NFD')}\r\n` });
    await vault.close();
  });

  it('tells a wrong passphrase, an absent role and another holder’s passphrase', async () => {
    expect(await open({ passphrase: 'autre' })).toEqual({ kind: 'wrong-passphrase' });
    expect(await open({ passphrase: '' })).toEqual({ kind: 'wrong-passphrase' });
    expect(await open({ passphrase: RECOVERY })).toEqual({ kind: 'wrong-passphrase' });
    expect(await open({ role: 'suppleant' })).toEqual({
      kind: 'no-such-role',
      roles: ['administrateur', 'secours'],
    });
  });

  it.each<[string, OpenVaultOutcome, () => void]>([
    ['a missing file', { kind: 'unreadable', reason: 'missing' }, () => (path += 'x')],
    ['a missing folder', { kind: 'unreadable', reason: 'missing' }, () => (path = join(path, 'dans', 'x'))],
    ['a directory', { kind: 'unreadable', reason: 'directory' }, () => (path = base.path)],
    ['a device', { kind: 'not-a-vault' }, () => (path = '/dev/null')],
    ['a text', { kind: 'not-a-vault' }, () => writeFileSync(path, 'Matricule;Nom\n')],
    ['another ZIP', { kind: 'not-a-vault' }, () => writeFileSync(path, zipSync({ a: new Uint8Array(3) }))],
    [
      'an empty file',
      { kind: 'damaged', part: 'structure', reason: 'not-canonical' },
      () => writeFileSync(path, ''),
    ],
  ])('says what %s is', async (_, outcome, arrange) => {
    arrange();
    expect(await open()).toEqual(outcome);
  });

  it('refuses a file over 1 GiB after a glance', async () => {
    const bytes = readFileSync(path);
    const huge = (start: Uint8Array) => ({
      ...env,
      fs: {
        ...env.fs,
        facts: async () => ({ kind: 'file' as const, bytes: 2 ** 31 }),
        readStart: async () => start,
        readFile: async () => Promise.reject(new Error('read whole')),
      },
    });
    const request = { path, role: 'administrateur' as const, passphrase: PASSPHRASE, readSeal };
    expect(await openVault(request, huge(bytes))).toEqual({ kind: 'unreadable', reason: 'too-large' });
    expect(await openVault(request, huge(new Uint8Array(99)))).toEqual({ kind: 'not-a-vault' });
  });

  it('names a newer format, even in a ZIP of another shape', async () => {
    const header = new TextEncoder().encode('{"formatVersion":2}');
    writeFileSync(path, zipSync({ 'coffre.json': [header, { level: 0 }], autre: new Uint8Array(9) }));
    expect(await open()).toEqual({ kind: 'newer-version', formatVersion: 2 });
    writeFileSync(path, readFileSync(basePath));
    forge((name, bytes) => (name === 'coffre.json' ? header : bytes));
    expect(await open()).toEqual({ kind: 'newer-version', formatVersion: 2 });
  });

  it('follows a symbolic link and saves behind it', async () => {
    const link = join(path, '..', 'lien.coffre');
    symlinkSync(path, link);
    const { vault } = await opened({ path: link });
    expect(await vault.save(portOf('deux'))).toMatchObject({ kind: 'saved' });
    await vault.close();
    expect(await bodyIn(path)).toBe('deux');
  });

  it('sweeps what cut-short saves left, and nothing else', async () => {
    const folder = join(path, '..');
    writeFileSync(join(folder, '.Direction.coffre.0123456789abcdef.tmp'), 'x');
    writeFileSync(join(folder, '.Autre.coffre.0123456789abcdef.tmp'), 'x');
    const { vault } = await opened();
    await vault.close();
    expect(names()).toEqual(['.Autre.coffre.0123456789abcdef.tmp', 'Direction.coffre']);
  });
});

describe('a forged file', () => {
  it.each<[string, string, OpenVaultOutcome]>([
    ['another notice', 'LISEZMOI.txt', { kind: 'damaged', part: 'LISEZMOI.txt', reason: 'content' }],
    ['another header', 'coffre.json', { kind: 'damaged', part: 'coffre.json', reason: 'content' }],
    [
      'another key entry',
      'cles/secours.age',
      { kind: 'damaged', part: 'cles/secours.age', reason: 'content' },
    ],
    ['other data', 'donnees.age', { kind: 'damaged', part: 'donnees.age', reason: 'content' }],
  ])('with %s is named', async (_, part, outcome) => {
    forge((name, bytes) => (name === part ? new Uint8Array(3) : bytes));
    expect(await open()).toEqual(outcome);
  });

  it('with a greedy work factor is refused before deriving', async () => {
    forge((name, bytes) =>
      name === 'cles/administrateur.age'
        ? new Uint8Array(
            Buffer.from(Buffer.from(bytes).toString('latin1').replace(' 18\n', ' 30\n'), 'latin1'),
          )
        : bytes,
    );
    const part = 'cles/administrateur.age';
    expect(await open()).toEqual({ kind: 'damaged', part, reason: 'work-factor' });
  });

  it('with data that do not authenticate is damaged, not a wrong passphrase', async () => {
    forge((name, bytes) => (name === 'donnees.age' ? bytes.map((b, i) => (i > 200 ? b ^ 1 : b)) : bytes));
    expect(await open()).toEqual({ kind: 'damaged', part: 'donnees.age', reason: 'authentication' });
  });

  it('with a later header on older data is mixed', async () => {
    forge((name, bytes) =>
      name === 'coffre.json'
        ? new TextEncoder().encode(
            new TextDecoder().decode(bytes).replace('"generation": 1,', '"generation": 9,'),
          )
        : bytes,
    );
    expect(await open()).toEqual({ kind: 'mixed', between: 'seal' });
  });

  it('with the key entry of another vault is mixed', async () => {
    const other = join(path, '..', 'autre.coffre');
    const holders = [{ role: 'administrateur' as const, passphrase: 'une autre' }];
    const created = await createVault({ path: other, port: portOf('x'), holders }, env);
    if (created.kind === 'created') await created.vault.close();
    const foreign = entryOf(other, 'cles/administrateur.age');
    forge((name, bytes) => (name === 'cles/administrateur.age' ? foreign : bytes));
    expect(await open({ passphrase: 'une autre' })).toEqual({ kind: 'mixed', between: 'key' });
  });

  it('with an entry more or in another order is not canonical', async () => {
    const read = readCanonicalZip(readFileSync(path));
    if (read.kind !== 'zip') throw new Error(read.kind);
    for (const entries of [
      [...read.entries].reverse(),
      [...read.entries, { name: 'x', bytes: new Uint8Array() }],
    ]) {
      writeFileSync(path, concatenate(canonicalZipParts(entries)));
      expect(await open()).toEqual({ kind: 'damaged', part: 'structure', reason: 'not-canonical' });
    }
  });
});

describe('an older file', () => {
  it('opens only after a warning that names both dates, and then goes beyond what was seen', async () => {
    const lastSeen = { vaultId: baseSeal.vaultId, generation: 7, savedAt: '2030-01-01T00:00:00.000Z' };
    expect(await open({ lastSeenGeneration: lastSeen })).toEqual({
      kind: 'older-generation',
      file: { vaultId: baseSeal.vaultId, generation: 1, savedAt: baseSeal.savedAt },
      lastSeen,
    });
    const { vault } = await opened({ lastSeenGeneration: lastSeen, olderGeneration: 'accept' });
    expect(await vault.save(portOf('deux'))).toMatchObject({ kind: 'saved', generation: 8 });
    await vault.close();
  });

  it('is no matter of another vault', async () => {
    const lastSeen = { vaultId: 'f'.repeat(32), generation: 7, savedAt: '2030-01-01T00:00:00.000Z' };
    const { vault } = await opened({ lastSeenGeneration: lastSeen });
    await vault.close();
  });
});

describe('saving', () => {
  it('writes a new generation for its owner only, and keeps the one before, whole', async () => {
    const { vault } = await opened();
    expect(await vault.save(portOf('deux'))).toMatchObject({ kind: 'saved', generation: 2 });
    expect(statSync(path).mode & 0o777).toBe(0o600);
    const listed = await vault.listBackups();
    expect(listed).toMatchObject({ kind: 'listed', backups: [{ generation: 1, savedAt: baseSeal.savedAt }] });
    await vault.close();
    expect(names()).toEqual(['Direction.coffre', 'Direction.sauvegardes']);
    expect(await bodyIn(path)).toBe('deux');
    const backup = listed.kind === 'listed' ? listed.backups[0]?.path : undefined;
    expect(await bodyIn(backup ?? '')).toBe('un');
  });

  it('takes turns', async () => {
    const { vault } = await opened();
    const bodies = ['a', 'b', 'c', 'd'];
    const saves = await Promise.all(bodies.map((body) => vault.save(portOf(body))));
    expect(saves.map((save) => 'generation' in save && save.generation)).toEqual([2, 3, 4, 5]);
    await vault.close();
    expect(await bodyIn(path)).toBe('d');
  });

  it('copies the previous generation where links do not exist, and opens the copy', async () => {
    const noLinks = {
      ...env,
      fs: { ...env.fs, link: async () => Promise.reject(Object.assign(new Error(), { code: 'EPERM' })) },
    };
    const outcome = await openVault(
      { path, role: 'administrateur', passphrase: PASSPHRASE, readSeal },
      noLinks,
    );
    if (outcome.kind !== 'opened') throw new Error(outcome.kind);
    await outcome.vault.save(portOf('deux'));
    const listed = await outcome.vault.listBackups();
    const backup = listed.kind === 'listed' ? listed.backups[0]?.path : undefined;
    expect(readFileSync(backup ?? '')).toEqual(readFileSync(basePath));
    await outcome.vault.close();
  });

  it('writes a dated copy when another session saved, and goes on there', async () => {
    const mine = await opened();
    const theirs = await opened();
    expect(await theirs.vault.save(portOf('à eux'))).toMatchObject({ kind: 'saved' });
    const outcome = await mine.vault.save(portOf('à moi'));
    if (outcome.kind !== 'conflict') throw new Error(outcome.kind);
    expect(basename(outcome.copyPath)).toMatch(
      /^Direction \(conflit \d{4}-\d\d-\d\d \d\dh\d\dm\d\d\)\.coffre$/,
    );
    expect(mine.vault.path()).toBe(outcome.copyPath);
    expect(await mine.vault.save(portOf('encore à moi'))).toMatchObject({ kind: 'saved', generation: 3 });
    await Promise.all([mine.vault.close(), theirs.vault.close()]);
    expect(await bodyIn(path)).toBe('à eux');
    expect(await bodyIn(outcome.copyPath)).toBe('encore à moi');
  });

  it('never writes over a foreign or damaged file in its place', async () => {
    const { vault } = await opened();
    writeFileSync(path, 'autre chose');
    expect((await vault.save(portOf('deux'))).kind).toBe('conflict');
    expect(readFileSync(path, 'utf8')).toBe('autre chose');
    await vault.close();
  });

  it('goes on elsewhere when asked, where nothing is', async () => {
    const { vault } = await opened();
    const elsewhere = join(path, '..', 'Ailleurs.coffre');
    expect(await vault.saveElsewhere(portOf('x'), path)).toEqual({ kind: 'exists' });
    expect(await vault.saveElsewhere(portOf('deux'), elsewhere)).toMatchObject({ kind: 'saved' });
    expect(await vault.save(portOf('trois'))).toMatchObject({ kind: 'saved' });
    await vault.close();
    expect(await bodyIn(elsewhere)).toBe('trois');
    expect(await bodyIn(path)).toBe('un');
  });

  it('waits for Windows to let go of the file, two seconds at most', async () => {
    for (const [held, kind] of [
      [3, 'saved'],
      [99, 'failed'],
    ] as const) {
      const waits: number[] = [];
      let refusals = held;
      const windows = {
        ...env,
        platform: 'win32',
        pause: async (milliseconds: number) => void waits.push(milliseconds),
        fs: {
          ...env.fs,
          rename: async (from: string, to: string) => {
            refusals -= 1;
            if (refusals >= 0) throw Object.assign(new Error(), { code: 'EBUSY' });
            await env.fs.rename(from, to);
          },
        },
      };
      const outcome = await openVault(
        { path, role: 'administrateur', passphrase: PASSPHRASE, readSeal },
        windows,
      );
      if (outcome.kind !== 'opened') throw new Error(outcome.kind);
      expect((await outcome.vault.save(portOf(kind))).kind).toBe(kind);
      expect(waits.reduce((sum, wait) => sum + wait, 0)).toBeLessThanOrEqual(2000);
      await outcome.vault.close();
      expect(await bodyIn(path)).toBe('saved');
    }
  });

  it('is refused after closing', async () => {
    const { vault } = await opened();
    const running = vault.save(portOf('deux'));
    const closing = vault.close();
    expect(() => vault.save(portOf('trois'))).toThrow('closed');
    expect(await running).toMatchObject({ kind: 'saved' });
    await closing;
    await vault.close();
    expect(existsSync(`${path}.verrou`)).toBe(false);
  });
});

describe('holders', () => {
  it('change a passphrase after the old one was verified', async () => {
    const { vault } = await opened();
    const change = { port: portOf('deux'), role: 'administrateur' as const, next: 'une nouvelle' };
    expect(await vault.changePassphrase({ ...change, current: 'autre' })).toEqual({
      kind: 'wrong-passphrase',
    });
    expect(await vault.changePassphrase({ ...change, role: 'suppleant', current: PASSPHRASE })).toMatchObject(
      {
        kind: 'no-such-role',
      },
    );
    expect((await vault.changePassphrase({ ...change, current: PASSPHRASE })).kind).toBe('saved');
    await vault.close();
    expect(await open()).toEqual({ kind: 'wrong-passphrase' });
    await (await opened({ passphrase: 'une nouvelle' })).vault.close();
    await (await opened({ role: 'secours', passphrase: RECOVERY })).vault.close();
  });

  it('are added once', async () => {
    const { vault } = await opened();
    const deputy = { role: 'suppleant' as const, passphrase: 'suppléante' };
    expect((await vault.addHolder(portOf('deux'), deputy)).kind).toBe('saved');
    expect(await vault.addHolder(portOf('deux'), deputy)).toEqual({ kind: 'role-taken' });
    expect(vault.roles()).toEqual(['administrateur', 'suppleant', 'secours']);
    await vault.close();
    expect((await opened(deputy)).body).toBe('deux');
  });

  it('who are absent are dropped with the old data key', async () => {
    const { vault } = await opened();
    const holders = [{ role: 'administrateur' as Role, passphrase: 'une nouvelle' }];
    expect((await vault.rekey(portOf('deux'), holders)).kind).toBe('saved');
    expect((await vault.save(portOf('trois'))).kind).toBe('saved');
    expect(await vault.purgeBackups()).toEqual({ kind: 'purged', count: 2 });
    expect(await vault.listBackups()).toEqual({ kind: 'listed', backups: [] });
    await vault.close();
    expect(await open()).toEqual({ kind: 'wrong-passphrase' });
    expect(await open({ role: 'secours', passphrase: RECOVERY })).toMatchObject({ kind: 'no-such-role' });
    const outcome = await open({ passphrase: 'une nouvelle' });
    expect(outcome).toMatchObject({ kind: 'opened', seal: { keyEpoch: 2, generation: 3 } });
    // The old entry put back with its old passphrase does not open the new data.
    const old = entryOf(basePath, 'cles/administrateur.age');
    forge((name, bytes) => (name === 'cles/administrateur.age' ? old : bytes));
    expect(await open()).toEqual({ kind: 'mixed', between: 'key' });
  });
});

describe('creating', () => {
  it('never touches what is already there', async () => {
    const before = readFileSync(path);
    const holders = [{ role: 'administrateur' as const, passphrase: PASSPHRASE }];
    expect(await createVault({ path, port: portOf('x'), holders }, env)).toEqual({ kind: 'exists' });
    expect(readFileSync(path)).toEqual(before);
  });

  it('says that the folder is not there', async () => {
    const holders = [{ role: 'administrateur' as const, passphrase: PASSPHRASE }];
    const outcome = await createVault(
      { path: join(path, '..', 'absent', 'a.coffre'), port: portOf('x'), holders },
      env,
    );
    expect(outcome).toEqual({ kind: 'failed', reason: 'gone', onDisk: 'previous' });
  });

  it('without a holder, or with a role twice, is a bug', async () => {
    const free = join(path, '..', 'b.coffre');
    const twice = [1, 2].map(() => ({ role: 'secours' as const, passphrase: 'x' }));
    await expect(createVault({ path: free, port: portOf('x'), holders: [] }, env)).rejects.toThrow('holder');
    await expect(createVault({ path: free, port: portOf('x'), holders: twice }, env)).rejects.toThrow('role');
  });
});

describe('restoring', () => {
  it('sets the present file aside and puts the backup in its place', async () => {
    const { vault } = await opened();
    await vault.save(portOf('deux'));
    const listed = await vault.listBackups();
    await vault.close();
    const backupPath = listed.kind === 'listed' ? (listed.backups[0]?.path ?? '') : '';
    const outcome = await restoreBackup({ path, backupPath }, env);
    if (outcome.kind !== 'restored') throw new Error(outcome.kind);
    expect(await bodyIn(path)).toBe('un');
    expect(await bodyIn(outcome.setAsidePath ?? '')).toBe('deux');
    expect(existsSync(backupPath)).toBe(true);
  });

  it('refuses a damaged backup and leaves everything in place', async () => {
    const backupPath = join(path, '..', 'abime.coffre');
    writeFileSync(backupPath, readFileSync(basePath).subarray(0, 999));
    expect(await restoreBackup({ path, backupPath }, env)).toMatchObject({ kind: 'damaged' });
    expect(names()).toEqual(['Direction.coffre', 'abime.coffre']);
  });
});

describe('privacy', () => {
  it('leaves no name, passphrase or content readable in the files', async () => {
    const { vault } = await opened();
    await vault.save(portOf('Zoé Fictive, matricule 900001'));
    const folder = join(path, '..');
    const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) =>
      entry.isFile(),
    );
    expect(files.length).toBe(3);
    for (const file of files) {
      const text = readFileSync(join(file.parentPath, file.name)).toString('latin1');
      for (const secret of ['Fictive', '900001', PASSPHRASE, 'COFFRE1-']) {
        // The notice tells that the key line starts with COFFRE1-.
        expect(text.replaceAll('par COFFRE1-', '').includes(secret)).toBe(false);
      }
    }
    await vault.close();
  });
});
