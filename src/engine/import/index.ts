export type { FilePreview } from '../../core/pix/import-preview';
export { bytesSource, fileSource } from './file-source';
export type { ImportPlan, PlannedParticipation, Rematch, RowOutcome, VaultContents } from './import-plan';
export { NO_CHOICE } from './import-plan';
export type { ImportSource } from './import-source';
export { planImport, planImportInSteps, rowsToPlan } from './plan';
export type { ReadFile } from './read-file';
export { readImportFile } from './read-import-file';
