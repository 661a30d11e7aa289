import type { Released, ReleasedNeeds } from '../disclosure/released';
import { PIX_AREAS } from '../framework/pix-framework';
import { ANSWER_FORMATS, findAction } from './catalogue';
import { chooseNeeds } from './choose-needs';
import { classifyPriority } from './classify-priority';
import { DEFAULT_GROUP_BOUNDS, type GroupSizing, sizeGroups } from './group-sizing';
import type { NeedDecision } from './need-decision';
import { numberNeeds } from './number-needs';
import type { NumberedNeed, Plan, PlanRow, PriorityReason } from './plan-row';
import { retainPeople } from './retained-people';

/** « Nouveau parcours à J+90 » (analysis design). */
const RETEST_AFTER_DAYS = 90;

const countSessions = (sizing: GroupSizing): number => {
  if (sizing.kind === 'none') return 0;
  return sizing.kind === 'fits' ? sizing.sizes.length : sizing.sessions;
};

const sizeNeed = ({ need, decision }: NumberedNeed) => {
  const retained = retainPeople(need.people, decision.answer, decision.shareToTrain);
  const sizing = sizeGroups(retained ?? 0);
  return {
    people: need.people,
    retained,
    groupBounds: DEFAULT_GROUP_BOUNDS,
    sizing,
    sessions: countSessions(sizing),
  };
};

const describeNeed = ({ need }: NumberedNeed) => {
  const action = findAction(need.competence);
  const { key, code, name, area } = need.competence;
  return {
    campaign: { id: need.campaign.id, name: need.campaign.name },
    area: PIX_AREAS.find(({ index }) => index === area)?.name ?? null,
    competence: { key, code, name },
    actionTitle: action.title,
    objective: action.objective,
    population: need.row.label,
    concerned: need.concerned,
    measure: need.measure,
    observed: need.observed,
    target: need.target,
  };
};

const makeRow = (numbered: NumberedNeed, priority: PriorityReason, number: number): PlanRow => ({
  id: numbered.need.id,
  number,
  needNumber: numbered.number,
  ...describeNeed(numbered),
  answer: numbered.decision.answer,
  shareToTrain: numbered.decision.shareToTrain,
  ...sizeNeed(numbered),
  ...ANSWER_FORMATS[numbered.decision.answer],
  priority,
  type: 'T1',
  status: numbered.decision.status === 'accepted' ? 'accepted' : 'proposed',
  retestAfterDays: RETEST_AFTER_DAYS,
});

/**
 * The plan of needs that were released before: for the page, which receives nothing else. In the engine, where
 * confidential numbers are at hand, only `buildPlan` may be called (a test over imports holds that).
 * Which needs enter: see `chooseNeeds`. Rows come by priority class, then by need number.
 * Group sizes, days and modality are proposals; costs, providers and dates are the office’s own.
 */
export const assemblePlan = (needs: ReleasedNeeds, decisions: readonly NeedDecision[]): Plan => {
  const numbered = numberNeeds(needs, decisions);
  const chosen = chooseNeeds(numbered);
  const reasons = classifyPriority(chosen);
  const ranked = chosen
    .flatMap((need) => {
      const priority = reasons.get(need.need.id);
      return priority ? [{ need, priority }] : [];
    })
    .sort((a, b) => a.priority.class.localeCompare(b.priority.class) || a.need.number - b.need.number);
  return {
    needs: numbered,
    rows: ranked.map(({ need, priority }, index) => makeRow(need, priority, index + 1)),
  };
};

/** The training plan from released needs, a type that only the disclosure gate can make, and decisions. */
export const buildPlan = (needs: Released<ReleasedNeeds>, decisions: readonly NeedDecision[]): Plan =>
  assemblePlan(needs, decisions);
