import type { Released, ReleasedNeeds } from '../disclosure/released';
import { PIX_AREAS } from '../framework/pix-framework';
import type { CompetenceRef } from '../model/competence';
import { fillSessions, shareSeatsBySite } from '../sessions';
import { type ActionDetails, blankDetails } from './action-details';
import type { ActionSource } from './action-source';
import { type CampaignGoal, completeDetails, findGoal } from './campaign-goal';
import { proposeAction } from './catalogue';
import { DEFAULT_GROUP_BOUNDS, type GroupBounds, type GroupSizing, sizeGroups } from './group-sizing';
import { listSources, planMergers } from './list-sources';
import { bindDecisions, type NeedDecision } from './need-decision';
import { numberDeclared, numberNeeds } from './number-needs';
import type { Plan, PlanRow } from './plan-row';
import { NO_SHAPING, type PlanShaping } from './plan-shaping';
import { retainPeople } from './retained-people';
import { splitSources } from './split-sources';

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

const sizeAction = ({ people, decision, pools: weights }: ActionSource, details: ActionDetails) => {
  const { answer, shareToTrain } = decision;
  const retained = retainPeople(people, answer, shareToTrain, details.retained);
  const groupBounds = boundsOf(details);
  const sizing = sizeGroups(retained ?? 0, groupBounds);
  const pools = shareSeatsBySite(retained ?? 0, weights);
  return {
    retained,
    isRetainedTyped: details.retained !== null && answer !== 'pix',
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

/** What the catalogue proposes: for the first competence, or for the free subject. */
const proposedFor = ({ competences: [first], subject, title, decision }: ActionSource) => {
  const about: CompetenceRef = first ?? { key: '', code: null, name: subject || title, area: null };
  return proposeAction(about, decision.answer);
};

/** What the office said replaces what was proposed. */
const applyDetails = (source: ActionSource, details: ActionDetails) => {
  const { decision, title, wishDate } = source;
  const proposed = proposedFor(source);
  const status: PlanRow['status'] = decision.status === 'accepted' ? 'accepted' : 'proposed';
  return {
    actionTitle: details.title || title || proposed.title,
    objective: details.objective || proposed.objective,
    type: details.type ?? 'T1',
    days: decision.answer === 'pix' ? 0 : (details.days ?? proposed.days),
    modality: details.modality ?? proposed.modality,
    status,
    progress: details.progress ?? status,
    details: { ...details, deadline: details.deadline ?? wishDate },
  };
};

const areasOf = (competences: readonly CompetenceRef[]): readonly string[] =>
  PIX_AREAS.filter(({ index }) => competences.some(({ area }) => area === index)).map(({ name }) => name);

const describeSource = (source: ActionSource) => {
  const { id, needNumbers, origin, competences, subject, population, concerned } = source;
  return {
    id,
    needNumbers,
    origin,
    areas: areasOf(competences),
    competences: competences.map(({ key, code, name }) => ({ key, code, name })),
    subject,
    population,
    concerned,
    measured: source.measured,
    people: source.people,
    peopleSum: source.peopleSum,
  };
};

interface Action {
  readonly source: ActionSource;
  readonly details: ActionDetails;
}

const makeRow = ({ source, details }: Action, number: number): PlanRow => {
  const sized = sizeAction(source, details);
  return {
    ...describeSource(source),
    number,
    answer: source.decision.answer,
    shareToTrain: source.decision.shareToTrain,
    ...sized,
    ...applyDetails(source, details),
    ...priceAction(details, sized.sessions),
    priority: source.priority,
    retestAfterDays: RETEST_AFTER_DAYS,
  };
};

const compareActions = ({ source: a }: Action, { source: b }: Action): number =>
  a.priority.class.localeCompare(b.priority.class) || (a.needNumbers[0] ?? 0) - (b.needNumbers[0] ?? 0);

/** The goal of the first campaign behind an action; a declared need has none. */
const goalOf = (goals: readonly CampaignGoal[], { origin }: ActionSource): CampaignGoal | undefined => {
  const [first] = origin.kind === 'declared' ? [] : origin.campaigns;
  return first === undefined ? undefined : findGoal(goals, first.id);
};

const withDetails = (
  source: ActionSource,
  said: ReadonlyMap<string, ActionDetails>,
  goal: CampaignGoal | undefined,
): Action => {
  const details = completeDetails(said.get(source.id) ?? blankDetails(source.id), goal);
  const { priority } = source;
  return {
    source: { ...source, priority: { ...priority, class: details.priority ?? priority.class } },
    details,
  };
};

/**
 * The plan of needs that were released before: for the page, which receives nothing else. In the engine, where
 * confidential numbers are at hand, only `buildPlan` may be called (a test over imports holds that).
 * Which needs enter: see `listSources`. Rows come by priority class, then by need number.
 * Group sizes, days and modality are proposals; costs, providers and dates are the office’s own.
 */
export const assemblePlan = (
  needs: ReleasedNeeds,
  decisions: readonly NeedDecision[],
  actions: readonly ActionDetails[] = [],
  goals: readonly CampaignGoal[] = [],
  shaping: PlanShaping = NO_SHAPING,
): Plan => {
  const book = bindDecisions(decisions);
  const computed = numberNeeds(needs, book);
  const numbered = {
    needs: computed,
    declared: numberDeclared(shaping.declared, book, computed.length),
  };
  const mergers = planMergers(shaping, numbered, book);
  const sources = splitSources(listSources(numbered, mergers), shaping.splits, book);
  const said = new Map(actions.map((details) => [details.actionId, details]));
  const ranked = sources
    .map((source) => withDetails(source, said, goalOf(goals, source)))
    .sort(compareActions);
  return { ...numbered, mergers, rows: ranked.map((action, index) => makeRow(action, index + 1)) };
};

/**
 * The training plan from released needs, a type that only the disclosure gate can make, and what the administrator
 * decided, said and shaped. Merged and split actions come from released values alone (rule 6).
 */
export const buildPlan = (
  needs: Released<ReleasedNeeds>,
  decisions: readonly NeedDecision[],
  actions: readonly ActionDetails[] = [],
  goals: readonly CampaignGoal[] = [],
  shaping: PlanShaping = NO_SHAPING,
): Plan => assemblePlan(needs, decisions, actions, goals, shaping);
