import { describe, expect, it } from 'vitest';
import {
  DATA_WORK_FACTOR,
  decryptAge,
  encryptAge,
  holdsExactly,
  KEY_WORK_FACTOR,
} from '../../../src/engine/vault/age-file';

const CHUNK = 64 * 1024;
const MAC_LINE_END = 148;

function withHeader(file: Uint8Array, from: string, to: string): Uint8Array {
  const text = Buffer.from(file).toString('latin1').replace(from, to);
  return new Uint8Array(Buffer.from(text, 'latin1'));
}

describe('age files', () => {
  it.each([0, 1, CHUNK - 1, CHUNK, CHUNK + 1, 3 * CHUNK, (1 << 20) + 5])(
    'give back %i bytes',
    async (size) => {
      const plain = new Uint8Array(size).map((_, index) => index % 251);
      const file = await encryptAge(plain, 'essai', DATA_WORK_FACTOR);
      const back = await decryptAge(file, 'essai', DATA_WORK_FACTOR);
      expect(back.kind === 'decrypted' && Buffer.compare(back.bytes, plain)).toBe(0);
      expect(await holdsExactly(file, 'essai', DATA_WORK_FACTOR, plain)).toBe(true);
    },
  );

  it('tell a wrong passphrase from a changed file', async () => {
    const file = await encryptAge(new Uint8Array(10), 'essai', DATA_WORK_FACTOR);
    expect(await decryptAge(file, 'Essai', DATA_WORK_FACTOR)).toEqual({ kind: 'wrong-passphrase' });
    const payloadChanged = file.slice();
    payloadChanged[file.length - 1] = (file.at(-1) ?? 0) ^ 1;
    expect(await decryptAge(payloadChanged, 'essai', DATA_WORK_FACTOR)).toEqual({ kind: 'refused' });
    const cut = file.subarray(0, file.length - 1);
    expect(await decryptAge(cut, 'essai', DATA_WORK_FACTOR)).toEqual({ kind: 'refused' });
  });

  it('refuse a changed MAC', async () => {
    const file = await encryptAge(new Uint8Array(10), 'essai', DATA_WORK_FACTOR);
    const macStart = Buffer.from(file).indexOf('--- ') + 4;
    const changed = file.slice();
    changed[macStart] = file[macStart] === 0x41 ? 0x42 : 0x41;
    expect(macStart).toBeLessThan(MAC_LINE_END);
    expect(await decryptAge(changed, 'essai', DATA_WORK_FACTOR)).toEqual({ kind: 'refused' });
  });

  it('refuse another work factor before deriving', async () => {
    const file = await encryptAge(new Uint8Array(10), 'essai', DATA_WORK_FACTOR);
    // 2^30 would need 1 TiB: had it been derived, this test would not end.
    const greedy = withHeader(file, ' 10\n', ' 30\n');
    expect(await decryptAge(greedy, 'essai', DATA_WORK_FACTOR)).toEqual({ kind: 'work-factor' });
    expect(await decryptAge(file, 'essai', KEY_WORK_FACTOR)).toEqual({ kind: 'work-factor' });
  });

  it('refuse a header of another shape', async () => {
    const file = await encryptAge(new Uint8Array(10), 'essai', DATA_WORK_FACTOR);
    const malformed = { kind: 'malformed' };
    expect(await decryptAge(new Uint8Array(), 'essai', DATA_WORK_FACTOR)).toEqual(malformed);
    expect(await decryptAge(withHeader(file, '/v1', '/v2'), 'essai', DATA_WORK_FACTOR)).toEqual(malformed);
    expect(await decryptAge(withHeader(file, 'scrypt', 'X25519'), 'essai', DATA_WORK_FACTOR)).toEqual(
      malformed,
    );
    expect(await decryptAge(withHeader(file, ' 10\n', ' 010\n'), 'essai', DATA_WORK_FACTOR)).toEqual(
      malformed,
    );
  });

  it('do not take a longer, shorter or other content for the expected one', async () => {
    const file = await encryptAge(new Uint8Array(100), 'essai', DATA_WORK_FACTOR);
    for (const size of [99, 101]) {
      expect(await holdsExactly(file, 'essai', DATA_WORK_FACTOR, new Uint8Array(size))).toBe(false);
    }
    expect(await holdsExactly(file, 'essai', DATA_WORK_FACTOR, new Uint8Array(100).fill(1))).toBe(false);
    expect(await holdsExactly(file, 'autre', DATA_WORK_FACTOR, new Uint8Array(100))).toBe(false);
  });

  it('are never the same twice', async () => {
    const once = await encryptAge(new Uint8Array(10), 'essai', DATA_WORK_FACTOR);
    const twice = await encryptAge(new Uint8Array(10), 'essai', DATA_WORK_FACTOR);
    expect(Buffer.compare(once, twice)).not.toBe(0);
  });
});
