import type { CollectiveFacts } from '../model/facts';
import { narrowFilter } from '../participation/narrow-filter';
import { selectPersons } from '../participation/select-persons';
import { findCampaign } from './campaign-context';
import { chooseThresholds } from './profile';
import { publishPopulation } from './publish-headcount';
import { release } from './release';
import { buildWholeTable } from './release-heatmap';
import { describeCampaign } from './release-overview';
import { publishStage } from './release-stage';
import type { Released } from './released';
import type { ReleasedObjective, ReleasedObjectiveCampaign, ReleasedObjectives } from './released-objectives';
import type { ObjectivesRequest } from './request';

type Asked = ObjectivesRequest['objectives'][number];

const describeCovered = (
  facts: CollectiveFacts,
  request: ObjectivesRequest,
  campaignId: string,
): readonly ReleasedObjectiveCampaign[] => {
  const context = findCampaign(facts, request, campaignId);
  if (context === null) return [];
  const { targets } = request;
  return [
    {
      ...describeCampaign(context, targets),
      table: buildWholeTable(context, targets),
      stage: publishStage(context, targets),
    },
  ];
};

const stateOf = (
  facts: CollectiveFacts,
  request: ObjectivesRequest,
  { population, campaignIds }: Asked,
): ReleasedObjective['state'] => {
  const thresholds = chooseThresholds(request.disclosure);
  const filter = narrowFilter(request.filter, population);
  if (filter === null) return { kind: 'outside' };
  const { agents } = selectPersons(facts, filter);
  if (agents !== null && agents < thresholds.k) return { kind: 'too-few', k: thresholds.k };
  return {
    kind: 'shown',
    concerned: publishPopulation(agents, thresholds),
    campaigns: campaignIds.flatMap((id) => describeCovered(facts, { ...request, filter }, id)),
  };
};

/**
 * Where each objective stands, within the filter of the screen: participation against the roster of its population,
 * the whole by competence against the targets that apply, the stage asked. A population under k says one sentence.
 */
export const releaseObjectives = (
  facts: CollectiveFacts,
  request: ObjectivesRequest,
): Released<ReleasedObjectives> =>
  release<ReleasedObjectives>({
    k: chooseThresholds(request.disclosure).k,
    objectives: request.objectives.map((objective) => ({
      id: objective.id,
      state: stateOf(facts, request, objective),
    })),
  });
