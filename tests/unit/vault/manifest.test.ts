import { describe, expect, it } from 'vitest';
import { fromUtf8, toUtf8 } from '../../../src/engine/vault/bytes';
import {
  declaredVersion,
  decodeManifest,
  encodeManifest,
  type VaultManifest,
} from '../../../src/engine/vault/manifest';
import { ID } from './sample-vault';

const MANIFEST: VaultManifest = {
  formatVersion: 1,
  vaultId: ID,
  generation: 12,
  savedAt: '2026-03-02T09:15:00.000Z',
  keyEpoch: 1,
  keys: ['administrateur', 'secours'],
};
const TEXT = fromUtf8(encodeManifest(MANIFEST)) ?? '';

describe('coffre.json', () => {
  it('is spelled as FORMAT.md shows', () => {
    expect(TEXT).toBe(
      `{\n  "formatVersion": 1,\n  "vaultId": "${ID}",\n  "generation": 12,\n  "savedAt": "2026-03-02T09:15:00.000Z",\n  "keyEpoch": 1,\n  "keys": [\n    "administrateur",\n    "secours"\n  ]\n}\n`,
    );
    expect(decodeManifest(toUtf8(TEXT))).toEqual(MANIFEST);
  });

  it.each([
    ['another spacing', TEXT.trim()],
    ['one more field', TEXT.replace('"keyEpoch"', '"extra": 1,\n  "keyEpoch"')],
    [
      'another order of roles',
      TEXT.replace('"administrateur",\n    "secours"', '"secours",\n    "administrateur"'),
    ],
    ['a role twice', TEXT.replace('"secours"', '"administrateur"')],
    ['an unknown role', TEXT.replace('"secours"', '"directeur"')],
    ['generation 0', TEXT.replace('12', '0')],
    ['a generation that is no integer', TEXT.replace('12', '1.5')],
    ['another version', TEXT.replace('"formatVersion": 1', '"formatVersion": 2')],
    ['no JSON', 'PK'],
  ])('refuses %s', (_, text) => {
    expect(decodeManifest(toUtf8(text))).toBeNull();
  });

  it('tells the version of any format', () => {
    expect(declaredVersion(toUtf8('{"other":true,"formatVersion":7}'))).toBe(7);
    expect(declaredVersion(toUtf8('{}'))).toBeNull();
    expect(declaredVersion(new Uint8Array([255]))).toBeNull();
  });
});
