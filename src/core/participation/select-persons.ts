import type { CollectiveFacts, CollectiveFilter, Dictionary, UnitNode } from '../model/facts';

/** Persons that a filter keeps. Confidential. */
export interface PersonSelection {
  /** Index = person number; 1 when kept. Persons outside the roster are kept only by a filter without roster criteria. */
  readonly isKept: Uint8Array;
  /** Agents of the roster kept; null without a roster, when the number of persons concerned is not known. */
  readonly agents: number | null;
}

const isSet = <T>(value: T | null | undefined): value is T => value !== null && value !== undefined;

/** 1 for each unit that lies at or below `path` (names from the widest downwards). */
const selectUnits = (units: readonly UnitNode[], path: readonly string[]): Uint8Array => {
  const isKept = new Uint8Array(units.length);
  /** 1 for each unit whose own path is a beginning of `path`. */
  const isOnPath = new Uint8Array(units.length);
  units.forEach((unit, index) => {
    const followsPath = unit.parent < 0 || isOnPath[unit.parent] === 1;
    if (followsPath && unit.depth < path.length && unit.name === path[unit.depth]) isOnPath[index] = 1;
    const isTarget = isOnPath[index] === 1 && unit.depth === path.length - 1;
    if (isTarget || isKept[unit.parent] === 1) isKept[index] = 1;
  });
  return isKept;
};

type AgentTest = (agent: number) => boolean;

const matchValue = (column: Dictionary, value: string): AgentTest => {
  const code = column.values.indexOf(value);
  return (agent) => code >= 0 && column.codes[agent] === code;
};

const matchUnit = (facts: CollectiveFacts, path: readonly string[]): AgentTest => {
  const isKept = selectUnits(facts.units, path);
  return (agent) => isKept[facts.roster.unit[agent] ?? -1] === 1;
};

/** One test per criterion that the filter sets. Campaigns are not persons: they are chosen elsewhere. */
const listTests = (facts: CollectiveFacts, filter: CollectiveFilter): readonly AgentTest[] => {
  const tests: AgentTest[] = [];
  if (isSet(filter.unitPath) && filter.unitPath.length > 0) tests.push(matchUnit(facts, filter.unitPath));
  for (const dimension of ['site', 'corps', 'category', 'job'] as const) {
    const value = filter[dimension];
    if (isSet(value)) tests.push(matchValue(facts.roster[dimension], value));
  }
  return tests;
};

/** Persons that a filter keeps; an unknown value or unit keeps nobody. */
export const selectPersons = (facts: CollectiveFacts, filter: CollectiveFilter): PersonSelection => {
  const tests = listTests(facts, filter);
  const isKept = new Uint8Array(facts.personCount);
  let agents = 0;
  for (let agent = 0; agent < facts.roster.count; agent += 1) {
    if (!tests.every((test) => test(agent))) continue;
    isKept[agent] = 1;
    agents += 1;
  }
  if (tests.length === 0) isKept.fill(1, facts.roster.count);
  return { isKept, agents: facts.roster.count === 0 ? null : agents };
};

/** Indexes in `facts.campaigns` of the campaigns that a filter keeps, in their order. */
export const selectCampaigns = (facts: CollectiveFacts, filter: CollectiveFilter): readonly number[] => {
  const ids = filter.campaignIds;
  const indexes = facts.campaigns.map((_, index) => index);
  if (!isSet(ids)) return indexes;
  return indexes.filter((index) => ids.some((id) => id === facts.campaigns[index]?.id));
};
