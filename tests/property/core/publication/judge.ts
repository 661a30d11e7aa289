import type { Range, ReadColumn, ReadRow } from './reader';
import type { Programme, WholeNumberSolver } from './whole-number-solver';

/** A set of results that somebody outside knows too much of. */
export interface Revealed {
  readonly column: string;
  readonly what: string;
  readonly results: number;
  readonly need: number;
  readonly range: Range;
}

interface WatchedSet {
  readonly what: string;
  readonly variables: readonly number[];
  readonly need: number;
}

/** Results that stand in the same rows are one variable. */
interface Problem {
  readonly column: ReadColumn;
  readonly programme: Programme;
  readonly truth: readonly number[];
  readonly sizes: readonly number[];
  readonly variableOf: ReadonlyMap<string, number>;
  readonly last: number;
  /** Rows that the variables were told apart by, and the variables of each. */
  readonly rows: readonly { readonly row: ReadRow; readonly variables: readonly number[] }[];
}

const add = (variables: readonly number[], values: readonly number[]): number =>
  variables.reduce((sum, variable) => sum + (values[variable] ?? 0), 0);

const unique = (values: readonly number[]): readonly number[] => [...new Set(values)].sort((a, b) => a - b);

/** Small rows that an earlier release masked are told apart as well, so that they can be watched. */
const isTelling = (column: ReadColumn, last: number) => (row: ReadRow) =>
  row.photo === last || !(row.isMasked || row.isKept) || row.members.length < column.k;

const writeProblem = (column: ReadColumn): Problem => {
  const last = Math.max(...column.rows.map(({ photo }) => photo));
  const rows = column.rows.filter(isTelling(column, last));
  const places = new Map<string, string[]>([...column.most.keys()].map((key) => [key, []]));
  rows.forEach(({ members }, index) => {
    for (const key of members) places.get(key)?.push(`${index}`);
  });
  column.unplaced.forEach((keys, table) => {
    for (const key of keys) places.get(key)?.push(`|${table}`);
  });
  const signatures = [...new Set([...places.values()].map((each) => each.join()))];
  const variableOf = new Map([...places].map(([key, each]) => [key, signatures.indexOf(each.join())]));
  const total = (figureOf: (key: string) => number) => {
    const totals = signatures.map(() => 0);
    for (const [key, variable] of variableOf) totals[variable] = (totals[variable] ?? 0) + figureOf(key);
    return totals;
  };
  const placed = rows.map((row) => ({
    row,
    variables: unique(row.members.map((key) => variableOf.get(key) ?? 0)),
  }));
  return {
    column,
    programme: {
      upper: total((key) => column.most.get(key) ?? 0),
      rules: placed
        .filter(({ row }) => !row.isKept)
        .map(({ row, variables }) => ({ variables, ...row.told })),
    },
    truth: total((key) => column.truth.get(key) ?? 0),
    sizes: total(() => 1),
    variableOf,
    last,
    rows: placed,
  };
};

/** What rule 4 asks, with the own result of one of them taken away. */
const needOf = ({ column, sizes, programme }: Problem, variables: readonly number[]): number => {
  const results = add(variables, sizes);
  if (column.figure === 'below') return Math.min(column.k, results);
  const range = add(variables, programme.upper);
  const scale = Math.max(...column.most.values());
  return Math.min(range, Math.ceil(0.2 * range + (results === 1 ? 0 : 0.8 * scale) - 1e-9));
};

/** What one figure, had it stood alone, leaves to a set. */
const leftBy = (
  problem: Problem,
  inRow: readonly number[],
  range: Range,
  variables: readonly number[],
): number => {
  const { upper } = problem.programme;
  const inside = inRow.filter((variable) => variables.includes(variable));
  if (inside.length === 0) return Number.POSITIVE_INFINITY;
  const shared = add(inside, upper);
  const others = add(inRow, upper) - shared;
  const free = add(variables, upper) - shared;
  return Math.min(shared, range.high) - Math.max(0, range.low - others) + free;
};

const leftByEarlier = (problem: Problem, variables: readonly number[]): number =>
  Math.min(
    ...problem.rows
      .filter(({ row }) => row.photo < problem.last && !row.isKept)
      .map(({ row, variables: inRow }) => leftBy(problem, inRow, row.told, variables)),
  );

const leftByNatural = (problem: Problem, variables: readonly number[]): number =>
  Math.min(
    ...problem.rows
      .filter(({ row }) => row.photo === problem.last && !row.isKept && !row.isCompared)
      .map(({ row, variables: inRow }) => leftBy(problem, inRow, row.natural, variables)),
  );

const isSmall = ({ column, sizes }: Problem, variables: readonly number[]): boolean => {
  const results = add(variables, sizes);
  return results > 0 && results < column.k;
};

/** Masked rows and persons in no row: no discount for what the rows of the day would tell alone. */
const listHidden = (problem: Problem): readonly WatchedSet[] => {
  const { column, variableOf, rows, last } = problem;
  const masked = rows
    .filter(({ row }) => row.photo === last && row.isMasked && row.members.length > 0)
    .map(({ row, variables }) => ({ what: `masked ${row.label}${row.isKept ? ' (kept)' : ''}`, variables }));
  const outside = column.unplaced.map((keys) => ({
    what: 'in no row',
    variables: unique(keys.map((key) => variableOf.get(key) ?? 0)),
  }));
  return [...masked, ...outside.filter(({ variables }) => isSmall(problem, variables))].map((set) => ({
    ...set,
    need: Math.min(needOf(problem, set.variables), leftByEarlier(problem, set.variables)),
  }));
};

/** Every variable, every pair of rows, and small rows that an earlier release masked, of fewer than k results. */
const listSmall = (problem: Problem): readonly WatchedSet[] => {
  const { rows, last, sizes } = problem;
  const earlier = rows.filter(({ row }) => row.photo < last && row.isMasked);
  const pairs = rows.flatMap((one) =>
    rows.flatMap((other) => [
      {
        what: `${one.row.label} and ${other.row.label}`,
        variables: one.variables.filter((v) => other.variables.includes(v)),
      },
      {
        what: `${one.row.label} without ${other.row.label}`,
        variables: one.variables.filter((v) => !other.variables.includes(v)),
      },
    ]),
  );
  const sets = [
    ...sizes.map((_, variable) => ({ what: 'same rows', variables: [variable] })),
    ...earlier.map(({ row, variables }) => ({ what: `masked before: ${row.label}`, variables })),
    ...pairs,
  ].filter(({ variables }) => isSmall(problem, variables));
  const distinct = [...new Map(sets.map((set) => [set.variables.join(), set])).values()];
  return distinct.map((set) => ({
    ...set,
    need: Math.min(
      needOf(problem, set.variables),
      leftByEarlier(problem, set.variables),
      leftByNatural(problem, set.variables),
    ),
  }));
};

/** A class or a band that the size of its row asks for keeps two values. */
const listInexact = (problem: Problem): readonly WatchedSet[] =>
  problem.rows
    .filter(({ row }) => row.photo === problem.last && !row.isMasked && !row.isKept)
    .map(({ row, variables }) => ({
      what: `inexact ${row.label}`,
      variables,
      need: Math.min(1, row.natural.high - row.natural.low, leftByEarlier(problem, variables)),
    }));

/** Both ends of a set, as whole numbers. */
const findEnds = (solver: WholeNumberSolver, programme: Programme, variables: readonly number[]): Range => {
  const end = (side: 'least' | 'greatest') => {
    const table = solver.solve(programme, variables, side);
    if (table === null) throw new Error('The releases contradict each other.');
    return add(variables, table);
  };
  return { low: end('least'), high: end('greatest') };
};

/** A table that was found counts for all sets: only those that it leaves narrow are solved. */
class Examples {
  readonly #tables: (readonly number[])[] = [];
  readonly #programme: Programme;

  constructor(programme: Programme, truth: readonly number[]) {
    this.#programme = programme;
    if (!this.#fits(truth)) throw new Error(`The truth does not fit: ${JSON.stringify(truth)}`);
    this.#tables.push(truth);
  }

  /** Only a table that fits, by addition. */
  offer(table: readonly number[] | null): void {
    if (table !== null && this.#fits(table)) this.#tables.push(table);
  }

  #fits(table: readonly number[]): boolean {
    const { upper, rules } = this.#programme;
    const isWithin = table.every((value, variable) => value >= 0 && value <= (upper[variable] ?? 0));
    const isTold = rules.every(({ variables, low, high }) => {
      const sum = add(variables, table);
      return sum >= low && sum <= high;
    });
    return isWithin && isTold;
  }

  widthOf(variables: readonly number[]): number {
    const sums = this.#tables.map((table) => add(variables, table));
    return Math.max(...sums) - Math.min(...sums);
  }
}

const judgeColumn = (solver: WholeNumberSolver, column: ReadColumn): readonly Revealed[] => {
  const problem = writeProblem(column);
  const { programme, truth, rows, last, sizes } = problem;
  const examples = new Examples(programme, truth);
  const before = rows.filter(({ row }) => row.photo < last && !row.isKept);
  const earlier = { ...programme, rules: before.map(({ row, variables }) => ({ variables, ...row.told })) };
  const sets = [...listHidden(problem), ...listSmall(problem), ...listInexact(problem)];
  return sets.flatMap(({ what, variables, need }) => {
    for (const side of ['greatest', 'least'] as const) {
      if (examples.widthOf(variables) >= need) return [];
      // An example counts for what it is: the quick way, which may find none or a wrong one, decides nothing.
      examples.offer(solver.solve(programme, variables, side, 'on'));
    }
    if (examples.widthOf(variables) >= need) return [];
    const range = findEnds(solver, programme, variables);
    if (range.high - range.low >= need) return [];
    const known = findEnds(solver, earlier, variables);
    // Held narrow by earlier releases alone: nothing is added to what they say.
    if (known.high - known.low === range.high - range.low) return [];
    return [{ column: column.name, what, results: add(variables, sizes), need, range }];
  });
};

/** Every set of results that the releases reveal more of than ADR 0013 allows. */
export const findRevealed = (
  solver: WholeNumberSolver,
  columns: readonly ReadColumn[],
): readonly Revealed[] => columns.flatMap((column) => judgeColumn(solver, column));
