import type { ReleasedEstimate, ReleasedHeadcount, ReleasedNeed } from '../disclosure/released';
import { PIX_COMPETENCES } from '../framework/pix-framework';
import type { CompetenceRef } from '../model/competence';
import type { ActionSource, OriginCampaign } from './action-source';
import { chooseNeeds } from './choose-needs';
import { classifyPriority } from './classify-priority';
import { combinePeople, type PeoplePart } from './combine-people';
import { type DecisionBook, decisionFor } from './need-decision';
import { gatherRowNeeds, poolsOf, type RowNeeds, rowNeedsOf } from './need-pools';
import type { PriorityClass } from './plan-classes';
import type { NumberedDeclared, NumberedNeed, PlannedMerger } from './plan-row';
import type { NeedMerger, PlanShaping } from './plan-shaping';
import type { ComputedPriority } from './priority-reason';

/** The needs that stand, numbered, with what was decided. */
export interface NumberedNeeds {
  readonly needs: readonly NumberedNeed[];
  readonly declared: readonly NumberedDeclared[];
}

/** An action with the released needs of single rows behind it: what it may be split by. */
export interface SourceWithRows {
  readonly source: ActionSource;
  readonly rowNeeds: readonly ReleasedNeed[];
}

const campaignsOf = (needs: readonly ReleasedNeed[]): readonly OriginCampaign[] => [
  ...new Map(needs.map(({ campaign: { id, name } }) => [id, { id, name }])).values(),
];

const computedSource = (
  { need, number, decision }: NumberedNeed,
  priority: ComputedPriority,
  rows: RowNeeds,
): SourceWithRows => {
  const rowNeeds = rowNeedsOf(need, rows);
  const source: ActionSource = {
    id: need.id,
    needNumbers: [number],
    origin: { kind: 'computed', campaigns: campaignsOf([need]) },
    title: '',
    competences: [need.competence],
    subject: '',
    population: need.row.label,
    concerned: need.concerned,
    measured: { measure: need.measure, observed: need.observed, target: need.target },
    people: need.people,
    peopleSum: 'exact',
    pools: need.scope === 'row' ? [{ ...need.row, people: 1 }] : poolsOf(rowNeeds, need.row),
    decision,
    priority,
    wishDate: null,
  };
  return { source, rowNeeds };
};

const competencesOf = (key: string | null): readonly CompetenceRef[] =>
  PIX_COMPETENCES.filter((competence) => competence.key === key);

const counted = (people: number): ReleasedEstimate => ({ low: people, value: people, high: people });

/** No head-count of a declared population is released. */
const UNKNOWN: ReleasedHeadcount = { kind: 'unknown' };

const declaredSource = ({ number, declared, decision }: NumberedDeclared): SourceWithRows => {
  const { id, title, origin, population, people, priority, priorityReason, wishDate } = declared;
  const source: ActionSource = {
    id,
    needNumbers: [number],
    origin: { kind: 'declared', origin },
    title,
    competences: competencesOf(declared.competence),
    subject: declared.subject,
    population: population.label,
    concerned: UNKNOWN,
    measured: null,
    people: counted(people),
    peopleSum: 'exact',
    pools: [{ key: id, label: population.label, sites: [], people: 1 }],
    decision,
    priority: { kind: 'given', class: priority, reason: priorityReason },
    wishDate,
  };
  return { source, rowNeeds: [] };
};

interface Members {
  readonly computed: readonly NumberedNeed[];
  readonly declared: readonly NumberedDeclared[];
}

const unique = <T>(values: readonly T[]): readonly T[] => [...new Set(values)];

const uniqueCompetences = (all: readonly CompetenceRef[]): readonly CompetenceRef[] => [
  ...new Map(all.map((competence) => [competence.key, competence])).values(),
];

const peopleParts = ({ computed, declared }: Members): readonly PeoplePart[] => [
  ...computed.map(({ need }) => ({
    rowKey: need.scope === 'row' ? need.row.key : null,
    people: need.people,
  })),
  ...declared.map(({ declared: { people } }) => ({ rowKey: null, people: counted(people) })),
];

/** Populations in words: the whole covers its rows. */
const populationsOf = ({ computed, declared }: Members): readonly string[] => {
  const whole = computed.find(({ need }) => need.scope === 'whole');
  const rows = whole === undefined ? computed.map(({ need }) => need.row.label) : [whole.need.row.label];
  return unique([...rows, ...declared.map((one) => one.declared.population.label)]);
};

const concernedOf = ({ computed, declared }: Members): ReleasedHeadcount => {
  const whole = computed.find(({ need }) => need.scope === 'whole');
  return whole !== undefined && declared.length === 0 ? whole.need.concerned : UNKNOWN;
};

const firstClass = (classes: readonly PriorityClass[]): PriorityClass => [...classes].sort()[0] ?? 'P3';

const mergedSource = (
  { merger, decision, needNumbers }: PlannedMerger,
  members: Members,
  reasons: ReadonlyMap<string, ComputedPriority>,
  rows: RowNeeds,
): SourceWithRows => {
  const { computed, declared } = members;
  const rowNeeds = computed.flatMap(({ need }) => rowNeedsOf(need, rows));
  const population = populationsOf(members).join(', ');
  const { people, sum } = combinePeople(peopleParts(members));
  const classes = [
    ...computed.map(({ need }) => reasons.get(need.id)?.class ?? 'P3'),
    ...declared.map((one) => one.declared.priority),
  ];
  const dates = declared.flatMap((one) => one.declared.wishDate ?? []).sort();
  const source: ActionSource = {
    id: merger.id,
    needNumbers,
    origin: {
      kind: 'merged',
      campaigns: campaignsOf(computed.map(({ need }) => need)),
      origins: unique(declared.map((one) => one.declared.origin)),
    },
    title: merger.title,
    competences: uniqueCompetences([
      ...computed.map(({ need }) => need.competence),
      ...declared.flatMap((one) => competencesOf(one.declared.competence)),
    ]),
    subject: unique(declared.map((one) => one.declared.subject).filter((words) => words !== '')).join(', '),
    population,
    concerned: concernedOf(members),
    measured: null,
    people,
    peopleSum: sum,
    pools: poolsOf(rowNeeds, { key: merger.id, label: population, sites: [] }),
    decision,
    priority: { kind: 'merged', class: firstClass(classes), needs: needNumbers.length },
    wishDate: dates[0] ?? null,
  };
  return { source, rowNeeds };
};

const membersOf = ({ members }: NeedMerger, { needs, declared }: NumberedNeeds): Members => {
  const wanted = new Set(members);
  return {
    computed: needs.filter(({ need }) => wanted.has(need.id)),
    declared: declared.filter((one) => wanted.has(one.declared.id)),
  };
};

const planMerger = (merger: NeedMerger, numbered: NumberedNeeds, decisions: DecisionBook): PlannedMerger => {
  const { computed, declared } = membersOf(merger, numbered);
  const standing = new Set([
    ...computed.map(({ need }) => need.id),
    ...declared.map((one) => one.declared.id),
  ]);
  return {
    merger,
    decision: decisionFor(merger.id, decisions),
    needNumbers: [...computed, ...declared].map(({ number }) => number),
    missing: merger.members.filter((id) => !standing.has(id)),
  };
};

/** Mergers as they stand: a member that is no longer a need is named as missing. */
export const planMergers = (
  { mergers }: PlanShaping,
  numbered: NumberedNeeds,
  decisions: DecisionBook,
): readonly PlannedMerger[] => mergers.map((merger) => planMerger(merger, numbered, decisions));

/** An action that stands: not set aside, and at least one of its needs is left. */
const isPlanned = ({ decision, needNumbers }: PlannedMerger): boolean =>
  decision.status !== 'set-aside' && needNumbers.length > 0;

/** One action per need or merger of the plan, before splitting. The needs of a merger make no action of their own. */
export const listSources = (
  numbered: NumberedNeeds,
  mergers: readonly PlannedMerger[],
): readonly SourceWithRows[] => {
  const taken = new Set(mergers.flatMap(({ merger }) => merger.members));
  const planned = mergers.filter(isPlanned);
  const merged = new Set(planned.flatMap(({ merger }) => merger.members));
  const open = numbered.needs.filter(({ need }) => merged.has(need.id) || !taken.has(need.id));
  const chosen = chooseNeeds(open, merged);
  const reasons = classifyPriority(chosen);
  const rows = gatherRowNeeds(numbered.needs);
  return [
    ...chosen.flatMap((need) => {
      const priority = reasons.get(need.need.id);
      return priority && !taken.has(need.need.id) ? [computedSource(need, priority, rows)] : [];
    }),
    ...numbered.declared
      .filter(({ declared, decision }) => decision.status !== 'set-aside' && !taken.has(declared.id))
      .map(declaredSource),
    ...planned.map((one) => mergedSource(one, membersOf(one.merger, numbered), reasons, rows)),
  ];
};
