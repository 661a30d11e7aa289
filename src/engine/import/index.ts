export type { CampaignPreview, FilePreview, PersonCounts, RowCounts } from '../../core/pix/import-preview';
export type {
  ImportPlan,
  PlannedParticipation,
  Rematch,
  RosterPlan,
  VaultContents,
} from './import-plan';
export type { ImportSource, ReadOptions, ReadProgress, SourceStat } from './import-source';
export type { ReadAgents, ReadFile, ReadOutcome, ReadParticipations, UnknownFile } from './read-file';
