import type { AgentRecord } from '../../core/model/agent';
import type { CampaignRef } from '../../core/model/campaign';
import type { CampaignId } from '../../core/model/id';
import {
  type CampaignExport,
  findAbsentParticipations,
  type PresenceChange,
} from '../../core/pix/absent-participations';
import { exportMomentOf } from '../../core/pix/export-moment';
import { describeNotice } from '../../core/pix/import-message';
import type { CampaignPreview, FilePreview, RowCounts } from '../../core/pix/import-preview';
import type { ParticipationIdentity } from '../../core/pix/participation-identity';
import { keyAgents } from '../../core/roster/agent-key';
import { type CountedParticipation, countPersons } from '../../core/roster/count-persons';
import type { Match } from '../../core/roster/match';
import { nameKey } from '../../core/roster/roster-directory';
import { findSharedNames } from '../../core/roster/shared-names';
import {
  type ImportChoices,
  type ImportPlan,
  NO_CHOICE,
  type PlannedParticipation,
  type Rematch,
  type RowOutcome,
  type VaultContents,
} from './import-plan';
import { createMatcher, type Matcher } from './matcher';
import {
  type ParticipationsPlanning,
  type PixFilePlan,
  type PlacedFile,
  planParticipations,
} from './plan-participations';
import { planRoster, type RosterPlanning } from './plan-roster';
import { eachInSlices, type PlanningSteps, takeSteps } from './planning-steps';
import type { ReadAgents, ReadFile, ReadParticipations, UnknownFile } from './read-file';

const NO_ROWS: RowCounts = { rows: 0, kept: 0, duplicates: 0, new: 0, updated: 0, identical: 0, outdated: 0 };

function previewUnknown({ name, kind, encoding, problem }: UnknownFile): FilePreview {
  const nothing = { layout: null, campaign: null, rejected: [], notices: [], persons: null, absent: 0 };
  return { ...NO_ROWS, ...nothing, name, kind, encoding, problem };
}

function previewAgents(file: ReadAgents, planning: RosterPlanning): FilePreview {
  const { name, kind, encoding, layout, notices } = file;
  const plan = planning.files.get(file);
  const told = {
    name,
    kind,
    encoding,
    layout,
    notices,
    campaign: null,
    problem: null,
    persons: null,
    absent: 0,
  };
  return { ...(plan?.counts ?? NO_ROWS), ...told, rejected: plan?.rejected ?? file.rejected };
}

const countOf = (identity: ParticipationIdentity, find: Matcher): CountedParticipation => ({
  ...find(identity).standing,
  shared: identity.shared,
});

const isByRepairedZeros = (match: Match): boolean =>
  match.kind === 'matched' && match.by === 'matricule-zeros';

function previewPix(
  file: ReadParticipations,
  plan: PixFilePlan | undefined,
  find: Matcher,
  absent: number,
): FilePreview {
  const { name, kind, encoding, layout, campaign } = file;
  const rows = plan?.rows ?? [];
  const persons = countPersons(rows.map(({ identity }) => countOf(identity, find)));
  const isRepaired = rows.some(({ identity }) => isByRepairedZeros(find(identity).match));
  const notices = [...file.notices, ...(isRepaired ? [describeNotice('lost-zeros', name)] : [])];
  const told = { name, kind, encoding, layout, campaign, notices, problem: null, persons, absent };
  return { ...(plan?.counts ?? NO_ROWS), ...told, rejected: plan?.rejected ?? file.rejected };
}

/** The newer reading of a campaign, without losing what an older layout did not tell. */
function mergeCampaign(former: CampaignRef | undefined, read: CampaignRef): CampaignRef {
  if (former === undefined || former.kind !== read.kind) return former ?? read;
  return {
    ...read,
    code: read.code ?? former.code,
    course: read.course ?? former.course,
    organisation: read.organisation || former.organisation,
    stageCount: read.stageCount ?? former.stageCount,
  };
}

const isSameCampaign = (one: CampaignRef, other: CampaignRef): boolean =>
  one.code === other.code &&
  one.name === other.name &&
  one.course === other.course &&
  one.organisation === other.organisation &&
  one.stageCount === other.stageCount;

/** Every campaign that the files speak of, as it will be known. */
function mergeCampaigns(
  files: readonly PlacedFile[],
  stored: readonly CampaignRef[],
): ReadonlyMap<CampaignId, CampaignRef> {
  const known = new Map(stored.map((campaign) => [campaign.id, campaign]));
  const merged = new Map<CampaignId, CampaignRef>();
  for (const { read } of files) {
    if (read.campaign === null) continue;
    const { id } = read.campaign;
    merged.set(id, mergeCampaign(merged.get(id) ?? known.get(id), read.campaign));
  }
  return merged;
}

function* previewCampaigns(
  campaigns: ReadonlyMap<CampaignId, CampaignRef>,
  standing: readonly ParticipationIdentity[],
  find: Matcher,
): PlanningSteps<readonly CampaignPreview[]> {
  const byCampaign = new Map<CampaignId, ParticipationIdentity[]>(
    [...campaigns.keys()].map((id) => [id, []]),
  );
  yield* eachInSlices(standing, (identity) => byCampaign.get(identity.campaignId)?.push(identity));
  const previews: CampaignPreview[] = [];
  for (const [id, campaign] of campaigns) {
    const identities = byCampaign.get(id) ?? [];
    const persons = countPersons(identities.map((identity) => countOf(identity, find)));
    previews.push({ campaign, rows: identities.length, ...persons });
    yield 0;
  }
  return previews;
}

function* planWriting(
  { written }: ParticipationsPlanning,
  find: Matcher,
): PlanningSteps<readonly PlannedParticipation[]> {
  const planned: PlannedParticipation[] = [];
  yield* eachInSlices(written, (row) => {
    const { match, personKey } = find(row.identity);
    planned.push({ ...row, campaignId: row.identity.campaignId, match, personKey });
  });
  return planned;
}

function* previewFiles(
  files: readonly ReadFile[],
  roster: RosterPlanning,
  pix: ParticipationsPlanning,
  find: Matcher,
  absentFrom: (file: number) => readonly ParticipationIdentity[],
): PlanningSteps<readonly FilePreview[]> {
  const previews: FilePreview[] = [];
  for (const [index, file] of files.entries()) {
    if (file.kind === 'unknown') previews.push(previewUnknown(file));
    else if (file.kind === 'agents') previews.push(previewAgents(file, roster));
    else previews.push(previewPix(file, pix.files.get(index), find, absentFrom(index).length));
    yield 0;
  }
  return previews;
}

/** The Pix exports of the import that tell when they were written. */
function datedExports(
  placed: readonly PlacedFile[],
  pix: ParticipationsPlanning,
): ReadonlyMap<number, CampaignExport> {
  const dated = new Map<number, CampaignExport>();
  for (const { file, read } of placed) {
    const rows = (pix.files.get(file)?.rows ?? []).map(({ identity }) => identity);
    const writtenAt = exportMomentOf(read.name, rows);
    if (read.campaign !== null && writtenAt !== null && rows.length > 0)
      dated.set(file, { campaignId: read.campaign.id, writtenAt, rows });
  }
  return dated;
}

/** For each file, the participations that it leaves absent: told once, by the latest export of the campaign. */
function absentByFile(
  exports: ReadonlyMap<number, CampaignExport>,
  presence: PresenceChange,
  standing: readonly ParticipationIdentity[],
): (file: number) => readonly ParticipationIdentity[] {
  const latest = new Map<CampaignId, number>();
  for (const [file, { campaignId, writtenAt }] of exports) {
    const former = exports.get(latest.get(campaignId) ?? -1);
    if (former === undefined || former.writtenAt <= writtenAt) latest.set(campaignId, file);
  }
  const absent = new Set(presence.absent);
  const rows = standing.filter(({ fingerprint }) => absent.has(fingerprint));
  return (file) => rows.filter(({ campaignId }) => latest.get(campaignId) === file);
}

/** The rows of a file, then what it no longer tells. */
function outcomesOf(
  plan: PixFilePlan | undefined,
  absent: readonly ParticipationIdentity[],
  find: Matcher,
  agents: readonly AgentRecord[],
): readonly RowOutcome[] {
  const byKey = new Map(keyAgents(agents).map(({ key, agent }) => [key, agent]));
  const tell = (
    line: number | null,
    fate: RowOutcome['fate'],
    identity: ParticipationIdentity,
  ): RowOutcome => {
    const { match } = find(identity).standing;
    const agent = match.kind === 'matched' ? (byKey.get(match.agent) ?? null) : null;
    return { line, fate, identity, match, agent };
  };
  const rows = (plan?.rows ?? []).map(({ record, identity }, index) =>
    tell(record.line, plan?.fates[index] ?? 'outdated', identity),
  );
  return [...rows, ...absent.map((identity) => tell(null, 'absent', identity))];
}

/** Stored participations of the names that come in or go: these alone may become shared, or no longer be. */
function sameNames(
  staying: readonly ParticipationIdentity[],
  { written }: ParticipationsPlanning,
  { participations }: VaultContents,
): readonly ParticipationIdentity[] {
  const gone = new Set(written.flatMap(({ replaces }) => replaces ?? []));
  const touched = [
    ...written.map(({ identity }) => identity),
    ...participations.filter(({ fingerprint }) => gone.has(fingerprint)),
  ];
  const names = new Set(touched.map(({ lastName, firstName }) => nameKey(lastName, firstName)));
  return staying.filter(({ lastName, firstName }) => names.has(nameKey(lastName, firstName)));
}

/** Fingerprints that the vault holds, or that take the place of one that the latest export still told. */
function knownFingerprints(
  vault: VaultContents,
  written: readonly PlannedParticipation[],
): ReadonlySet<string> {
  const known = new Set(vault.participations.map(({ fingerprint }) => fingerprint));
  for (const { replaces, identity } of written)
    if (replaces !== null && !vault.exports.absent.has(replaces)) known.add(identity.fingerprint);
  return known;
}

/**
 * Plans an import: from what the files say and what the vault holds, exactly what will be written and the preview
 * of it. HR lists are applied before Pix exports, whatever the order of the files. Pure: writes nothing, and the
 * same inputs give the same plan.
 */
export const planImport = (
  files: readonly ReadFile[],
  vault: VaultContents,
  choices: ImportChoices = NO_CHOICE,
): ImportPlan => takeSteps(planImportInSteps(files, vault, choices));

/** Rows that the steps of planning go through, at most: each is identified, compared and attached. */
export const rowsToPlan = (files: readonly ReadFile[]): number =>
  files.reduce((sum, file) => sum + (file.kind === 'unknown' ? 0 : PASSES * file.rows), 0);

const PASSES = 4;

/** The same in slices, so that the event loop stays free and the user may cancel. */
export function* planImportInSteps(
  files: readonly ReadFile[],
  vault: VaultContents,
  choices: ImportChoices = NO_CHOICE,
): PlanningSteps<ImportPlan> {
  const placed = files.flatMap((read, file): PlacedFile[] =>
    read.kind === 'assessment' || read.kind === 'profiles' ? [{ file, read }] : [],
  );
  const roster = yield* planRoster(
    files.flatMap((read) => (read.kind === 'agents' ? [read] : [])),
    vault,
    choices,
  );
  const pix = yield* planParticipations(placed, vault);
  const campaigns = mergeCampaigns(placed, vault.campaigns);
  const replaced = new Set(pix.written.flatMap(({ replaces }) => replaces ?? []));
  const staying = vault.participations.filter(({ fingerprint }) => !replaced.has(fingerprint));
  const standing = [...staying, ...pix.written.map(({ identity }) => identity)];
  yield 0;
  const find = createMatcher(roster.agents, vault.attachments, vault.links, findSharedNames(standing));
  const participations = yield* planWriting(pix, find);
  const rematch = (identity: ParticipationIdentity): Rematch => {
    const { match, personKey } = find(identity);
    return { fingerprint: identity.fingerprint, match, personKey };
  };
  const exports = datedExports(placed, pix);
  yield 0;
  const presence = findAbsentParticipations(
    standing,
    knownFingerprints(vault, participations),
    [...exports.values()],
    vault.exports,
  );
  yield 0;
  const absentFrom = absentByFile(exports, presence, standing);
  const stored = new Map(vault.campaigns.map((campaign) => [campaign.id, campaign]));
  const isNews = (campaign: CampaignRef): boolean => {
    const former = stored.get(campaign.id);
    return former === undefined || !isSameCampaign(former, campaign);
  };
  return {
    files: yield* previewFiles(files, roster, pix, find, absentFrom),
    roster: roster.roster,
    campaigns: [...campaigns.values()].filter(isNews),
    participations,
    rematches: (roster.roster.kind === 'replaced' ? staying : sameNames(staying, pix, vault)).map(rematch),
    campaignPreviews: yield* previewCampaigns(campaigns, standing, find),
    presence,
    outcomesOf: (file) => outcomesOf(pix.files.get(file), absentFrom(file), find, roster.agents),
    agentCount: roster.agents.length,
  };
}
