import { asCampaignId } from '../../../core/model/id';
import type { ParticipationIdentity } from '../../../core/pix/participation-identity';
import { traitKeyOf } from '../../../core/roster/attachment';
import type { Match } from '../../../core/roster/match';
import type { PlannedParticipation, Rematch } from '../../import';
import {
  asFlag,
  flag,
  fromHex,
  hexadecimal,
  integer,
  numberOrNull,
  oneOf,
  text,
  textOrNull,
} from '../column';
import { encodeResults } from '../result-list';
import type { SqlDatabase, SqlRow, SqlValue } from '../sql';
import { inSlices, type WritingSteps } from '../writing-steps';
import { readAgentIds } from './agents';
import { readCampaigns } from './campaigns';
import { competenceFinder } from './competences';

const IDENTITY_QUERY = `
  SELECT k.pix_id, k.kind, p.external_id, p.last_name, p.first_name, p.started_at, p.shared_at, p.shared,
    p.progress, p.filled, p.fingerprint
  FROM participation p JOIN campaign k ON k.id = p.campaign_id ORDER BY p.id`;

/** What later imports need of the stored participations. */
export function readIdentities(database: SqlDatabase): readonly ParticipationIdentity[] {
  const identities: ParticipationIdentity[] = [];
  database.visit(IDENTITY_QUERY, (row) => identities.push(decodeIdentity(row)));
  return identities;
}

function decodeIdentity(row: SqlRow): ParticipationIdentity {
  return {
    campaignId: asCampaignId(text(row, 0)),
    kind: oneOf(row, 1, ['assessment', 'profiles']),
    externalId: textOrNull(row, 2),
    lastName: text(row, 3),
    firstName: text(row, 4),
    startedAt: textOrNull(row, 5),
    sharedAt: textOrNull(row, 6),
    shared: flag(row, 7),
    progress: numberOrNull(row, 8),
    filled: integer(row, 9),
    fingerprint: hexadecimal(row, 10),
  };
}

const INSERT = `
  INSERT INTO participation (import_id, campaign_id, fingerprint, line, last_name, first_name, external_id,
    started_at, progress, shared, shared_at, stage, mastery, pix_total, certifiable, certifiable_count, filled,
    results, details, trait_key, person_key, agent_id, match_kind, match_reason)
  VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`;

/** Inserts participations, after removing the earlier states that they replace. */
export function* writeParticipations(
  database: SqlDatabase,
  importId: number,
  planned: readonly PlannedParticipation[],
): WritingSteps<void> {
  removeReplaced(database, planned);
  const campaigns = new Map(readCampaigns(database).map(({ id, campaign }) => [campaign.id, id]));
  const agents = readAgentIds(database);
  const numberOf = competenceFinder(database, importId);
  const insert = database.prepare(INSERT);
  try {
    yield* inSlices(planned, (participation) => {
      const { record, identity } = participation;
      insert.run([
        importId,
        campaigns.get(participation.campaignId) ?? null,
        fromHex(identity.fingerprint),
        ...recordValues(participation),
        identity.filled,
        encodeResults(identity.kind, record.results, numberOf),
        detailsOf(participation),
        traitKeyOf(identity),
        participation.personKey,
        ...matchValues(participation.match, agents),
      ]);
    });
  } finally {
    insert.free();
  }
}

function removeReplaced(database: SqlDatabase, planned: readonly PlannedParticipation[]): void {
  const remove = database.prepare('DELETE FROM participation WHERE fingerprint = ?');
  for (const { replaces } of planned) if (replaces !== null) remove.run([fromHex(replaces)]);
  remove.free();
}

function recordValues({ record }: PlannedParticipation): readonly SqlValue[] {
  return [
    record.line,
    record.lastName,
    record.firstName,
    record.externalId,
    record.startedAt,
    record.progress,
    asFlag(record.shared),
    record.sharedAt,
    record.stage,
    record.mastery,
    record.pixTotal,
    asFlag(record.certifiable),
    record.certifiableCount,
  ];
}

/** Badges, skills and further columns of the row, or null when there are none. */
function detailsOf({ record }: PlannedParticipation): string | null {
  const { badges, skills, extras } = record;
  const isEmpty = badges.length + skills.length + extras.length === 0;
  return isEmpty ? null : JSON.stringify({ badges, skills, extras });
}

function matchValues(match: Match, agents: ReadonlyMap<string, number>): readonly SqlValue[] {
  if (match.kind !== 'matched') return [null, match.kind, match.reason];
  return [agents.get(match.agent) ?? null, match.kind, match.by];
}

/** Attaches stored participations as a new HR list says; leaves untouched those that it attaches as before. */
export function* rematchParticipations(
  database: SqlDatabase,
  rematches: readonly Rematch[],
): WritingSteps<void> {
  const columns = 'agent_id, match_kind, match_reason, person_key';
  const agents = readAgentIds(database);
  const update = database.prepare(
    `UPDATE participation SET (${columns}) = (?, ?, ?, ?)
     WHERE fingerprint = ? AND (${columns}) IS NOT (?, ?, ?, ?)`,
  );
  try {
    yield* inSlices(rematches, ({ fingerprint, match, personKey }) => {
      const values = [...matchValues(match, agents), personKey];
      update.run([...values, fromHex(fingerprint), ...values]);
    });
  } finally {
    update.free();
  }
}
