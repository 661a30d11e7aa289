/** The one way out for everything collective: facts in (confidential), `Released` values out. */
import type { CollectiveFacts } from '../model/facts';
import type {
  Released,
  ReleasedHeatmap,
  ReleasedNeeds,
  ReleasedOverview,
  ReleasedParticipationView,
  ReleasedWholeResult,
} from './released';
import type { HeatmapRequest, NeedsRequest, ParticipationRequest, WholeServiceRequest } from './request';

export type { DisclosureProfile, DisclosureSettings } from './profile';
export type * from './released';
export type * from './request';

const pending = (): never => {
  throw new Error('not built yet');
};

export const releaseParticipation = (
  _facts: CollectiveFacts,
  _request: ParticipationRequest,
): Released<ReleasedParticipationView> => pending();
export const releaseHeatmap = (
  _facts: CollectiveFacts,
  _request: HeatmapRequest,
): Released<ReleasedHeatmap> => pending();
export const releaseWholeService = (
  _facts: CollectiveFacts,
  _request: WholeServiceRequest,
): Released<readonly ReleasedWholeResult[]> => pending();
export const releaseOverview = (
  _facts: CollectiveFacts,
  _request: WholeServiceRequest,
): Released<ReleasedOverview> => pending();
export const releaseNeeds = (_facts: CollectiveFacts, _request: NeedsRequest): Released<ReleasedNeeds> =>
  pending();
