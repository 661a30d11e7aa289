import { listUnitCandidates, listValueCandidates, type RowCandidates } from '../gaps/row-candidates';
import type { CollectiveFacts } from '../model/facts';
import { selectPersons } from '../participation/select-persons';
import { groupSmallRows, type KeptGroup, listChosen, type RowGroup } from './group-small-rows';
import type { ReleasedMerger, RowLevel } from './released';
import type { ParticipationRequest } from './request';

/** A row as planned, before anything is counted. */
export interface PlannedRow {
  readonly key: string;
  readonly label: string;
  /** Agents of the row that the filter keeps, ≥ 1. */
  readonly agents: number;
}

/** The rows of a table and who stands in which. Confidential (`rowOf`). */
export interface RowPlan {
  readonly level: RowLevel;
  readonly rows: readonly PlannedRow[];
  /** Row of each person, −1 in no row. */
  readonly rowOf: Int32Array;
  readonly rowCount: number;
  readonly mergers: readonly ReleasedMerger[];
  /** Keys of the units or values of every merged row, shown or not. */
  readonly groups: readonly {
    readonly key: string;
    readonly label: string;
    readonly members: readonly string[];
  }[];
}

/** No rows: everybody together. */
export const planWhole = (facts: CollectiveFacts): RowPlan => ({
  level: { kind: 'whole' },
  rows: [],
  rowOf: new Int32Array(facts.personCount).fill(-1),
  rowCount: 0,
  mergers: [],
  groups: [],
});

const listCandidates = (facts: CollectiveFacts, request: ParticipationRequest): RowCandidates => {
  const { dimension, depth } = request.rows;
  if (dimension !== 'unit') return listValueCandidates(facts, dimension);
  const inUnit = selectPersons(facts, { unitPath: request.filter.unitPath ?? null });
  return listUnitCandidates(facts, depth, inUnit.isKept);
};

/** Group of each candidate. */
const indexGroups = (candidates: RowCandidates['candidates'], groups: readonly RowGroup[]): Int32Array =>
  Int32Array.from(candidates, (candidate) => groups.findIndex(({ members }) => members.includes(candidate)));

const countKept = (groupOf: Int32Array, isKept: Uint8Array, groupCount: number): Int32Array => {
  const agents = new Int32Array(groupCount);
  groupOf.forEach((group, agent) => {
    if (group >= 0 && isKept[agent] === 1) agents[group] = (agents[group] ?? 0) + 1;
  });
  return agents;
};

const describeMerger = ({ key, label, members }: RowGroup): ReleasedMerger => ({
  key,
  label,
  members: members.map(({ name }) => name),
});

/** How a publication groups: by those who answered, and as earlier releases did. */
export interface RowGrouping {
  /** 1 for each agent with a result. */
  readonly hasResult: Uint8Array;
  /** What an earlier release put together. */
  readonly groups: readonly KeptGroup[];
}

/** Rule 0 in a diffusion: what counts is who answered; a unit where nobody did stands by its agents. */
const weighByResults = (
  { candidates, candidateOf }: RowCandidates,
  { hasResult }: RowGrouping,
  isKept: Uint8Array,
): RowCandidates['candidates'] => {
  const answered = new Int32Array(candidates.length);
  candidateOf.forEach((candidate, agent) => {
    if (candidate >= 0 && hasResult[agent] === 1 && isKept[agent] === 1)
      answered[candidate] = (answered[candidate] ?? 0) + 1;
  });
  return candidates.map((candidate, index) => {
    const results = answered[index] ?? 0;
    return results === 0 ? candidate : { ...candidate, agents: results };
  });
};

/**
 * Chooses the rows of a table (rule 0). Grouping looks at the whole roster, so that rows stay the same under every
 * filter; rows without an agent in the filter are left out. Fewer than two rows: everybody together.
 */
export const planRows = (
  facts: CollectiveFacts,
  request: ParticipationRequest,
  isKept: Uint8Array,
  k: number,
  grouping: RowGrouping | null = null,
): RowPlan => {
  const listed = listCandidates(facts, request);
  const { candidateOf, depth } = listed;
  const { dimension } = request.rows;
  const candidates = grouping === null ? listed.candidates : weighByResults(listed, grouping, isKept);
  const kept = [...(grouping?.groups ?? []), ...(dimension === 'unit' ? listChosen(facts) : [])];
  const groups = groupSmallRows(candidates, k, dimension, kept);
  const groupOfCandidate = indexGroups(candidates, groups);
  const groupOf = candidateOf.map((candidate) => groupOfCandidate[candidate] ?? -1);
  const agents = countKept(groupOf, isKept, groups.length);
  const shown = groups.flatMap((group, index) => ((agents[index] ?? 0) > 0 ? [{ group, index }] : []));
  if (shown.length < 2) return planWhole(facts);
  const rowOfGroup = new Map(shown.map(({ index }, row) => [index, row]));
  const rowOf = new Int32Array(facts.personCount).fill(-1);
  rowOf.set(groupOf.map((group) => rowOfGroup.get(group) ?? -1));
  return {
    level: { kind: 'rows', dimension, depth },
    rows: shown.map(({ group, index }) => ({
      key: group.key,
      label: group.label,
      agents: agents[index] ?? 0,
    })),
    rowOf,
    rowCount: shown.length,
    mergers: shown.filter(({ group }) => group.members.length > 1).map(({ group }) => describeMerger(group)),
    groups: groups
      .filter(({ members }) => members.length > 1)
      .map(({ key, label, members }) => ({ key, label, members: members.map((member) => member.key) })),
  };
};
