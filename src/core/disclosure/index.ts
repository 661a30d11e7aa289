export type * from './audit/publication';
export { releasePublication, releasePublicationInSteps } from './audit/release-publication';
/**
 * The one way out for everything collective: facts in (confidential), `Released` values out.
 * Rules: docs/adr/0006-disclosure-gate.md.
 */
export type { DisclosureProfile, DisclosureSettings } from './profile';
export { releaseCurves, releaseWaves } from './release-curves';
export { releaseDistribution } from './release-distribution';
export { releaseFunnel } from './release-funnel';
export { releaseGroupings } from './release-groupings';
export { releaseHeatmap } from './release-heatmap';
export { releaseNeeds } from './release-needs';
export { releaseObjectives } from './release-objectives';
export { releaseOverview } from './release-overview';
export { releaseParticipation } from './release-participation';
export { releaseProgress } from './release-progress';
export { releaseRepeat } from './release-repeat';
export { releaseStage } from './release-stage';
export { releaseStandings } from './release-standings';
export { releaseWanted } from './release-wanted';
export { releaseWholeService } from './release-whole-service';
export type * from './released';
export type * from './released-objectives';
export type * from './released-trends';
export type * from './request';
