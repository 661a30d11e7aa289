import { copyFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { openVault, ROLES } from '../../../src/engine/vault';
import { makeFolder, stillEnvironment } from '../../unit/vault/sample-vault';
import { columnReader, GOLDEN, parseSeal } from './golden-payload';

const folder = makeFolder();
afterAll(() => folder.remove());

describe('the golden vault of format 1', () => {
  it.each(ROLES)('opens for ever with the passphrase of %s', async (role) => {
    const path = join(folder.path, `${role}.coffre`);
    copyFileSync(GOLDEN.file, path);
    const readColumn = await columnReader();
    const passphrase = GOLDEN.passphrases[role];
    const readSeal = (payload: Uint8Array) => parseSeal(readColumn(payload, 'SELECT content FROM seal')[0]);
    const outcome = await openVault({ path, role, passphrase, readSeal }, stillEnvironment());
    if (outcome.kind !== 'opened') throw new Error(outcome.kind);
    expect(outcome.seal).toMatchObject({ formatVersion: 1, generation: 1, keyEpoch: 1 });
    expect(readColumn(outcome.payload, 'SELECT ligne FROM exemple')).toEqual(GOLDEN.lines);
    await outcome.vault.close();
  });
});
