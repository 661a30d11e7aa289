import { strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import {
  canonicalZipParts,
  concatenate,
  findStoredEntry,
  readCanonicalZip,
} from '../../../src/engine/vault/canonical-zip';

const ENTRIES = [
  { name: 'a.txt', bytes: strToU8('premier') },
  { name: 'b/c.bin', bytes: new Uint8Array([0, 1, 2, 255]) },
];
const ZIP = concatenate(canonicalZipParts(ENTRIES));

function edited(offset: number, ...bytes: number[]): Uint8Array {
  const copy = ZIP.slice();
  copy.set(bytes, offset);
  return copy;
}

function end(zip: Uint8Array): number {
  return zip.length - 22;
}

describe('canonical ZIP', () => {
  it('is read by another implementation', () => {
    expect(unzipSync(ZIP)).toEqual({ 'a.txt': ENTRIES[0]?.bytes, 'b/c.bin': ENTRIES[1]?.bytes });
  });

  it('comes back as written', () => {
    expect(readCanonicalZip(ZIP)).toEqual({ kind: 'zip', entries: ENTRIES });
  });

  it('names the entry whose content changed', () => {
    expect(readCanonicalZip(edited(35, 0x50))).toMatchObject({ kind: 'checksum', name: 'a.txt' });
  });

  it.each([
    ['a ZIP of another writer', zipSync({ 'a.txt': strToU8('x') }, { level: 0 })],
    ['a compressed entry', zipSync({ 'a.txt': strToU8('x'.repeat(99)) }, { level: 9 })],
    ['a byte before', concatenate([new Uint8Array(1), ZIP])],
    ['a byte after', concatenate([ZIP, new Uint8Array(1)])],
    ['a comment', concatenate([edited(end(ZIP) + 20, 1), strToU8('c')])],
    ['a gap', concatenate([ZIP.subarray(0, 42), new Uint8Array(1), ZIP.subarray(42)])],
    ['a descriptor flag', edited(6, 8)],
    ['another date', edited(12, 0x22)],
    ['an extra field length', edited(28, 1)],
    ['a wrong count', edited(end(ZIP) + 10, 1)],
    ['an offset beyond the file', edited(end(ZIP) + 16, 255, 255, 255, 255)],
    ['too many entries', edited(end(ZIP) + 10, 255, 255)],
    ['nothing', new Uint8Array()],
    ['no entry', concatenate(canonicalZipParts([]))],
    ['a name twice', concatenate(canonicalZipParts([...ENTRIES, ...ENTRIES]))],
    [
      'nine entries',
      concatenate(
        canonicalZipParts(Array.from({ length: 9 }, (_, n) => ({ name: `${n}`, bytes: strToU8('') }))),
      ),
    ],
  ])('refuses %s', (_, bytes) => {
    expect(readCanonicalZip(bytes)).toEqual({ kind: 'not-canonical' });
  });

  it('finds a stored entry in a ZIP that is not canonical, by its right CRC only', () => {
    const other = zipSync({ x: strToU8('1'), 'coffre.json': strToU8('{"formatVersion":2}') }, { level: 0 });
    expect(findStoredEntry(other, 'coffre.json')).toEqual(strToU8('{"formatVersion":2}'));
    expect(findStoredEntry(other, 'absent')).toBeNull();
    const at = Buffer.from(other).indexOf('{"formatVersion');
    other[at] = 0x20;
    expect(findStoredEntry(other, 'coffre.json')).toBeNull();
    expect(findStoredEntry(zipSync({ d: strToU8('z'.repeat(99)) }, { level: 9 }), 'd')).toBeNull();
  });
});
