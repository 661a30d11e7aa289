import type { KnownRange } from '../known-range';
import type { ColumnProblem } from './column-problem';
import type { ProtectedSet } from './prove-open';

/** Part of its range that a sum must keep. Source: rule 4. */
const openPart = 0.2;

const add = (atoms: readonly number[], values: readonly number[]): number =>
  atoms.reduce((sum, atom) => sum + (values[atom] ?? 0), 0);

/**
 * How far apart the ends of a hidden result must stay (rule 4): min(k, n + 1) counts and a fifth of the range of a sum,
 * both for someone who is one of the n and takes the own result away.
 */
const strictNeed = (problem: ColumnProblem, atoms: readonly number[], k: number): number => {
  if (problem.figure === 'below') return Math.min(k, add(atoms, problem.sizes));
  const range = add(atoms, problem.upper);
  const isAlone = add(atoms, problem.sizes) === 1;
  const own = isAlone ? 0 : (1 - openPart) * problem.scale;
  return Math.min(range, Math.ceil(openPart * range + own));
};

/** Range told by each rule; a rule that is not asked about tells none. */
type Told = readonly (KnownRange | undefined)[];

/** Largest figure of the part of a set that each rule speaks of. */
const shareOut = (problem: ColumnProblem, atoms: readonly number[]): ReadonlyMap<number, number> => {
  const shares = new Map<number, number>();
  for (const atom of atoms)
    for (const rule of problem.atomRules[atom] ?? [])
      shares.set(rule, (shares.get(rule) ?? 0) + (problem.upper[atom] ?? 0));
  return shares;
};

/** How open each of some published figures, alone, leaves a set: what one figure tells is accepted with it. */
const openAlone = (problem: ColumnProblem, atoms: readonly number[], told: Told): number => {
  const size = add(atoms, problem.upper);
  let least = size;
  for (const [rule, shared] of shareOut(problem, atoms)) {
    const range = told[rule];
    if (range === undefined || shared === 0) continue;
    const others = (problem.ruleUpper[rule] ?? 0) - shared;
    const width = Math.min(shared, range.high) - Math.max(0, range.low - others);
    least = Math.min(least, width + size - shared);
  }
  return least;
};

/** Atoms shared by each pair of rules, and what is left of each without the other, where fewer than k results stand. */
const listSmallPairs = (problem: ColumnProblem, k: number): readonly (readonly number[])[] => {
  const { ruleAtoms, atomRules, sizes } = problem;
  const count = ruleAtoms.length;
  const total = ruleAtoms.map((atoms) => add(atoms, sizes));
  const shared = new Int32Array(count * count);
  atomRules.forEach((rules, atom) => {
    for (const one of rules)
      for (const other of rules)
        shared[one * count + other] = (shared[one * count + other] ?? 0) + (sizes[atom] ?? 0);
  });
  const isSmall = (size: number) => size > 0 && size < k;
  const pairs: (readonly number[])[] = [];
  for (let one = 0; one < count; one += 1)
    for (let other = 0; other < count; other += 1) {
      const common = shared[one * count + other] ?? 0;
      if (one === other || common === 0) continue;
      const isCommonSmall = one < other && isSmall(common);
      const isRestSmall = isSmall((total[one] ?? 0) - common);
      if (!isCommonSmall && !isRestSmall) continue;
      const inOther = new Set(ruleAtoms[other]);
      const atoms = ruleAtoms[one] ?? [];
      if (isCommonSmall) pairs.push(atoms.filter((atom) => inOther.has(atom)));
      if (isRestSmall) pairs.push(atoms.filter((atom) => !inOther.has(atom)));
    }
  return pairs;
};

const withoutDoubles = (sets: readonly (readonly number[])[]): readonly (readonly number[])[] => [
  ...new Map(sets.map((atoms) => [atoms.join(), atoms])).values(),
];

/** Ranges that earlier releases told, by rule. */
const toldEarlier = (problem: ColumnProblem, rows: number): Told => [
  ...Array.from({ length: rows }, () => undefined),
  ...problem.earlier.map(({ range }) => range),
];

const isSmallSet = ({ sizes }: ColumnProblem, atoms: readonly number[], k: number): boolean => {
  const size = add(atoms, sizes);
  return size > 0 && size < k;
};

/** Atoms by what is read of each. */
const groupBy = (atoms: Iterable<number>, read: (atom: number) => string): readonly (readonly number[])[] => {
  const groups = new Map<string, number[]>();
  for (const atom of atoms) {
    const key = read(atom);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [atom]);
    else group.push(atom);
  }
  return [...groups.values()];
};

const listSubsets = (rules: readonly number[]): readonly (readonly number[])[] =>
  rules.reduce<readonly (readonly number[])[]>(
    (subsets, rule) => subsets.flatMap((subset) => [subset, [...subset, rule]]),
    [[]],
  );

/**
 * Atoms that only comparisons tell apart, put together as they are for a reader when some of these are not told: one side
 * of a comparison may fall silent for what the other tells, in another campaign.
 */
const listMerged = (
  { sizes, atomRules, unplaced }: ColumnProblem,
  compared: ReadonlySet<number>,
): readonly (readonly number[])[] => {
  if (compared.size === 0) return [];
  const rulesOf = (atom: number, isAsked: (rule: number) => boolean) =>
    (atomRules[atom] ?? []).filter(isAsked).join();
  const outside = unplaced.map((atoms) => new Set(atoms));
  const alike = groupBy(sizes.keys(), (atom) => {
    const tables = outside.map((atoms) => (atoms.has(atom) ? 1 : 0)).join();
    return `${rulesOf(atom, (rule) => !compared.has(rule))}|${tables}`;
  });
  return alike
    .filter((atoms) => atoms.length > 1)
    .flatMap((atoms) => {
      const standsIn = (rule: number) => (atom: number) => atomRules[atom]?.includes(rule) === true;
      const apart = [...compared].filter(
        (rule) => atoms.some(standsIn(rule)) && !atoms.every(standsIn(rule)),
      );
      return listSubsets(apart).flatMap((told) =>
        groupBy(atoms, (atom) => rulesOf(atom, (rule) => told.includes(rule))),
      );
    })
    .filter((atoms) => atoms.length > 1);
};

/**
 * Sets of fewer than k results that the tables, of all photos, tell apart: every atom, with or without the comparisons,
 * every pair of rows, small rows that an earlier photo masked, and the persons in no row. What one published figure
 * alone says of them is accepted with that figure; persons in no row need as much as a masked row.
 * @param natural ranges that the rows would tell by their size alone; none for a comparison
 */
export const listSmallSets = (problem: ColumnProblem, natural: Told, k: number): readonly ProtectedSet[] => {
  const isSmall = (set: readonly number[]) => isSmallSet(problem, set, k);
  const atoms = problem.sizes.map((_, atom) => [atom]).filter(isSmall);
  const told = [...natural, ...problem.earlier.map(({ range }) => range)];
  const masks = problem.earlier.flatMap(({ rule }, place) =>
    rule.isMask ? [problem.ruleAtoms[natural.length + place] ?? []] : [],
  );
  const compared = new Set([...natural.keys()].filter((row) => natural[row] === undefined));
  const merged = listMerged(problem, compared).filter(isSmall);
  const sets = [...atoms, ...masks.filter(isSmall), ...listSmallPairs(problem, k), ...merged];
  const small = withoutDoubles(sets).map((set) => ({
    atoms: set,
    need: Math.min(strictNeed(problem, set, k), openAlone(problem, set, told)),
  }));
  const unplaced = problem.unplaced.filter(isSmall).map((set) => needHidden(problem, set, natural.length, k));
  return [...unplaced, ...small].filter(({ need }) => need > 0);
};

/** A masked row: all that rule 4 asks, or all that one earlier release leaves. */
export const needHidden = (
  problem: ColumnProblem,
  atoms: readonly number[],
  rows: number,
  k: number,
): ProtectedSet => ({
  atoms,
  need: Math.min(strictNeed(problem, atoms, k), openAlone(problem, atoms, toldEarlier(problem, rows))),
});

/** A figure that is told by class or band because of its size keeps two values, or what earlier releases leave. */
export const needInexact = (
  problem: ColumnProblem,
  atoms: readonly number[],
  range: KnownRange,
  rows: number,
): ProtectedSet => ({
  atoms,
  need: Math.min(1, range.high - range.low, openAlone(problem, atoms, toldEarlier(problem, rows))),
});
