export type { CampaignPreview, FilePreview, PersonCounts, RowCounts } from '../../core/pix/import-preview';
export { bytesSource, fileSource } from './file-source';
export { identifyParticipation } from './fingerprint';
export type {
  ImportPlan,
  PlannedParticipation,
  Rematch,
  RosterPlan,
  VaultContents,
} from './import-plan';
export type { ImportSource, ReadOptions, ReadProgress, SourceStat } from './import-source';
export { createMatcher, type MatchedPerson, type Matcher } from './matcher';
export { planImport } from './plan';
export type { ReadAgents, ReadFile, ReadOutcome, ReadParticipations, UnknownFile } from './read-file';
export { readImportFile } from './read-import-file';
