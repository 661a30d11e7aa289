import { describe, expect, it } from 'vitest';
import {
  nextReleaseNumber,
  readLedger,
  readReleasedFiles,
  readReleases,
  writeRelease,
} from '../../../../src/engine/store/queries/releases';
import { fakeRelease } from './fake-release';
import { storeFactory } from './imported-service';

describe('the register of diffusions', () => {
  it('keeps each release with its files to the byte', async () => {
    const { database } = (await storeFactory()).create();
    expect(nextReleaseNumber(database)).toBe(1);
    writeRelease(database, fakeRelease(1));
    const { files, entry, ...rest } = fakeRelease(1);
    expect(readReleases(database)).toEqual([
      { ...rest, files: files.map(({ bytes: content, ...file }) => ({ ...file, bytes: content.length })) },
    ]);
    expect(readReleasedFiles(database, 1)).toEqual(files);
    expect(readLedger(database)).toEqual([{ number: 1, entry }]);
  });

  it('never uses a number again, and refuses one that is taken', async () => {
    const { database } = (await storeFactory()).create();
    writeRelease(database, fakeRelease(1));
    writeRelease(database, fakeRelease(2));
    expect(() => writeRelease(database, fakeRelease(2))).toThrow();
    database.run('DELETE FROM diffusion_file WHERE number = 2', []);
    database.run('DELETE FROM diffusion WHERE number = 2', []);
    expect(nextReleaseNumber(database)).toBe(3);
  });

  it('takes no number when entering fails half-way', async () => {
    const { database } = (await storeFactory()).create();
    const broken = { ...fakeRelease(1), files: [...fakeRelease(1).files, ...fakeRelease(1).files] };
    expect(() => database.transaction(() => writeRelease(database, broken))).toThrow();
    expect(readReleases(database)).toEqual([]);
    expect(nextReleaseNumber(database)).toBe(1);
  });
});
