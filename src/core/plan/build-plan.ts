import type { Released, ReleasedNeeds } from '../disclosure/released';
import { PIX_AREAS } from '../framework/pix-framework';
import { fillSessions, type SeatPool, shareSeats } from '../sessions';
import { type ActionDetails, blankDetails } from './action-details';
import { ANSWER_FORMATS, findAction } from './catalogue';
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

/** The released rows of the same campaign and competence weigh the seats of the whole. */
const poolsOf = ({ need }: NumberedNeed, all: readonly NumberedNeed[]): readonly SeatPool[] => {
  const alone: SeatPool = { key: need.row.key, label: need.row.label, site: null, people: 1 };
  if (need.scope === 'row') return [alone];
  const rows = all.flatMap(({ need: other }) =>
    other.scope === 'row' &&
    other.campaign.id === need.campaign.id &&
    other.competence.key === need.competence.key &&
    (other.people?.value ?? 0) > 0
      ? [{ key: other.row.key, label: other.row.label, site: null, people: other.people?.value ?? 0 }]
      : [],
  );
  return rows.length === 0 ? [alone] : rows;
};

const sizeNeed = (numbered: NumberedNeed, all: readonly NumberedNeed[], details: ActionDetails) => {
  const { need, decision } = numbered;
  const retained = retainPeople(need.people, decision.answer, decision.shareToTrain);
  const groupBounds = boundsOf(details);
  const sizing = sizeGroups(retained ?? 0, groupBounds);
  const pools = shareSeats(retained ?? 0, poolsOf(numbered, all));
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

const costOf = ({ teachingCost, extraCost }: ActionDetails): number | null =>
  teachingCost === null && extraCost === null ? null : (teachingCost ?? 0) + (extraCost ?? 0);

/** What the office said replaces what was proposed. */
const applyDetails = ({ need, decision }: NumberedNeed, details: ActionDetails) => {
  const action = findAction(need.competence);
  const format = ANSWER_FORMATS[decision.answer];
  const status: PlanRow['status'] = decision.status === 'accepted' ? 'accepted' : 'proposed';
  return {
    actionTitle: details.title || action.title,
    objective: details.objective || action.objective,
    type: details.type ?? 'T1',
    days: decision.answer === 'pix' ? 0 : (details.days ?? format.days),
    modality: details.modality ?? format.modality,
    cost: costOf(details),
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

const makeRow = (
  { numbered, details, priority }: Chosen,
  all: readonly NumberedNeed[],
  number: number,
): PlanRow => ({
  id: numbered.need.id,
  number,
  needNumber: numbered.number,
  ...describeNeed(numbered),
  answer: numbered.decision.answer,
  shareToTrain: numbered.decision.shareToTrain,
  ...sizeNeed(numbered, all, details),
  ...applyDetails(numbered, details),
  priority,
  retestAfterDays: RETEST_AFTER_DAYS,
});

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
): Plan => {
  const numbered = numberNeeds(needs, decisions);
  const chosen = chooseNeeds(numbered);
  const reasons = classifyPriority(chosen);
  const said = new Map(actions.map((details) => [details.actionId, details]));
  const ranked = chosen
    .flatMap((need): Chosen[] => {
      const priority = reasons.get(need.need.id);
      const details = said.get(need.need.id) ?? blankDetails(need.need.id);
      if (!priority) return [];
      return [
        { numbered: need, details, priority: { ...priority, class: details.priority ?? priority.class } },
      ];
    })
    .sort(
      (a, b) => a.priority.class.localeCompare(b.priority.class) || a.numbered.number - b.numbered.number,
    );
  return {
    needs: numbered,
    rows: ranked.map((one, index) => makeRow(one, numbered, index + 1)),
  };
};

/** The training plan from released needs, a type that only the disclosure gate can make, and decisions. */
export const buildPlan = (
  needs: Released<ReleasedNeeds>,
  decisions: readonly NeedDecision[],
  actions: readonly ActionDetails[] = [],
): Plan => assemblePlan(needs, decisions, actions);
