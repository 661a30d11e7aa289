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

const dictionaries = ['site', 'corps', 'category', 'job'] as const;

/** One criterion that a filter sets: what it says of each code of its column, so that no text is read per agent. */
export interface Criterion {
  readonly dimension: 'unit' | (typeof dictionaries)[number];
  /** Code of each agent, −1 where absent. */
  readonly codes: Int32Array;
  /** 1 where agents are kept, by code + 1: place 0 is for those without a value. */
  readonly keeps: Uint8Array;
}

const keepUnits = ({ units, roster }: CollectiveFacts, path: readonly string[]): Criterion => {
  const keeps = new Uint8Array(units.length + 1);
  keeps.set(selectUnits(units, path), 1);
  return { dimension: 'unit', codes: roster.unit, keeps };
};

const keepValue = (
  dimension: (typeof dictionaries)[number],
  { values, codes }: Dictionary,
  value: string,
): Criterion => {
  const keeps = new Uint8Array(values.length + 1);
  const code = values.indexOf(value);
  if (code >= 0) keeps[code + 1] = 1;
  return { dimension, codes, keeps };
};

/** Criteria on persons that the filter sets. Campaigns are not persons: they are chosen elsewhere. */
export const listCriteria = (facts: CollectiveFacts, filter: CollectiveFilter): readonly Criterion[] => {
  const { unitPath } = filter;
  const units = isSet(unitPath) && unitPath.length > 0 ? [keepUnits(facts, unitPath)] : [];
  const values = dictionaries.flatMap((dimension) => {
    const value = filter[dimension];
    return isSet(value) ? [keepValue(dimension, facts.roster[dimension], value)] : [];
  });
  return [...units, ...values];
};

/** Persons that a filter keeps; an unknown value or unit keeps nobody. */
export const selectPersons = (facts: CollectiveFacts, filter: CollectiveFilter): PersonSelection => {
  const { count } = facts.roster;
  const criteria = listCriteria(facts, filter);
  const isKept = new Uint8Array(facts.personCount).fill(
    1,
    0,
    criteria.length === 0 ? facts.personCount : count,
  );
  for (const { codes, keeps } of criteria)
    for (let agent = 0; agent < count; agent += 1)
      if (keeps[(codes[agent] ?? -1) + 1] !== 1) isKept[agent] = 0;
  let agents = 0;
  for (let agent = 0; agent < count; agent += 1) agents += isKept[agent] ?? 0;
  return { isKept, agents: count === 0 ? null : agents };
};

/** Indexes in `facts.campaigns` of the campaigns that a filter keeps, in their order. */
export const selectCampaigns = (facts: CollectiveFacts, filter: CollectiveFilter): readonly number[] => {
  const ids = filter.campaignIds;
  const indexes = facts.campaigns.map((_, index) => index);
  if (!isSet(ids)) return indexes;
  return indexes.filter((index) => ids.some((id) => id === facts.campaigns[index]?.id));
};
