import type { FilePreview, ImportEntry } from '../../../../src/contract/imports';
import type {
  ReleasedCampaignOverview,
  ReleasedMean,
  ReleasedOverview,
} from '../../../../src/core/disclosure/released';
import { asCampaignId } from '../../../../src/core/model/id';

type Shown = Extract<ReleasedCampaignOverview['result'], { kind: 'shown' }>;

/** A result beside a target of 60 %, as released. */
export const shown = (mean: ReleasedMean, gap: ReleasedMean, target = 0.6): Shown => ({
  kind: 'shown',
  mean,
  target,
  gap,
});

const exact = (value: number): ReleasedMean => ({ kind: 'exact', value });

/** 57 % for a target of 60 %. */
export const BELOW = shown(exact(0.57), exact(0.03));
export const ABOVE = shown(exact(0.7), exact(-0.1));

export const campaignOf = (
  id: string,
  result: ReleasedCampaignOverview['result'] = BELOW,
  measure: 'rate' | 'level' = 'rate',
): ReleasedCampaignOverview => ({
  campaign: {
    id: asCampaignId(id),
    kind: measure === 'rate' ? 'assessment' : 'profiles',
    code: null,
    name: `Campagne ${id}`,
    course: null,
    organisation: 'Service fictif',
    stageCount: null,
  },
  measure,
  participation: {
    concerned: { kind: 'exact', value: 480 },
    started: { kind: 'exact', value: 291 },
    shared: { kind: 'exact', value: 216 },
    unattached: { kind: 'exact', value: 0 },
  },
  result,
});

export const overviewOf = (...campaigns: readonly ReleasedCampaignOverview[]): ReleasedOverview => ({
  k: 5,
  agents: { kind: 'exact', value: 480 },
  campaigns,
  topNeeds: { rates: [], levels: [] },
});

export const fileOf = (campaignId: string, changes: Partial<FilePreview> = {}): FilePreview => ({
  name: `${campaignId}.csv`,
  kind: 'assessment',
  encoding: 'utf-8',
  layout: '2024',
  rows: 10,
  kept: 10,
  duplicates: 0,
  created: 10,
  updated: 0,
  identical: 0,
  outdated: 0,
  campaign: { id: campaignId, code: null, name: `Campagne ${campaignId}` },
  rejected: [],
  notices: [],
  persons: 10,
  shared: 8,
  matched: 10,
  doubtful: 0,
  unattachable: 0,
  unmatched: 0,
  absent: 0,
  ...changes,
});

export const importOf = (
  id: number,
  files: readonly FilePreview[],
  changes: Partial<ImportEntry> = {},
): ImportEntry => ({
  id,
  importedAt: `2026-03-0${id}T10:00:00.000Z`,
  files: [...files],
  undone: false,
  canUndo: false,
  ...changes,
});
