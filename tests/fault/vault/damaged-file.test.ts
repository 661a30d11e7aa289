import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type OpenVaultOutcome, openVault, type VaultPart } from '../../../src/engine/vault';
import {
  type KnownVault,
  makeFolder,
  makeKnownVault,
  PASSPHRASE,
  readSeal,
  startKnown,
  stillEnvironment,
} from '../../unit/vault/sample-vault';

const folder = makeFolder();
const path = join(folder.path, 'a.coffre');
const env = stillEnvironment();
let bytes: Uint8Array;
let known: KnownVault;

beforeAll(async () => {
  known = await makeKnownVault(env);
  await (await startKnown(env, path, known, 'contenu')).close();
  bytes = new Uint8Array(readFileSync(path));
});
afterAll(() => folder.remove());

/** Opens these bytes as if they were the file. No derivation may happen: the passphrase is right. */
function openBytes(altered: Uint8Array): Promise<OpenVaultOutcome> {
  const fs = {
    ...env.fs,
    facts: async () => ({ kind: 'file' as const, bytes: altered.length }),
    readFile: async () => altered,
  };
  return openVault({ path, role: 'administrateur', passphrase: PASSPHRASE, readSeal }, { ...env, fs });
}

/** Where each content lies, found without the reader: by the names and sizes of the local headers. */
function contentAt(offset: number): VaultPart {
  const file = Buffer.from(bytes);
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const names = ['LISEZMOI.txt', 'coffre.json', 'cles/administrateur.age', 'donnees.age'] as const;
  let from = 0;
  for (const name of names) {
    const header = file.indexOf(name, from) - 30;
    const start = header + 30 + name.length;
    from = start + view.getUint32(header + 18, true);
    if (offset >= start && offset < from) return name;
  }
  return 'structure';
}

describe('a damaged vault', () => {
  it.each([
    ['lowest bit', 0x01],
    ['all bits', 0xff],
  ])('is named by its damaged part, whichever byte has its %s flipped', async (_, mask) => {
    const wrong: unknown[] = [];
    for (let offset = 0; offset < bytes.length; offset += 1) {
      const altered = bytes.slice();
      altered[offset] = (altered[offset] ?? 0) ^ mask;
      const part = contentAt(offset);
      const reason = part === 'structure' ? 'not-canonical' : 'checksum';
      const outcome = await openBytes(altered);
      const isPrecise = outcome.kind === 'damaged' && outcome.part === part && outcome.reason === reason;
      if (!isPrecise) wrong.push({ offset, part, outcome });
    }
    expect(wrong).toEqual([]);
    expect(bytes.length).toBeGreaterThan(4000);
  });

  it('is named as cut short at every length', async () => {
    const expected = { kind: 'damaged', part: 'structure', reason: 'not-canonical' };
    for (let length = 0; length < bytes.length; length += 1) {
      const outcome = await openBytes(bytes.subarray(0, length));
      expect({ length, ...outcome }).toEqual({ length, ...expected });
    }
  });

  it('opens when nothing was altered', async () => {
    const outcome = await openBytes(bytes);
    expect(outcome.kind).toBe('opened');
    if (outcome.kind === 'opened') await outcome.vault.close();
  });
});
