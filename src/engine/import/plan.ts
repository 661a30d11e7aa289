import type { CampaignRef } from '../../core/model/campaign';
import type { CampaignId } from '../../core/model/id';
import { describeNotice } from '../../core/pix/import-message';
import type { CampaignPreview, FilePreview, RowCounts } from '../../core/pix/import-preview';
import type { ParticipationIdentity } from '../../core/pix/participation-identity';
import { type CountedParticipation, countPersons } from '../../core/roster/count-persons';
import type { Match } from '../../core/roster/match';
import type { ImportPlan, PlannedParticipation, Rematch, VaultContents } from './import-plan';
import { createMatcher, type Matcher } from './matcher';
import {
  type ParticipationsPlanning,
  type PixFilePlan,
  type PlacedFile,
  planParticipations,
} from './plan-participations';
import { planRoster, type RosterPlanning } from './plan-roster';
import type { ReadAgents, ReadFile, ReadParticipations, UnknownFile } from './read-file';

const NO_ROWS: RowCounts = { rows: 0, kept: 0, duplicates: 0, new: 0, updated: 0, identical: 0, outdated: 0 };

function previewUnknown({ name, kind, encoding, problem }: UnknownFile): FilePreview {
  const nothing = { layout: null, campaign: null, rejected: [], notices: [], persons: null };
  return { ...NO_ROWS, ...nothing, name, kind, encoding, problem };
}

function previewAgents(file: ReadAgents, planning: RosterPlanning): FilePreview {
  const { name, kind, encoding, layout, notices } = file;
  const plan = planning.files.get(file);
  const told = { name, kind, encoding, layout, notices, campaign: null, problem: null, persons: null };
  return { ...(plan?.counts ?? NO_ROWS), ...told, rejected: plan?.rejected ?? file.rejected };
}

const countOf = (identity: ParticipationIdentity, find: Matcher): CountedParticipation => ({
  ...find(identity).standing,
  shared: identity.shared,
});

const isByRepairedZeros = (match: Match): boolean =>
  match.kind === 'matched' && match.by === 'matricule-zeros';

function previewPix(file: ReadParticipations, plan: PixFilePlan | undefined, find: Matcher): FilePreview {
  const { name, kind, encoding, layout, campaign } = file;
  const rows = plan?.rows ?? [];
  const persons = countPersons(rows.map(({ identity }) => countOf(identity, find)));
  const isRepaired = rows.some(({ identity }) => isByRepairedZeros(find(identity).match));
  const notices = [...file.notices, ...(isRepaired ? [describeNotice('lost-zeros', name)] : [])];
  const told = { name, kind, encoding, layout, campaign, notices, problem: null, persons };
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

function previewCampaigns(
  campaigns: ReadonlyMap<CampaignId, CampaignRef>,
  standing: readonly ParticipationIdentity[],
  find: Matcher,
): readonly CampaignPreview[] {
  const byCampaign = new Map<CampaignId, ParticipationIdentity[]>(
    [...campaigns.keys()].map((id) => [id, []]),
  );
  for (const identity of standing) byCampaign.get(identity.campaignId)?.push(identity);
  return [...campaigns].map(([id, campaign]) => {
    const identities = byCampaign.get(id) ?? [];
    const persons = countPersons(identities.map((identity) => countOf(identity, find)));
    return { campaign, rows: identities.length, ...persons };
  });
}

const planWriting = ({ written }: ParticipationsPlanning, find: Matcher): readonly PlannedParticipation[] =>
  written.map((row) => {
    const { match, personKey } = find(row.identity);
    return { ...row, campaignId: row.identity.campaignId, match, personKey };
  });

function previewFiles(
  files: readonly ReadFile[],
  roster: RosterPlanning,
  pix: ParticipationsPlanning,
  find: Matcher,
): readonly FilePreview[] {
  return files.map((file, index) => {
    if (file.kind === 'unknown') return previewUnknown(file);
    if (file.kind === 'agents') return previewAgents(file, roster);
    return previewPix(file, pix.files.get(index), find);
  });
}

/**
 * Plans an import: from what the files say and what the vault holds, exactly what will be written and the preview
 * of it. HR lists are applied before Pix exports, whatever the order of the files. Pure: writes nothing, and the
 * same inputs give the same plan.
 */
export function planImport(files: readonly ReadFile[], vault: VaultContents): ImportPlan {
  const placed = files.flatMap((read, file): PlacedFile[] =>
    read.kind === 'assessment' || read.kind === 'profiles' ? [{ file, read }] : [],
  );
  const roster = planRoster(
    files.flatMap((read) => (read.kind === 'agents' ? [read] : [])),
    vault.agents,
  );
  const find = createMatcher(roster.agents, vault.attachments);
  const pix = planParticipations(placed, vault);
  const campaigns = mergeCampaigns(placed, vault.campaigns);
  const participations = planWriting(pix, find);
  const replaced = new Set(participations.flatMap(({ replaces }) => replaces ?? []));
  const staying = vault.participations.filter(({ fingerprint }) => !replaced.has(fingerprint));
  const standing = [...staying, ...participations.map(({ identity }) => identity)];
  const rematch = (identity: ParticipationIdentity): Rematch => {
    const { match, personKey } = find(identity);
    return { fingerprint: identity.fingerprint, match, personKey };
  };
  const stored = new Map(vault.campaigns.map((campaign) => [campaign.id, campaign]));
  const isNews = (campaign: CampaignRef): boolean => {
    const former = stored.get(campaign.id);
    return former === undefined || !isSameCampaign(former, campaign);
  };
  return {
    files: previewFiles(files, roster, pix, find),
    roster: roster.roster,
    campaigns: [...campaigns.values()].filter(isNews),
    participations,
    rematches: roster.roster.kind === 'replaced' ? staying.map(rematch) : [],
    campaignPreviews: previewCampaigns(campaigns, standing, find),
    agentCount: roster.agents.length,
  };
}
