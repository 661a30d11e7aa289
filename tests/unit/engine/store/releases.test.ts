import { describe, expect, it } from 'vitest';
import {
  type NewRelease,
  nextReleaseNumber,
  readLedger,
  readReleasedFiles,
  readReleases,
  writeRelease,
} from '../../../../src/engine/store/queries/releases';
import { storeFactory } from './imported-service';

const bytes = Uint8Array.of(80, 75, 3, 4);

const release = (number: number): NewRelease => ({
  number,
  releasedAt: '2026-11-26T10:00:00.000Z',
  photo: '2026-11-26',
  kind: 'tables',
  audience: 'CODIR',
  profile: 'diffusion',
  scope: 'Tous les agents',
  tables: [{ campaignId: '700001', rows: { dimension: 'site', depth: null } }],
  proof: { published: 12, hidden: 0, results: [], earlier: [], k: 8 },
  entry: { format: 1, date: '2026-11-26', profile: 'diffusion', k: 8, filter: {}, campaigns: [] },
  files: [{ name: 'diffusion.xlsx', format: 'xlsx', sha256: 'ab'.repeat(32), bytes }],
});

describe('the register of diffusions', () => {
  it('keeps each release with its files to the byte', async () => {
    const { database } = (await storeFactory()).create();
    expect(nextReleaseNumber(database)).toBe(1);
    writeRelease(database, release(1));
    const { files, entry, ...rest } = release(1);
    expect(readReleases(database)).toEqual([
      { ...rest, files: files.map(({ bytes: content, ...file }) => ({ ...file, bytes: content.length })) },
    ]);
    expect(readReleasedFiles(database, 1)).toEqual(files);
    expect(readLedger(database)).toEqual([{ number: 1, entry }]);
  });

  it('never uses a number again, and refuses one that is taken', async () => {
    const { database } = (await storeFactory()).create();
    writeRelease(database, release(1));
    writeRelease(database, release(2));
    expect(() => writeRelease(database, release(2))).toThrow();
    database.run('DELETE FROM diffusion_file WHERE number = 2', []);
    database.run('DELETE FROM diffusion WHERE number = 2', []);
    expect(nextReleaseNumber(database)).toBe(3);
  });

  it('takes no number when entering fails half-way', async () => {
    const { database } = (await storeFactory()).create();
    const broken = { ...release(1), files: [...release(1).files, ...release(1).files] };
    expect(() => database.transaction(() => writeRelease(database, broken))).toThrow();
    expect(readReleases(database)).toEqual([]);
    expect(nextReleaseNumber(database)).toBe(1);
  });
});
