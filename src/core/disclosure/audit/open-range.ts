import type { KnownRange } from '../known-range';

/** Sum of some atoms that must lie between two numbers. */
export interface SumRule {
  readonly atoms: readonly number[];
  readonly range: KnownRange;
}

/**
 * Tables of whole numbers that fit everything known: one number by atom between 0 and `upper`, each rule satisfied.
 * `truth` is one of them.
 */
export interface OpenSystem {
  readonly upper: readonly number[];
  readonly truth: readonly number[];
  readonly rules: readonly SumRule[];
}

export type Direction = 1 | -1;

/** Where a search ended: rules that stop it from going further; none when only the sizes of the atoms do. */
export interface SearchEnd {
  readonly best: number;
  readonly binding: readonly number[];
}

const tiny = 1e-9;
/** Entries below this are what rounding left of zero. */
const dust = 1e-11;
/** Pivots by the steepest reduced cost before the rule that cannot cycle takes over. */
const steepestPivots = 400;
const mostPivots = 4000;

/**
 * Walks over the tables that fit, from one to the next, as the simplex method does: bounded variables, one slack by
 * rule, no first phase because the truth is a start. Written here rather than taken from a library because it starts
 * from a known table, keeps its basis from one objective to the next, and shows every table on its way; nothing rests
 * on its arithmetic, since what it finds is checked by addition (ADR 0013).
 */
export class TableWalk {
  readonly #atoms: number;
  readonly #rules: number;
  readonly #low: Float64Array;
  readonly #high: Float64Array;
  readonly #value: Float64Array;
  /** Basic variables by line, free ones by column; the basic ones are the lines applied to the free ones. */
  readonly #basic: Int32Array;
  readonly #free: Int32Array;
  readonly #matrix: Float64Array;
  readonly #place: Int32Array;
  /** Filled columns of the line of a pivot, overwritten by each. */
  readonly #filled: Int32Array;
  /** Lines with an entry to be swept when they next change. */
  readonly #hasDust: Uint8Array;

  constructor({ upper, truth, rules }: OpenSystem) {
    this.#atoms = upper.length;
    this.#rules = rules.length;
    this.#low = Float64Array.from([...upper.map(() => 0), ...rules.map(({ range }) => range.low)]);
    this.#high = Float64Array.from([...upper, ...rules.map(({ range }) => range.high)]);
    const sums = rules.map(({ atoms }) => atoms.reduce((sum, atom) => sum + (truth[atom] ?? 0), 0));
    this.#value = Float64Array.from([...truth, ...sums]);
    this.#free = Int32Array.from(upper, (_, atom) => atom);
    this.#basic = Int32Array.from(rules, (_, rule) => this.#atoms + rule);
    this.#place = Int32Array.from([...upper.keys(), ...rules.keys()]);
    this.#filled = new Int32Array(this.#atoms);
    this.#hasDust = new Uint8Array(this.#rules);
    this.#matrix = new Float64Array(this.#rules * this.#atoms);
    rules.forEach(({ atoms }, rule) => {
      for (const atom of atoms) this.#matrix[rule * this.#atoms + atom] = 1;
    });
  }

  /**
   * Brings the first table within every rule, when a result that was released is not known any more.
   * @returns false when no table fits
   */
  start(rules: readonly SumRule[]): boolean {
    const sum = (rule: number) => this.#value[this.#atoms + rule] ?? 0;
    const isOutside = ({ range }: SumRule, rule: number) => sum(rule) < range.low || sum(rule) > range.high;
    const outside = [...rules.entries()].filter(([rule, each]) => isOutside(each, rule));
    for (const [rule, { range }] of outside)
      this.loosen(rule, { low: Math.min(range.low, sum(rule)), high: Math.max(range.high, sum(rule)) });
    return outside.every(([rule, each]) => {
      const isTooLow = sum(rule) < each.range.low;
      // The walk may not overshoot the range it aims at.
      this.loosen(
        rule,
        isTooLow ? { low: sum(rule), high: each.range.high } : { low: each.range.low, high: sum(rule) },
      );
      this.search(each.atoms, isTooLow ? 1 : -1, () => !isOutside(each, rule));
      if (isOutside(each, rule)) return false;
      this.loosen(rule, each.range);
      return true;
    });
  }

  /** Lets a rule say less. */
  loosen(rule: number, range: KnownRange): void {
    this.#low[this.#atoms + rule] = range.low;
    this.#high[this.#atoms + rule] = range.high;
  }

  /** Value of an atom in the table where the walk stands. */
  valueOf(atom: number): number {
    return this.#value[atom] ?? 0;
  }

  /**
   * Pushes the sum of `atoms` as high (1) or low (−1) as the rules allow.
   * @param visit called at every table on the way; true stops the walk
   * @returns the end, or null when stopped before or when the walk does not settle
   */
  search(atoms: readonly number[], direction: Direction, visit: () => boolean): SearchEnd | null {
    const cost = this.#startCosts(atoms, direction);
    for (let pivots = 0; pivots < mostPivots; pivots += 1) {
      const entering = this.#chooseEntering(cost, pivots < steepestPivots);
      if (entering < 0) return this.#describeEnd(atoms, cost);
      const moved = this.#step(entering, (cost[entering] ?? 0) > 0 ? 1 : -1, cost);
      if (moved && visit()) return null;
    }
    return null;
  }

  #startCosts(atoms: readonly number[], direction: Direction): Float64Array {
    const cost = new Float64Array(this.#atoms);
    const isFree = (variable: number, column: number) => this.#free[column] === variable;
    for (const atom of atoms) {
      const place = this.#place[atom] ?? 0;
      if (isFree(atom, place)) cost[place] = (cost[place] ?? 0) + direction;
      else this.#addLine(cost, place, direction);
    }
    return cost;
  }

  #addLine(cost: Float64Array, line: number, factor: number): void {
    const from = line * this.#atoms;
    for (let column = 0; column < this.#atoms; column += 1)
      cost[column] = (cost[column] ?? 0) + factor * (this.#matrix[from + column] ?? 0);
  }

  #room(variable: number, sign: number): number {
    const value = this.#value[variable] ?? 0;
    return sign > 0 ? (this.#high[variable] ?? 0) - value : value - (this.#low[variable] ?? 0);
  }

  #chooseEntering(cost: Float64Array, isSteepest: boolean): number {
    let chosen = -1;
    let best = tiny;
    for (let column = 0; column < this.#atoms; column += 1) {
      const size = Math.abs(cost[column] ?? 0);
      if (size <= best) continue;
      const variable = this.#free[column] ?? 0;
      if (this.#room(variable, cost[column] ?? 0) <= tiny) continue;
      if (!isSteepest) {
        if (chosen < 0 || variable < (this.#free[chosen] ?? 0)) chosen = column;
        continue;
      }
      chosen = column;
      best = size;
    }
    return chosen;
  }

  /** Moves one free variable until something stops it; true when the table changed. */
  #step(column: number, sign: number, cost: Float64Array): boolean {
    const variable = this.#free[column] ?? 0;
    let room = this.#room(variable, sign);
    let leaving = -1;
    let leavingPivot = 0;
    for (let line = 0; line < this.#rules; line += 1) {
      const rate = sign * (this.#matrix[line * this.#atoms + column] ?? 0);
      if (Math.abs(rate) <= tiny) continue;
      const reach = Math.max(0, this.#room(this.#basic[line] ?? 0, rate)) / Math.abs(rate);
      const isTie = reach <= room + tiny && Math.abs(rate) > Math.abs(leavingPivot);
      if (reach < room - tiny || (leaving >= 0 && isTie)) {
        room = Math.min(room, reach);
        leaving = line;
        leavingPivot = rate;
      }
    }
    this.#move(column, sign * room);
    if (leaving >= 0) this.#pivot(leaving, column, cost);
    return room > tiny;
  }

  #move(column: number, by: number): void {
    if (by === 0) return;
    const settle = (variable: number, change: number) => {
      const value = (this.#value[variable] ?? 0) + change;
      const whole = Math.round(value);
      this.#value[variable] = Math.abs(value - whole) < 1e-7 ? whole : value;
    };
    settle(this.#free[column] ?? 0, by);
    for (let line = 0; line < this.#rules; line += 1) {
      const rate = this.#matrix[line * this.#atoms + column] ?? 0;
      if (rate !== 0) settle(this.#basic[line] ?? 0, rate * by);
    }
  }

  /** Exchanges the basic variable of a line with the free one of a column. */
  #pivot(line: number, column: number, cost: Float64Array): void {
    const width = this.#atoms;
    const filled = this.#turnLine(line, column);
    const turned = this.#matrix.subarray(line * width, (line + 1) * width);
    for (let other = 0; other < this.#rules; other += 1) {
      if (other === line || (this.#matrix[other * width + column] ?? 0) === 0) continue;
      const target = this.#matrix.subarray(other * width, (other + 1) * width);
      combine(target, turned, filled, column);
      if (this.#hasDust[other] === 1) sweep(target);
      this.#hasDust[other] = 0;
    }
    combine(cost, turned, filled, column);
    sweep(cost);
    const leaving = this.#basic[line] ?? 0;
    const entering = this.#free[column] ?? 0;
    this.#basic[line] = entering;
    this.#free[column] = leaving;
    this.#place[entering] = line;
    this.#place[leaving] = column;
  }

  /**
   * Solves a line for the variable of a column.
   * @returns the columns where the line is not zero: the others stay as they are in every line. Most lines are nearly
   * empty, which is where the time of a pivot is saved.
   */
  #turnLine(line: number, column: number): Int32Array {
    const matrix = this.#matrix;
    const from = line * this.#atoms;
    const pivot = matrix[from + column] ?? 1;
    let count = 0;
    for (let other = 0; other < this.#atoms; other += 1) {
      const value = matrix[from + other] ?? 0;
      if (value === 0) continue;
      const turned = other === column ? 1 / pivot : -value / pivot;
      if (Math.abs(turned) < dust) this.#hasDust[line] = 1;
      matrix[from + other] = turned;
      this.#filled[count] = other;
      count += 1;
    }
    return this.#filled.subarray(0, count);
  }

  #describeEnd(atoms: readonly number[], cost: Float64Array): SearchEnd {
    const binding: number[] = [];
    cost.forEach((size, column) => {
      const variable = this.#free[column] ?? 0;
      if (Math.abs(size) > tiny && variable >= this.#atoms) binding.push(variable - this.#atoms);
    });
    return { best: atoms.reduce((sum, atom) => sum + this.valueOf(atom), 0), binding };
  }
}

/** Sets to zero what rounding left of zero. */
function sweep(target: Float64Array): void {
  for (let place = 0; place < target.length; place += 1)
    if (Math.abs(target[place] ?? 0) < dust) target[place] = 0;
}

/** Replaces a line's share in a column by the line that the column now stands for, known by its filled places. */
function combine(target: Float64Array, source: Float64Array, filled: Int32Array, column: number): void {
  const factor = target[column] ?? 0;
  if (factor === 0) return;
  for (const place of filled) {
    const added = factor * (source[place] ?? 0);
    const value = place === column ? added : (target[place] ?? 0) + added;
    target[place] = Math.abs(value) < dust ? 0 : value;
  }
}
