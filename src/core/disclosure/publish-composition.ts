import type { CollectiveFacts } from '../model/facts';
import {
  COMPARED_DIMENSIONS,
  type ComparedDimension,
  type CompositionTally,
  tallyComposition,
} from '../participation/tally-composition';
import { type GroupParts, judgeRepresentation, shareOfGroup } from '../statistics/composition';
import type { CampaignContext } from './campaign-context';
import type { RowPlan } from './plan-rows';
import type { Thresholds } from './profile';
import { isSmallRow, publishHeadcount } from './publish-headcount';
import type { ReleasedRepresentation } from './released';

/** Shares are told to the point. */
const toPoint = (share: number): number => Math.round(share * 100) / 100;

/** Respondents of a group as far as participation tells them: exact, or one less than the limit of « moins de k ». */
const readRespondents = ({ respondents, agents }: GroupParts, thresholds: Thresholds) => {
  const told = publishHeadcount(respondents, agents, thresholds);
  if (told.kind === 'exact') return { kind: 'exact' as const, value: told.value };
  return told.kind === 'under' ? { kind: 'at-most' as const, value: told.limit - 1 } : null;
};

const readOthers = (group: GroupParts, whole: GroupParts): GroupParts => ({
  respondents: whole.respondents - group.respondents,
  agents: whole.agents - group.agents,
});

/**
 * A group that stands out among at least 11 respondents; null otherwise. It and the others hold 11 agents each, and what
 * is told of it exactly gives no number of the others that participation would blur.
 */
const publishGroup = (
  group: GroupParts,
  whole: GroupParts,
  thresholds: Thresholds,
): Omit<ReleasedRepresentation, 'dimension' | 'value'> | null => {
  const others = readOthers(group, whole);
  const isSmall = [group, others].some(({ agents }) => isSmallRow(agents, thresholds));
  if (isSmall || whole.respondents < thresholds.exactFrom) return null;
  const told = readRespondents(group, thresholds);
  if (told === null || readRespondents(others, thresholds)?.kind !== 'exact') return null;
  const shares = shareOfGroup({ respondents: told.value, agents: group.agents }, whole);
  const side = judgeRepresentation(shares);
  // What is at most so much is surely under, never surely over.
  if (side === null || (told.kind === 'at-most' && side === 'over')) return null;
  return {
    side,
    respondents: { kind: told.kind, value: toPoint(shares.respondents) },
    agents: toPoint(shares.agents),
  };
};

const distance = ({ respondents, agents }: ReleasedRepresentation): number =>
  Math.abs(respondents.value - agents);

const publishDimension = (
  { facts, thresholds }: CampaignContext,
  dimension: ComparedDimension,
  tally: CompositionTally,
  slot: number,
): readonly ReleasedRepresentation[] => {
  const whole = tally.wholeOf(slot);
  return facts.roster[dimension].values.flatMap((value, code) => {
    const group = publishGroup(tally.groupOf(slot, code), whole, thresholds);
    return group === null ? [] : [{ dimension, value, ...group }];
  });
};

const hasRoster = ({ roster }: CollectiveFacts): boolean => roster.count > 0;

/** What may be said of the respondents of a slot. */
export type CompositionOf = (slot: number) => readonly ReleasedRepresentation[];

/**
 * How the respondents of each slot of a table (rows, those in no row, the whole) differ from the agents concerned, by
 * catégorie, site and corps, the widest difference first. Participation only, no more precise than the table of
 * participation tells it: groups under 11 agents and slots under 11 respondents are left out, « moins de k » counts as k − 1 at most.
 */
export const publishComposition = (context: CampaignContext, plan: RowPlan): CompositionOf => {
  if (!hasRoster(context.facts)) return () => [];
  const tallies = COMPARED_DIMENSIONS.map((dimension) => ({
    dimension,
    tally: tallyComposition(context.facts, context, plan, dimension),
  }));
  return (slot) =>
    tallies
      .flatMap(({ dimension, tally }) => publishDimension(context, dimension, tally, slot))
      .sort((a, b) => distance(b) - distance(a));
};
