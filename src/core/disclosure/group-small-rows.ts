import type { RowCandidate } from '../gaps/row-candidates';
import type { RowDimension } from '../gaps/row-dimension';
import { MERGED_KEYS, othersRow } from '../gaps/row-key';
import type { CollectiveFacts } from '../model/facts';
import { countCommonWords, countOwnWords, mergeLabels } from './merged-label';

/** A row of at least k agents of the roster: one candidate, or several merged (rule 0). */
export interface RowGroup {
  readonly key: string;
  readonly label: string;
  readonly members: readonly RowCandidate[];
}

type Members = readonly RowCandidate[];

const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
const countAgents = (members: Members): number => members.reduce((sum, member) => sum + member.agents, 0);
const firstKey = (members: Members): string => members.map(({ key }) => key).sort(compareText)[0] ?? '';
/** Fewest agents first, then by key: an order that does not depend on that of the roster. */
const compareGroups = (a: Members, b: Members): number =>
  countAgents(a) - countAgents(b) || compareText(firstKey(a), firstKey(b));

/** Words shared at the start by two sisters whose names differ by a few words only, 0 when they are not alike. */
const measureLikeness = (a: RowCandidate, b: RowCandidate): number => {
  if (a.parent !== b.parent) return 0;
  const common = countCommonWords([a.name, b.name]);
  const isClose = [a, b].every(({ name }) => countOwnWords(name, common) <= common);
  return isClose ? common : 0;
};

const likenessTo = (members: Members, other: Members): number =>
  Math.max(...members.flatMap((member) => other.map((sister) => measureLikeness(member, sister))));

/** The group most like `members`, the smallest among equals; null when none is alike. */
const findSister = (members: Members, groups: readonly Members[]): Members | null => {
  const alike = groups.filter((group) => group !== members && likenessTo(members, group) > 0);
  const byLikeness = (a: Members, b: Members) =>
    likenessTo(members, b) - likenessTo(members, a) || compareGroups(a, b);
  return [...alike].sort(byLikeness)[0] ?? null;
};

/** Merges each group under k with a sister that bears a like name, smallest first. */
const mergeSisters = (groups: readonly Members[], k: number): readonly Members[] => {
  const small = groups.filter((group) => countAgents(group) < k).sort(compareGroups);
  for (const group of small) {
    const sister = findSister(group, groups);
    if (sister === null) continue;
    const others = groups.filter((each) => each !== group && each !== sister);
    return mergeSisters([...others, [...sister, ...group]], k);
  }
  return groups;
};

/**
 * Gathers what is still under k with those who stand there already, taking in the smallest other groups until it holds
 * k agents.
 */
const poolOthers = (groups: readonly Members[], k: number, pooled: Members) => {
  const ordered = [...groups].sort(compareGroups);
  const gather = (count: number): Members => [...pooled, ...ordered.slice(0, count).flat()];
  let taken = ordered.filter((group) => countAgents(group) < k).length;
  if (gather(taken).length === 0) return { others: null, named: groups };
  while (taken < ordered.length && countAgents(gather(taken)) < k) taken += 1;
  return { others: gather(taken), named: ordered.slice(taken) };
};

const nameGroup = (members: Members): RowGroup => {
  const sorted = [...members].sort((a, b) => compareText(a.name, b.name) || compareText(a.key, b.key));
  return {
    key: sorted.map(({ key }) => key).join(MERGED_KEYS),
    label: mergeLabels(sorted.map(({ name }) => name)),
    members: sorted,
  };
};

const nameOthers = (members: Members, dimension: RowDimension): RowGroup => ({
  ...nameGroup(members),
  ...othersRow(dimension),
});

/** Keys of rows that stand together: by the administrator’s choice, or as an earlier release put them. */
export interface KeptGroup {
  /** Key of their row in that release; null for a choice. */
  readonly key: string | null;
  readonly members: readonly string[];
}

/** What the administrator put together, as groups to keep. */
export const listChosen = ({ groupings = [] }: CollectiveFacts): readonly KeptGroup[] =>
  groupings.map((members) => ({ key: null, members }));

/** Adds a group to others; those that share a member with it become one with it. */
const join = (groups: readonly Members[], added: Members): readonly Members[] => {
  if (added.length === 0) return groups;
  const touching = groups.filter((group) => group.some((member) => added.includes(member)));
  const apart = groups.filter((group) => !touching.includes(group));
  return [...apart, [...new Set([...touching.flat(), ...added])]];
};

/** Candidates one by one, but for those that stand together. */
const gatherKept = (candidates: Members, kept: readonly KeptGroup[]): readonly Members[] => {
  const together = kept
    .map(({ members }) => candidates.filter(({ key }) => members.includes(key)))
    .reduce(join, []);
  const taken = new Set(together.flat());
  return [...together, ...candidates.filter((each) => !taken.has(each)).map((candidate) => [candidate])];
};

/**
 * Rule 0: makes rows of at least `k` agents of the roster. A smaller unit joins the sister (same parent) whose name
 * begins alike, else « Autres services »; values of another dimension join « Autres ». The result does not depend on the order of the candidates,
 * nor on any filter; rows keep the order of their first candidate, « Autres » comes last. What stands together
 * (`kept`) is never parted.
 */
export const groupSmallRows = (
  candidates: Members,
  k: number,
  dimension: RowDimension,
  kept: readonly KeptGroup[] = [],
): readonly RowGroup[] => {
  const isOthers = ({ key }: KeptGroup) => key === othersRow(dimension).key;
  const pooled = kept.filter(isOthers).flatMap(({ members }) => members);
  const alone = gatherKept(
    candidates.filter(({ key }) => !pooled.includes(key)),
    kept.filter((group) => !isOthers(group)),
  );
  const merged = dimension === 'unit' ? mergeSisters(alone, k) : alone;
  const { others, named } = poolOthers(
    merged,
    k,
    candidates.filter(({ key }) => pooled.includes(key)),
  );
  const place = (group: RowGroup) => Math.min(...group.members.map((member) => candidates.indexOf(member)));
  const rows = named.map(nameGroup).sort((a, b) => place(a) - place(b));
  return others === null ? rows : [...rows, nameOthers(others, dimension)];
};
