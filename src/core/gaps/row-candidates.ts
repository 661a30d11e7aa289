import type { CollectiveFacts, UnitNode } from '../model/facts';
import type { RowDimension } from './row-dimension';

/** A possible row of a collective table, before small ones are grouped. */
export interface RowCandidate {
  /** Names from the widest unit down, or the value: stable from import to import. */
  readonly key: string;
  readonly name: string;
  /** Key of the unit above; the same for all values of another dimension. */
  readonly parent: string;
  /** Agents of the whole roster (of the chosen unit for units), whatever else is filtered. */
  readonly agents: number;
}

export interface RowCandidates {
  readonly candidates: readonly RowCandidate[];
  /** Index of the candidate of each agent of the roster, −1 outside. */
  readonly candidateOf: Int32Array;
  /** Depth in the tree of units; null for other dimensions or when no depth has several units. */
  readonly depth: number | null;
}

const pathSeparator = ' › ';

const NO_UNIT = 'Sans affectation';
const NO_VALUE = 'Non renseigné';

/** Index of the ancestor of `unit` at `depth`, or the unit itself when it is no deeper. */
const climbTo = (units: readonly UnitNode[], unit: number, depth: number): number => {
  let index = unit;
  let node = units[index];
  while (node !== undefined && node.depth > depth && node.parent >= 0) {
    index = node.parent;
    node = units[index];
  }
  return index;
};

const listPaths = (units: readonly UnitNode[]): readonly string[] => {
  const paths: string[] = [];
  for (const unit of units) {
    const above = paths[unit.parent];
    paths.push(above === undefined ? unit.name : `${above}${pathSeparator}${unit.name}`);
  }
  return paths;
};

/** First depth at which several units hold agents, null when there is none. */
const findDefaultDepth = (units: readonly UnitNode[], unitOf: Int32Array): number | null => {
  const isUsed = new Uint8Array(units.length);
  for (const unit of unitOf) {
    let index = unit;
    while (index >= 0 && isUsed[index] === 0) {
      isUsed[index] = 1;
      index = units[index]?.parent ?? -1;
    }
  }
  const countByDepth: number[] = [];
  units.forEach(({ depth }, index) => {
    countByDepth[depth] = (countByDepth[depth] ?? 0) + (isUsed[index] ?? 0);
  });
  const found = countByDepth.findIndex((count) => (count ?? 0) > 1);
  return found < 0 ? null : found;
};

/** Numbers the distinct codes in order of appearance of the codes themselves, and counts their agents. */
const countCodes = (codeOf: Int32Array, codeCount: number, isIn: Uint8Array) => {
  const agents = new Int32Array(codeCount + 1);
  codeOf.forEach((code, agent) => {
    if (isIn[agent] === 1) agents[code + 1] = (agents[code + 1] ?? 0) + 1;
  });
  const codes = [...agents.keys()].filter((slot) => (agents[slot] ?? 0) > 0).map((slot) => slot - 1);
  return { codes, agentsOf: (code: number) => agents[code + 1] ?? 0 };
};

const gather = (
  codeOf: Int32Array,
  codeCount: number,
  isIn: Uint8Array,
  present: (code: number) => Omit<RowCandidate, 'agents'>,
): Omit<RowCandidates, 'depth'> => {
  const { codes, agentsOf } = countCodes(codeOf, codeCount, isIn);
  const indexOf = new Map(codes.map((code, index) => [code, index]));
  return {
    candidates: codes.map((code) => ({ ...present(code), agents: agentsOf(code) })),
    candidateOf: codeOf.map((code, agent) => (isIn[agent] === 1 ? (indexOf.get(code) ?? -1) : -1)),
  };
};

/**
 * Units at `depth` among the agents `isIn` (1 per agent of the chosen unit). An agent attached higher up stands
 * in a row of that higher unit. `depth` null: the first depth at which several units hold agents.
 */
export const listUnitCandidates = (
  facts: CollectiveFacts,
  depth: number | null,
  isIn: Uint8Array,
): RowCandidates => {
  const { units, roster } = facts;
  const unitOf = roster.unit.map((unit, agent) => (isIn[agent] === 1 ? unit : -1));
  const chosen = depth ?? findDefaultDepth(units, unitOf);
  if (chosen === null)
    return { candidates: [], candidateOf: new Int32Array(roster.count).fill(-1), depth: null };
  const ancestorOf = units.map((_, unit) => climbTo(units, unit, chosen));
  const paths = listPaths(units);
  const codeOf = unitOf.map((unit) => ancestorOf[unit] ?? -1);
  const present = (code: number): Omit<RowCandidate, 'agents'> => {
    const unit = units[code];
    if (unit === undefined) return { key: 'unit:', name: NO_UNIT, parent: '' };
    const name = unit.depth < chosen ? `${unit.name} (hors subdivisions)` : unit.name;
    return { key: `unit:${paths[code]}`, name, parent: paths[unit.parent] ?? '' };
  };
  return { ...gather(codeOf, units.length, isIn, present), depth: chosen };
};

/** Values of one column of the roster; an absent value is a row of its own. */
export const listValueCandidates = (
  facts: CollectiveFacts,
  dimension: Exclude<RowDimension, 'unit'>,
): RowCandidates => {
  const { values, codes } = facts.roster[dimension];
  const present = (code: number): Omit<RowCandidate, 'agents'> => ({
    key: `${dimension}:${values[code] ?? ''}`,
    name: values[code] ?? NO_VALUE,
    parent: '',
  });
  const everybody = new Uint8Array(facts.roster.count).fill(1);
  return { ...gather(codes, values.length, everybody, present), depth: null };
};

const VALUE_DIMENSIONS = ['site', 'corps', 'category', 'job'] as const;

/** Every row that a table may have before grouping, whatever the dimension and the depth: its name by its key. */
export const nameAllRows = ({ units, roster }: CollectiveFacts): ReadonlyMap<string, string> => {
  const paths = listPaths(units);
  return new Map([
    ['unit:', NO_UNIT],
    ...units.map(({ name }, unit) => [`unit:${paths[unit]}`, name] as const),
    ...VALUE_DIMENSIONS.flatMap((dimension) => [
      [`${dimension}:`, NO_VALUE] as const,
      ...roster[dimension].values.map((value) => [`${dimension}:${value}`, value] as const),
    ]),
  ]);
};
