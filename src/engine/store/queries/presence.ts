import { asCampaignId } from '../../../core/model/id';
import type { KnownExports, PresenceChange } from '../../../core/pix/absent-participations';
import { fromHex, hexadecimal, text } from '../column';
import type { SqlDatabase } from '../sql';
import { inSlices, type WritingSteps } from '../writing-steps';

/** When the latest export of each campaign was written, and what it no longer told. */
export function readKnownExports(database: SqlDatabase): KnownExports {
  const latest = database.rows('SELECT pix_id, exported_at FROM campaign WHERE exported_at IS NOT NULL');
  const absent = database.rows('SELECT fingerprint FROM participation WHERE absent = 1');
  return {
    latest: new Map(latest.map((row) => [asCampaignId(text(row, 0)), text(row, 1)])),
    absent: new Set(absent.map((row) => hexadecimal(row, 0))),
  };
}

/** Flags the participations that the latest export no longer tells, and unflags those that it tells again. */
export function* writePresence(
  database: SqlDatabase,
  { latest, absent, present }: PresenceChange,
): WritingSteps<void> {
  for (const [id, writtenAt] of latest)
    database.run('UPDATE campaign SET exported_at = ? WHERE pix_id = ?', [writtenAt, id]);
  const update = database.prepare('UPDATE participation SET absent = ? WHERE fingerprint = ?');
  const changes = [
    ...absent.map((print) => ({ print, flag: 1 })),
    ...present.map((print) => ({ print, flag: 0 })),
  ];
  try {
    yield* inSlices(changes, ({ print, flag }) => update.run([flag, fromHex(print)]));
  } finally {
    update.free();
  }
}
