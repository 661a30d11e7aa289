import type { CompetenceKey } from '../model/competence';
import type { CollectiveFacts } from '../model/facts';
import { EVERYBODY, keyOfPopulation, type Population } from '../model/population';
import { maskPersons, POPULATIONS_PER_MASK } from '../participation/mask-persons';
import { doesPrevail } from './specificity';
import type { AimKind, AppliedTarget, SpecificTarget, TargetMeasure, Targets } from './target';

/**
 * What is asked of each person in one campaign. Persons of whom the same is asked form a group, so that a target
 * is found in two steps whatever their number: person → group → competence.
 */
export interface PersonTargets {
  /** Group of each person. */
  readonly groupOf: Int32Array;
  /** By group, then by competence in the order of `facts.competences`. */
  readonly groups: readonly (readonly AppliedTarget[])[];
}

/** Which populations each group stands in, by place in the list of populations. */
interface Grouping {
  readonly groupOf: Int32Array;
  readonly membersOf: readonly (readonly number[])[];
}

const noGroup: Grouping['membersOf'] = [[]];

/** Places of the populations that a mask tells, the first of which has place `first`. */
const placesOf = (mask: number, first: number): readonly number[] =>
  Array.from({ length: POPULATIONS_PER_MASK }, (_, bit) => bit)
    .filter((bit) => (mask & (1 << bit)) !== 0)
    .map((bit) => first + bit);

/** Splits every group by the masks of its persons. One pass over typed columns; groups are numbered as they are met. */
const split = (grouping: Grouping, masks: Uint8Array, first: number): Grouping => {
  const width = 2 ** POPULATIONS_PER_MASK;
  const numbers = new Int32Array(width * grouping.membersOf.length).fill(-1);
  const membersOf: (readonly number[])[] = [];
  const groupOf = new Int32Array(grouping.groupOf.length);
  for (let person = 0; person < groupOf.length; person += 1) {
    const group = grouping.groupOf[person] ?? 0;
    const mask = masks[person] ?? 0;
    const code = width * group + mask;
    if (numbers[code] === -1)
      numbers[code] = membersOf.push([...(grouping.membersOf[group] ?? []), ...placesOf(mask, first)]) - 1;
    groupOf[person] = numbers[code] ?? 0;
  }
  return { groupOf, membersOf };
};

const groupPersons = (facts: CollectiveFacts, populations: readonly Population[]): Grouping => {
  let grouping: Grouping = { groupOf: new Int32Array(facts.personCount), membersOf: noGroup };
  for (let first = 0; first < populations.length; first += POPULATIONS_PER_MASK) {
    const some = populations.slice(first, first + POPULATIONS_PER_MASK);
    grouping = split(grouping, maskPersons(facts, some), first);
  }
  return grouping;
};

const listPopulations = (targets: readonly SpecificTarget[]): readonly Population[] => [
  ...new Map(targets.map(({ population }) => [keyOfPopulation(population), population])).values(),
];

/** The target that prevails among those that concern a person for one competence, or for the stage (null). */
const choose = (
  candidates: readonly SpecificTarget[],
  competence: CompetenceKey | null,
): SpecificTarget | null =>
  candidates
    .filter((target) => target.competence === null || target.competence === competence)
    .reduce<SpecificTarget | null>(
      (chosen, target) => (chosen === null || doesPrevail(target, chosen) ? target : chosen),
      null,
    );

/** Groups persons by what is asked of them; `ask` reads it from the targets that concern the group. */
const resolve = <Asked>(
  facts: CollectiveFacts,
  own: readonly SpecificTarget[],
  ask: (candidates: readonly SpecificTarget[]) => Asked,
): { readonly groupOf: Int32Array; readonly groups: readonly Asked[] } => {
  const populations = listPopulations(own);
  const keys = populations.map(keyOfPopulation);
  const { groupOf, membersOf } = groupPersons(facts, populations);
  const groups = (membersOf.length === 0 ? noGroup : membersOf).map((members) => {
    const held = new Set(members.map((place) => keys[place]));
    return ask(own.filter(({ population }) => held.has(keyOfPopulation(population))));
  });
  return { groupOf, groups };
};

const ofCampaign = (targets: Targets, measure: AimKind, campaignId: string): readonly SpecificTarget[] =>
  targets.specific.filter((target) => target.measure === measure && target.campaignIds.includes(campaignId));

/**
 * The target of each person by competence, for one campaign: the most specific one in force whose population holds
 * the person, else the general one. Each person has exactly one, so counts below target add up over any margin.
 */
export const askOfPersons = (
  facts: CollectiveFacts,
  measure: TargetMeasure,
  campaignId: string,
  targets: Targets,
): PersonTargets => {
  const general: AppliedTarget = { value: targets[measure], population: EVERYBODY, objective: null };
  return resolve(facts, ofCampaign(targets, measure, campaignId), (candidates) =>
    facts.competences.map(({ key }) => choose(candidates, key) ?? general),
  );
};

/** The stage asked of each person in one campaign, by group; null where none is asked. */
export interface PersonStages {
  readonly groupOf: Int32Array;
  readonly groups: readonly (AppliedTarget | null)[];
}

/** The stage (palier) that each person should reach in one campaign, by the same rule; there is no general one. */
export const askStageOfPersons = (
  facts: CollectiveFacts,
  campaignId: string,
  targets: Targets,
): PersonStages =>
  resolve(facts, ofCampaign(targets, 'stage', campaignId), (candidates) => choose(candidates, null));
