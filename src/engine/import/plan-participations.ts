import type { CampaignRef } from '../../core/model/campaign';
import type { ParticipationRecord } from '../../core/model/participation';
import type { RowRejection } from '../../core/pix/import-code';
import { describeRejection } from '../../core/pix/import-message';
import type { RowCounts, RowFate } from '../../core/pix/import-preview';
import { type GroupChange, groupKeyOf, planGroup } from '../../core/pix/merge-snapshots';
import type { ParticipationIdentity } from '../../core/pix/participation-identity';
import { identifyParticipation } from './fingerprint';
import { eachInSlices, type PlanningSteps } from './planning-steps';
import type { ReadParticipations } from './read-file';

/** One accepted row, identified. `file` is its position in the import. */
interface IdentifiedRow {
  readonly file: number;
  readonly record: ParticipationRecord;
  readonly identity: ParticipationIdentity;
}

/** A participation to write, with the row it comes from. */
interface PlannedRow extends IdentifiedRow {
  readonly replaces: string | null;
}

export interface PixFilePlan {
  readonly rows: readonly IdentifiedRow[];
  /** What becomes of each of `rows`. */
  readonly fates: readonly RowFate[];
  readonly rejected: readonly RowRejection[];
  readonly counts: RowCounts;
}

export interface ParticipationsPlanning {
  readonly written: readonly PlannedRow[];
  readonly files: ReadonlyMap<number, PixFilePlan>;
}

/** A Pix export and its position in the import. */
export interface PlacedFile {
  readonly file: number;
  readonly read: ReadParticipations;
}

function* identifyRows({ file, read }: PlacedFile): PlanningSteps<readonly IdentifiedRow[]> {
  const { campaign, kind, participations } = read;
  const rows: IdentifiedRow[] = [];
  if (campaign === null) return rows;
  yield* eachInSlices(participations, (record) => {
    rows.push({ file, record, identity: identifyParticipation(campaign.id, kind, record) });
  });
  return rows;
}

/** Snapshots by group: what is stored, and for each file its distinct rows. */
interface Group {
  readonly stored: ParticipationIdentity[];
  readonly files: Map<number, Map<string, ParticipationIdentity>>;
}

function* groupAll(
  stored: readonly ParticipationIdentity[],
  rows: Iterable<IdentifiedRow>,
): PlanningSteps<ReadonlyMap<string, Group>> {
  const groups = new Map<string, Group>();
  yield* eachInSlices(rows, ({ file, identity }) => {
    const key = groupKeyOf(identity);
    const group = groups.get(key) ?? { stored: [], files: new Map() };
    const snapshot = group.files.get(file) ?? new Map<string, ParticipationIdentity>();
    snapshot.set(identity.fingerprint, identity);
    group.files.set(file, snapshot);
    groups.set(key, group);
  });
  for (const identity of stored) groups.get(groupKeyOf(identity))?.stored.push(identity);
  return groups;
}

function* planChanges(groups: ReadonlyMap<string, Group>): PlanningSteps<ReadonlyMap<string, GroupChange>> {
  const changes = new Map<string, GroupChange>();
  yield* eachInSlices(groups.values(), ({ stored, files }) => {
    const snapshots = [...files.values()].map((snapshot) => [...snapshot.values()]);
    for (const change of planGroup(stored, snapshots)) changes.set(change.written.fingerprint, change);
  });
  return changes;
}

interface KnownRows {
  readonly stored: ReadonlySet<string>;
  /** Goes from file to file. */
  readonly seen: Set<string>;
  readonly changes: ReadonlyMap<string, GroupChange>;
}

function fateOf(fingerprint: string, { stored, seen, changes }: KnownRows): RowFate {
  if (stored.has(fingerprint)) return 'identical';
  if (seen.has(fingerprint)) return 'repeated';
  const change = changes.get(fingerprint);
  if (change === undefined) return 'outdated';
  return change.replaces === null ? 'created' : 'updated';
}

function countFates(fates: readonly RowFate[]): Omit<RowCounts, 'rows'> {
  const counts = { created: 0, updated: 0, identical: 0, repeated: 0, outdated: 0 };
  for (const fate of fates) counts[fate] += 1;
  const { created, updated, identical, repeated, outdated } = counts;
  const duplicates = identical + repeated;
  return { duplicates, kept: created + updated + outdated, new: created, updated, identical, outdated };
}

/** Says what becomes of the rows of one file and hands over those to write. */
function settleFile(
  rows: readonly IdentifiedRow[],
  known: KnownRows,
): { written: readonly PlannedRow[]; fates: readonly RowFate[] } {
  const written: PlannedRow[] = [];
  const fates = rows.map((row) => {
    const { fingerprint } = row.identity;
    const fate = fateOf(fingerprint, known);
    known.seen.add(fingerprint);
    if (fate === 'created' || fate === 'updated')
      written.push({ ...row, replaces: known.changes.get(fingerprint)?.replaces ?? null });
    return fate;
  });
  return { written, fates };
}

/** A campaign number that another kind of campaign bears already: none of the rows can be placed. */
function rejectAll({ read }: PlacedFile): PixFilePlan {
  const refused = read.participations.map(({ line }) =>
    describeRejection('other-campaign', read.name, line, null),
  );
  const rejected = [...read.rejected, ...refused].sort((one, other) => one.line - other.line);
  const none = { kept: 0, duplicates: 0, new: 0, updated: 0, identical: 0, outdated: 0 };
  return { rows: [], fates: [], rejected, counts: { rows: read.rows, ...none } };
}

function splitByKind(
  files: readonly PlacedFile[],
  campaigns: readonly CampaignRef[],
): { fit: readonly PlacedFile[]; unfit: readonly PlacedFile[] } {
  const kinds = new Map(campaigns.map(({ id, kind }) => [id, kind]));
  const fits = ({ read }: PlacedFile): boolean => {
    if (read.campaign === null) return true;
    const kind = kinds.get(read.campaign.id) ?? read.kind;
    kinds.set(read.campaign.id, kind);
    return kind === read.kind;
  };
  const judged = files.map((placed) => ({ placed, isFit: fits(placed) }));
  const pick = (wanted: boolean): readonly PlacedFile[] =>
    judged.flatMap(({ placed, isFit }) => (isFit === wanted ? [placed] : []));
  return { fit: pick(true), unfit: pick(false) };
}

/**
 * Says what becomes of every row of the Pix exports of one import, given what the vault holds: new, updated,
 * duplicate, outdated. What ends up in the vault does not depend on the order of files and imports.
 */
export function* planParticipations(
  files: readonly PlacedFile[],
  vault: { campaigns: readonly CampaignRef[]; participations: readonly ParticipationIdentity[] },
): PlanningSteps<ParticipationsPlanning> {
  const { fit, unfit } = splitByKind(files, vault.campaigns);
  const identified: { readonly placed: PlacedFile; readonly rows: readonly IdentifiedRow[] }[] = [];
  for (const placed of fit) identified.push({ placed, rows: yield* identifyRows(placed) });
  const allRows = identified.flatMap(({ rows }) => rows);
  const changes = yield* planChanges(yield* groupAll(vault.participations, allRows));
  const stored = new Set(vault.participations.map(({ fingerprint }) => fingerprint));
  const known = { stored, seen: new Set<string>(), changes };
  const plans = new Map<number, PixFilePlan>(unfit.map((placed) => [placed.file, rejectAll(placed)]));
  const written = identified.flatMap(({ placed, rows }) => {
    const settled = settleFile(rows, known);
    const { rejected } = placed.read;
    const counts = { rows: placed.read.rows, ...countFates(settled.fates) };
    plans.set(placed.file, { rows, fates: settled.fates, rejected, counts });
    return settled.written;
  });
  return { written, files: plans };
}
