/**
 * The one way out for everything collective: facts in (confidential), `Released` values out.
 * Rules: docs/adr/0006-disclosure-gate.md.
 */
export type { DisclosureProfile, DisclosureSettings } from './profile';
export { releaseHeatmap } from './release-heatmap';
export { releaseNeeds } from './release-needs';
export { releaseOverview } from './release-overview';
export { releaseParticipation } from './release-participation';
export { releaseWholeService } from './release-whole-service';
export type * from './released';
export type * from './request';
