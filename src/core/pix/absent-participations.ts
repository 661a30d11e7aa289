import type { CampaignId } from '../model/id';
import type { PixMoment } from '../model/moment';
import { lastMomentOf } from './export-moment';
import { areStatesOfOne, groupKeyOf } from './merge-snapshots';
import type { ParticipationIdentity } from './participation-identity';

/** One export of a campaign: when it was written and the participations it tells. */
export interface CampaignExport {
  readonly campaignId: CampaignId;
  readonly writtenAt: PixMoment;
  readonly rows: readonly ParticipationIdentity[];
}

/** What the vault knows of the exports it has read. */
export interface KnownExports {
  /** The latest export of each campaign. */
  readonly latest: ReadonlyMap<CampaignId, PixMoment>;
  /** Fingerprints of the participations that the latest export of their campaign no longer told. */
  readonly absent: ReadonlySet<string>;
}

/** What changes: the latest exports, and the participations that become absent or are told again. */
export interface PresenceChange {
  readonly latest: ReadonlyMap<CampaignId, PixMoment>;
  readonly absent: readonly string[];
  readonly present: readonly string[];
}

/** Exports written before told only the latest participation of each person (format.md §2, PR #7842 and #7942). */
const FIRST_WITH_ALL = '2024-03';

interface IndexedExport extends CampaignExport {
  readonly fingerprints: ReadonlySet<string>;
  readonly groups: ReadonlyMap<string, readonly ParticipationIdentity[]>;
}

function indexExport(written: CampaignExport): IndexedExport {
  const groups = new Map<string, ParticipationIdentity[]>();
  for (const row of written.rows) {
    const key = groupKeyOf(row);
    const group = groups.get(key);
    if (group) group.push(row);
    else groups.set(key, [row]);
  }
  return { ...written, groups, fingerprints: new Set(written.rows.map(({ fingerprint }) => fingerprint)) };
}

/** The latest export of each campaign among those of this import; of two of one minute, their rows together. */
function latestExports(exports: readonly CampaignExport[]): ReadonlyMap<CampaignId, CampaignExport> {
  const latest = new Map<CampaignId, CampaignExport>();
  for (const written of exports) {
    const former = latest.get(written.campaignId);
    if (former === undefined || former.writtenAt < written.writtenAt) latest.set(written.campaignId, written);
    else if (former.writtenAt === written.writtenAt)
      latest.set(written.campaignId, { ...written, rows: [...former.rows, ...written.rows] });
  }
  return latest;
}

function isTold(row: ParticipationIdentity, { fingerprints, groups, writtenAt }: IndexedExport): boolean {
  if (fingerprints.has(row.fingerprint)) return true;
  const group = groups.get(groupKeyOf(row)) ?? [];
  if (group.some((told) => areStatesOfOne(told, row))) return true;
  return writtenAt < FIRST_WITH_ALL && group.length > 0;
}

/** True when the participation had begun when the export was written: a later one could not be in it. */
const isOlderThan = (row: ParticipationIdentity, writtenAt: PixMoment): boolean =>
  (lastMomentOf(row) ?? '') <= writtenAt;

/**
 * Which participations the latest export of their campaign no longer tells: withdrawn in Pix Orga, or left out by
 * whoever saved the file again. They are kept and counted as before, and flagged. Whether a participation is flagged
 * does not depend on the order of imports. `standing` is what the vault will hold; `stored` what it holds already.
 */
export function findAbsentParticipations(
  standing: readonly ParticipationIdentity[],
  stored: ReadonlySet<string>,
  exports: readonly CampaignExport[],
  known: KnownExports,
): PresenceChange {
  const read = new Map([...latestExports(exports)].map(([id, written]) => [id, indexExport(written)]));
  const latest = new Map<CampaignId, PixMoment>();
  for (const [id, { writtenAt }] of read) {
    const former = known.latest.get(id);
    if (former === undefined || former < writtenAt) latest.set(id, writtenAt);
  }
  const isAbsent = (row: ParticipationIdentity): boolean | null => {
    const written = read.get(row.campaignId);
    if (written === undefined) return null;
    const former = known.latest.get(row.campaignId);
    if (former === undefined || former <= written.writtenAt)
      return !isTold(row, written) && isOlderThan(row, written.writtenAt);
    return stored.has(row.fingerprint) ? null : isOlderThan(row, former);
  };
  const absent: string[] = [];
  const present: string[] = [];
  for (const row of standing) {
    const verdict = isAbsent(row);
    if (verdict === null || verdict === known.absent.has(row.fingerprint)) continue;
    (verdict ? absent : present).push(row.fingerprint);
  }
  return { latest, absent, present };
}
