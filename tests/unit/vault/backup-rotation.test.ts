import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { backupPath, readBackupName } from '../../../src/engine/vault/backup-name';
import { backupsToPrune, type DatedBackup } from '../../../src/engine/vault/backup-rotation';
import { ID } from './sample-vault';

function at(generation: number, savedAt: string): DatedBackup {
  return { path: `${generation}`, generation, savedAt };
}

/** Saves at the given instants, pruning after each, as the vault does. */
function live(instants: readonly string[]): readonly string[] {
  let kept: readonly DatedBackup[] = [];
  instants.forEach((savedAt, index) => {
    const all = [...kept, at(index + 1, savedAt)];
    const gone = backupsToPrune(all);
    kept = all.filter((backup) => !gone.includes(backup));
  });
  return kept.map(({ savedAt }) => savedAt);
}

function everyDay(from: string, days: number, hour = '10:00'): string[] {
  const start = Date.parse(`${from}T${hour}:00.000Z`);
  return Array.from({ length: days }, (_, n) => new Date(start + n * 86_400_000).toISOString());
}

describe('backup rotation', () => {
  it('keeps three of today: the first, the newest, the newest of the hour before', () => {
    expect(
      live([
        '2026-03-02T08:00:00.000Z',
        '2026-03-02T08:30:00.000Z',
        '2026-03-02T09:10:00.000Z',
        '2026-03-02T09:50:00.000Z',
        '2026-03-02T10:05:00.000Z',
        '2026-03-02T10:06:00.000Z',
      ]),
    ).toEqual(['2026-03-02T08:00:00.000Z', '2026-03-02T09:50:00.000Z', '2026-03-02T10:06:00.000Z']);
  });

  it('keeps one a day for 14 days before today and one a month for 12', () => {
    const kept = live(everyDay('2025-01-01', 425));
    const days = kept.filter((instant) => instant >= '2026-02-14');
    expect(days).toEqual(everyDay('2026-02-15', 15));
    expect(kept.filter((instant) => instant < '2026-02-14')).toEqual(
      // April 2025 to January 2026; February and March 2026 are the eleventh and twelfth.
      ['04-30', '05-31', '06-30', '07-31', '08-31', '09-30', '10-31', '11-30', '12-31']
        .map((day) => `2025-${day}T10:00:00.000Z`)
        .concat('2026-01-31T10:00:00.000Z'),
    );
  });

  it('counts days in Paris, not in UTC', () => {
    const lateInParis = '2026-07-01T22:30:00.000Z';
    expect(live(['2026-07-01T21:00:00.000Z', lateInParis, '2026-07-02T21:30:00.000Z'])).toHaveLength(3);
  });

  it('never lets the newest go and keeps at most 29', () => {
    const instants = fc.array(fc.integer({ min: 0, max: 800 * 24 * 60 }), { minLength: 1, maxLength: 200 });
    fc.assert(
      fc.property(instants, (minutes) => {
        const sorted = [...minutes].sort((a, b) => a - b);
        const backups = sorted.map((minute, n) => at(n + 1, new Date(minute * 60_000).toISOString()));
        const gone = backupsToPrune(backups);
        expect(gone).not.toContain(backups.at(-1));
        expect(backups.length - gone.length).toBeLessThanOrEqual(29);
        expect(backupsToPrune(backups.filter((backup) => !gone.includes(backup)))).toEqual([]);
      }),
    );
  });
});

describe('backup names', () => {
  const seen = { vaultId: ID, generation: 41, savedAt: '2026-03-02T09:15:00.123Z' };
  const path = backupPath('/coffres/Direction.coffre', seen);

  it('say what they keep', () => {
    expect(path).toBe('/coffres/Direction.sauvegardes/Direction.0f1e2d3c.g41.20260302T091500123Z.coffre');
    const name = path.split('/').at(-1) ?? '';
    expect(readBackupName('/coffres/Direction.coffre', ID, name)).toEqual({
      generation: 41,
      savedAt: '2026-03-02T09:15:00.123Z',
    });
  });

  it.each([
    'Direction.ffffffff.g41.20260302T091500123Z.coffre',
    'notes.txt',
    'Direction.coffre',
    'Autre.0f1e2d3c.g41.20260302T091500123Z.coffre',
  ])('leave %s to its owner', (name) =>
    expect(readBackupName('/coffres/Direction.coffre', ID, name)).toBeNull(),
  );
});
