import type { KnownRange } from '../known-range';
import { type Direction, type OpenSystem, type SumRule, TableWalk } from './open-range';

/** Results whose sum must keep `need` + 1 possible values at least between its ends. */
export interface ProtectedSet {
  readonly atoms: readonly number[];
  readonly need: number;
}

/** A set that stays too narrow, and the rules that keep it so at one end or the other. */
export interface Failure {
  readonly set: ProtectedSet;
  readonly range: KnownRange;
  readonly binding: ReadonlySet<number>;
  /** Whether both ends were reached: if not, nothing is known of what holds the set narrow. */
  readonly isSettled: boolean;
}

const slack = 1e-6;

/** A table of whole numbers that fits everything known. */
type Witness = Int32Array;

interface Watched {
  readonly set: ProtectedSet;
  low: number;
  high: number;
  isAccepted: boolean;
}

const isWide = ({ set, low, high, isAccepted }: Watched): boolean => isAccepted || high - low >= set.need;

/**
 * Proof, by example, that protected sets stay open: for each, two tables of whole numbers that fit all that is
 * published and differ by what the set needs. Every table that the walk meets is checked by addition alone and counts
 * for all sets at once, so that few searches prove many sets; an unsettled search proves nothing.
 */
export class OpenProof {
  readonly #upper: readonly number[];
  readonly #rules: SumRule[];
  readonly #walk: TableWalk;
  readonly #watched: Watched[] = [];
  readonly #witnesses: Witness[] = [];

  /** @param witnesses tables of an earlier proof of the same atoms: those that still fit are used again */
  constructor(system: OpenSystem, witnesses: readonly Witness[] = []) {
    this.#upper = system.upper;
    this.#rules = [...system.rules];
    this.#walk = new TableWalk(system);
    this.hasStart = this.#walk.start(this.#rules);
    const truth = Int32Array.from(system.truth);
    for (const table of [truth, ...witnesses]) if (this.#fits(table)) this.#witnesses.push(table);
  }

  /** False when no table fits: what earlier releases say is not what they were made of, and nothing can be proved. */
  readonly hasStart: boolean;

  get witnesses(): readonly Witness[] {
    return this.#witnesses;
  }

  watch(set: ProtectedSet): void {
    const watched = { set, low: Number.POSITIVE_INFINITY, high: Number.NEGATIVE_INFINITY, isAccepted: false };
    for (const table of this.#witnesses) widen(watched, table);
    this.#watched.push(watched);
  }

  /** Lets a rule say less: whatever was proved stays proved. */
  loosen(rule: number, range: KnownRange): void {
    const known = this.#rules[rule];
    if (known === undefined) return;
    this.#rules[rule] = { atoms: known.atoms, range };
    this.#walk.loosen(rule, range);
  }

  /** The first set that cannot be proved open; null when all are. */
  findFailure(): Failure | null {
    for (const watched of this.#watched) {
      const failure = isWide(watched) ? null : this.#prove(watched);
      if (failure !== null) return failure;
    }
    return null;
  }

  /** Takes a set for as open as it can be. */
  accept(set: ProtectedSet): void {
    for (const watched of this.#watched) if (watched.set === set) watched.isAccepted = true;
  }

  get acceptedCount(): number {
    return this.#watched.filter(({ isAccepted }) => isAccepted).length;
  }

  /** Least and greatest sum that the walk finds. */
  measure(atoms: readonly number[]): KnownRange {
    const end = (direction: Direction) =>
      this.#walk.search(atoms, direction, () => false)?.best ?? Number.NaN;
    return { low: Math.ceil(end(-1) - slack) + 0, high: Math.floor(end(1) + slack) + 0 };
  }

  #prove(watched: Watched): Failure | null {
    const binding = new Set<number>();
    let isSettled = this.hasStart;
    for (const direction of [1, -1] satisfies Direction[]) {
      const end = this.#walk.search(watched.set.atoms, direction, () => {
        this.#record();
        return isWide(watched);
      });
      if (isWide(watched)) return null;
      isSettled &&= end !== null;
      for (const rule of end?.binding ?? this.#rules.keys()) binding.add(rule);
    }
    return { set: watched.set, range: { low: watched.low, high: watched.high }, binding, isSettled };
  }

  #record(): void {
    const table = new Int32Array(this.#upper.length);
    for (let atom = 0; atom < table.length; atom += 1) {
      const value = this.#walk.valueOf(atom);
      if (!Number.isInteger(value)) return;
      table[atom] = value;
    }
    if (!this.#fits(table)) return;
    let isUseful = false;
    for (const watched of this.#watched) isUseful = widen(watched, table) || isUseful;
    if (isUseful) this.#witnesses.push(table);
  }

  #fits(table: Witness): boolean {
    return (
      table.every((value, atom) => value >= 0 && value <= (this.#upper[atom] ?? 0)) &&
      this.#rules.every(({ atoms, range }) => {
        const sum = sumOf(atoms, table);
        return sum >= range.low && sum <= range.high;
      })
    );
  }
}

const sumOf = (atoms: readonly number[], table: Witness): number =>
  atoms.reduce((sum, atom) => sum + (table[atom] ?? 0), 0);

function widen(watched: Watched, table: Witness): boolean {
  const sum = sumOf(watched.set.atoms, table);
  const isWider = sum < watched.low || sum > watched.high;
  watched.low = Math.min(watched.low, sum);
  watched.high = Math.max(watched.high, sum);
  return isWider;
}
