import type { CollectiveFacts } from '../model/facts';
import { askStageOfPersons, type PersonStages } from '../targets/ask-of-persons';
import { nameTarget } from '../targets/row-target';
import type { AppliedTarget, Targets } from '../targets/target';
import { type CampaignContext, findCampaign } from './campaign-context';
import { refuseSmallScope } from './participation-counts';
import { chooseFate, type Precision } from './precision';
import { publishUncertainty } from './publish-cell';
import { publishCount, publishShare } from './publish-count';
import { isSmallRow, publishHeadcount } from './publish-headcount';
import { release } from './release';
import type { Released } from './released';
import type { ReleasedStage, ReleasedStageView } from './released-objectives';
import type { StageRequest } from './request';

/** Respondents of whom a stage is asked, and those under it. Confidential. */
interface StageCounts {
  readonly respondents: number;
  readonly below: number;
  readonly unattached: number;
  /** Agents of whom a stage is asked; null without a roster. */
  readonly agents: number | null;
  readonly applied: readonly AppliedTarget[];
}

const stageOf = ({ participations }: CollectiveFacts, row: number): number =>
  row < 0 ? -1 : (participations.stage?.[row] ?? -1);

/** The stages asked of the agents kept, the most widespread first, and how many agents they concern. */
const listAsked = ({ facts, selection }: CampaignContext, { groupOf, groups }: PersonStages) => {
  const agents = new Map<AppliedTarget, number>();
  const persons = facts.roster.count === 0 ? facts.personCount : facts.roster.count;
  for (let person = 0; person < persons; person += 1) {
    const asked = groups[groupOf[person] ?? 0] ?? null;
    if (selection.isKept[person] === 1 && asked !== null) agents.set(asked, (agents.get(asked) ?? 0) + 1);
  }
  const ordered = [...agents].sort(([, a], [, b]) => b - a);
  return {
    applied: ordered.map(([target]) => target),
    total: ordered.reduce((sum, [, each]) => sum + each, 0),
  };
};

const countStages = (context: CampaignContext, stages: PersonStages): StageCounts => {
  const { facts, situation, selection } = context;
  const { applied, total } = listAsked(context, stages);
  let [respondents, below, unattached] = [0, 0, 0];
  for (let person = 0; person < facts.personCount; person += 1) {
    const asked = stages.groups[stages.groupOf[person] ?? 0] ?? null;
    const stage = stageOf(facts, situation.current[person] ?? -1);
    if (selection.isKept[person] !== 1 || asked === null || stage < 0) continue;
    respondents += 1;
    if (stage < asked.value) below += 1;
    if (person >= facts.roster.count) unattached += 1;
  }
  return { respondents, below, unattached, agents: selection.agents === null ? null : total, applied };
};

const writeStage = (
  counts: StageCounts,
  precision: Precision,
  { thresholds }: CampaignContext,
): ReleasedStage => {
  const respondents = publishHeadcount(counts.respondents, counts.agents, thresholds);
  const below = publishCount(counts.below, counts.respondents, precision);
  return {
    kind: 'shown',
    appliedTargets: counts.applied.map(nameTarget),
    respondents,
    below,
    shareBelow: publishShare(below, counts.respondents),
    ...publishUncertainty(counts, respondents, precision),
  };
};

/**
 * Respondents under the stage (palier) asked of them, everybody kept together, by the rules of a cell; null where no
 * stage is asked of anybody. Thresholds of stages are not in the files: no percentage, no gap in points.
 */
export const publishStage = (context: CampaignContext, targets: Targets): ReleasedStage | null => {
  const stages = askStageOfPersons(context.facts, context.campaign.id, targets);
  if (stages.groups.every((asked) => asked === null)) return null;
  const counts = countStages(context, stages);
  if (counts.applied.length === 0) return null;
  const fate = chooseFate(
    counts.respondents,
    isSmallRow(counts.agents, context.thresholds),
    context.thresholds,
  );
  return fate === 'empty' || fate === 'masked' ? { kind: fate } : writeStage(counts, fate, context);
};

/**
 * Respondents of one campaign under the stage asked of them, beside its gaps by competence. Null where no stage is
 * asked, and where the scope is too small for any result.
 */
export const releaseStage = (facts: CollectiveFacts, request: StageRequest): Released<ReleasedStageView> => {
  const context = findCampaign(facts, request, request.campaignId);
  const isRefused = context === null || refuseSmallScope(context) !== null;
  return release<ReleasedStageView>({ stage: isRefused ? null : publishStage(context, request.targets) });
};
