import type { EngineChannel, ReplyOf, RequestOf } from '../../contract/channels';
import type { Envelope } from '../../contract/failure';
import type { UnitGroupings } from '../../contract/groupings';
import type { NeedDecision } from '../../contract/planning';
import type { UnpublishedRelease } from '../../contract/releases';
import type {
  Released,
  ReleasedCurvesView,
  ReleasedDistributionView,
  ReleasedFunnelView,
  ReleasedGroupings,
  ReleasedHeatmap,
  ReleasedNeeds,
  ReleasedObjectives,
  ReleasedOverview,
  ReleasedParticipationView,
  ReleasedProgressView,
  ReleasedRepeatView,
  ReleasedStageView,
  ReleasedWantedView,
  ReleasedWavesView,
} from '../../core/disclosure';
import type { ShownRelease } from './prepare-release';

/** token → absolute path, for the tokens of one request. */
export type RequestPaths = Readonly<Record<string, string>>;

/** Channels that show collective numbers answer with values that went through the disclosure gate, or not at all. */
interface CollectiveReplies {
  'overview:get': Released<ReleasedOverview>;
  'participation:get': Released<ReleasedParticipationView>;
  'heatmap:get': Released<ReleasedHeatmap>;
  'stage:get': Released<ReleasedStageView>;
  'trends:funnel': Released<ReleasedFunnelView>;
  'trends:curves': Released<ReleasedCurvesView>;
  'trends:distribution': Released<ReleasedDistributionView>;
  'trends:progress': Released<ReleasedProgressView>;
  'trends:repeat': Released<ReleasedRepeatView>;
  'trends:wanted': Released<ReleasedWantedView>;
  'groupings:get': { readonly groupings: UnitGroupings; readonly shown: Released<ReleasedGroupings> };
  'release:prepare': ShownRelease | UnpublishedRelease;
  'trends:waves': Released<ReleasedWavesView>;
  'objectives:overview': Released<ReleasedObjectives>;
  'needs:get': { readonly needs: Released<ReleasedNeeds>; readonly decisions: readonly NeedDecision[] };
}

/** What the handler of a channel must produce. */
type HandlerReply<Name extends EngineChannel> = Name extends keyof CollectiveReplies
  ? CollectiveReplies[Name]
  : ReplyOf<Name>;

export type Handler<Name extends EngineChannel> = (
  request: RequestOf<Name>,
  paths: RequestPaths,
) => Envelope<HandlerReply<Name>> | Promise<Envelope<HandlerReply<Name>>>;

/** One handler per channel of the engine. */
export type Handlers = { readonly [Name in EngineChannel]: Handler<Name> };
