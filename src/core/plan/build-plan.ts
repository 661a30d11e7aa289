import type { Released, ReleasedNeed, ReleasedNeeds } from '../disclosure/released';
import { PIX_AREAS } from '../framework/pix-framework';
import { fillSessions, type RowPool, shareSeatsBySite } from '../sessions';
import { type ActionDetails, blankDetails } from './action-details';
import { type CampaignGoal, completeDetails, findGoal } from './campaign-goal';
import { proposeAction } from './catalogue';
import { chooseNeeds } from './choose-needs';
import { classifyPriority } from './classify-priority';
import { DEFAULT_GROUP_BOUNDS, type GroupBounds, type GroupSizing, sizeGroups } from './group-sizing';
import type { NeedDecision } from './need-decision';
import { numberNeeds } from './number-needs';
import type { NumberedNeed, Plan, PlanRow, PriorityReason } from './plan-row';
import { retainPeople } from './retained-people';

/** « Nouveau parcours à J+90 » (analysis design). */
const RETEST_AFTER_DAYS = 90;

const countSessions = (sizing: GroupSizing, { wayOut }: ActionDetails): number => {
  if (sizing.kind === 'none') return 0;
  if (sizing.kind === 'fits') return sizing.sizes.length;
  const chosen = sizing.options.find(({ kind }) => kind === wayOut);
  return chosen?.kind === 'fill-and-wait' ? chosen.sizes.length : sizing.sessions;
};

/** Bounds as said by the office; a maximum under the minimum lowers the minimum. */
const boundsOf = ({ groupMin, groupMax }: ActionDetails): GroupBounds => {
  const max = groupMax ?? Math.max(DEFAULT_GROUP_BOUNDS.max, groupMin ?? 0);
  return { min: Math.min(groupMin ?? DEFAULT_GROUP_BOUNDS.min, max), max };
};

/** Pools of the released rows, by campaign and competence. */
type RowPools = ReadonlyMap<string, readonly RowPool[]>;

const subjectOf = ({ campaign, competence }: ReleasedNeed): string =>
  JSON.stringify([campaign.id, competence.key]);

const gatherPools = (all: readonly NumberedNeed[]): RowPools => {
  const pools = new Map<string, RowPool[]>();
  for (const { need } of all) {
    const people = need.people?.value ?? 0;
    if (need.scope !== 'row' || people <= 0) continue;
    const pool: RowPool = { ...need.row, people };
    const known = pools.get(subjectOf(need));
    if (known) known.push(pool);
    else pools.set(subjectOf(need), [pool]);
  }
  return pools;
};

/** The released rows of the same campaign and competence weigh the seats of the whole. */
const poolsOf = ({ need }: NumberedNeed, rows: RowPools): readonly RowPool[] => {
  const alone: RowPool = { ...need.row, people: 1 };
  return need.scope === 'row' ? [alone] : (rows.get(subjectOf(need)) ?? [alone]);
};

const sizeNeed = (numbered: NumberedNeed, rows: RowPools, details: ActionDetails) => {
  const { need, decision } = numbered;
  const retained = retainPeople(need.people, decision.answer, decision.shareToTrain);
  const groupBounds = boundsOf(details);
  const sizing = sizeGroups(retained ?? 0, groupBounds);
  const pools = shareSeatsBySite(retained ?? 0, poolsOf(numbered, rows));
  return {
    people: need.people,
    retained,
    groupBounds,
    sizing,
    pools,
    seating: fillSessions(pools, { bounds: groupBounds, wayOut: details.wayOut }),
    sessions: countSessions(sizing, details),
  };
};

/** A whole pedagogical cost stands; else it follows the number of sessions. Null while nothing was entered. */
const priceAction = ({ teachingCost, sessionCost, extraCost }: ActionDetails, sessions: number) => {
  const teaching = teachingCost ?? (sessionCost === null ? null : sessionCost * sessions);
  const isUnknown = teaching === null && extraCost === null;
  return { teachingCost: teaching, cost: isUnknown ? null : (teaching ?? 0) + (extraCost ?? 0) };
};

/** What the office said replaces what was proposed. */
const applyDetails = ({ need, decision }: NumberedNeed, details: ActionDetails) => {
  const proposed = proposeAction(need.competence, decision.answer);
  const status: PlanRow['status'] = decision.status === 'accepted' ? 'accepted' : 'proposed';
  return {
    actionTitle: details.title || proposed.title,
    objective: details.objective || proposed.objective,
    type: details.type ?? 'T1',
    days: decision.answer === 'pix' ? 0 : (details.days ?? proposed.days),
    modality: details.modality ?? proposed.modality,
    status,
    progress: details.progress ?? status,
    details,
  };
};

const describeNeed = ({ need }: NumberedNeed) => {
  const { key, code, name, area } = need.competence;
  return {
    campaign: { id: need.campaign.id, name: need.campaign.name },
    area: PIX_AREAS.find(({ index }) => index === area)?.name ?? null,
    competence: { key, code, name },
    population: need.row.label,
    concerned: need.concerned,
    measure: need.measure,
    observed: need.observed,
    target: need.target,
  };
};

interface Chosen {
  readonly numbered: NumberedNeed;
  readonly details: ActionDetails;
  readonly priority: PriorityReason;
}

const makeRow = ({ numbered, details, priority }: Chosen, pools: RowPools, number: number): PlanRow => {
  const sized = sizeNeed(numbered, pools, details);
  return {
    id: numbered.need.id,
    number,
    needNumber: numbered.number,
    ...describeNeed(numbered),
    answer: numbered.decision.answer,
    shareToTrain: numbered.decision.shareToTrain,
    ...sized,
    ...applyDetails(numbered, details),
    ...priceAction(details, sized.sessions),
    priority,
    retestAfterDays: RETEST_AFTER_DAYS,
  };
};

/**
 * The plan of needs that were released before: for the page, which receives nothing else. In the engine, where
 * confidential numbers are at hand, only `buildPlan` may be called (a test over imports holds that).
 * Which needs enter: see `chooseNeeds`. Rows come by priority class, then by need number.
 * Group sizes, days and modality are proposals; costs, providers and dates are the office’s own.
 */
export const assemblePlan = (
  needs: ReleasedNeeds,
  decisions: readonly NeedDecision[],
  actions: readonly ActionDetails[] = [],
  goals: readonly CampaignGoal[] = [],
): Plan => {
  const numbered = numberNeeds(needs, decisions);
  const chosen = chooseNeeds(numbered);
  const reasons = classifyPriority(chosen);
  const said = new Map(actions.map((details) => [details.actionId, details]));
  const ranked = chosen
    .flatMap((need): Chosen[] => {
      const priority = reasons.get(need.need.id);
      const details = completeDetails(
        said.get(need.need.id) ?? blankDetails(need.need.id),
        findGoal(goals, need.need.campaign.id),
      );
      if (!priority) return [];
      return [
        { numbered: need, details, priority: { ...priority, class: details.priority ?? priority.class } },
      ];
    })
    .sort(
      (a, b) => a.priority.class.localeCompare(b.priority.class) || a.numbered.number - b.numbered.number,
    );
  const pools = gatherPools(numbered);
  return {
    needs: numbered,
    rows: ranked.map((one, index) => makeRow(one, pools, index + 1)),
  };
};

/** The training plan from released needs, a type that only the disclosure gate can make, and decisions. */
export const buildPlan = (
  needs: Released<ReleasedNeeds>,
  decisions: readonly NeedDecision[],
  actions: readonly ActionDetails[] = [],
  goals: readonly CampaignGoal[] = [],
): Plan => assemblePlan(needs, decisions, actions, goals);
