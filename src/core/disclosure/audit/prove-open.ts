import type { Steps } from '../../model/steps';
import type { KnownRange } from '../known-range';
import { type Direction, type OpenSystem, type SumRule, TableWalk } from './open-range';
import { CheckedTable, fitsAll, sumOf, type Witness } from './open-witness';

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

interface Watched {
  readonly set: ProtectedSet;
  /** Its sum in the last witness. */
  sum: number;
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
  readonly #rules: SumRule[];
  readonly #walk: TableWalk;
  readonly #watched: Watched[] = [];
  /** Watched sets of each atom. */
  readonly #setsOf: readonly Watched[][];
  readonly #witnesses: Witness[];
  readonly #last: CheckedTable;

  /** @param witnesses tables of an earlier proof of the same atoms: those that still fit are used again */
  constructor(system: OpenSystem, witnesses: readonly Witness[] = []) {
    const { upper } = system;
    this.#rules = [...system.rules];
    this.#setsOf = upper.map(() => []);
    this.#walk = new TableWalk(system);
    this.hasStart = this.#walk.start(this.#rules);
    const truth = Int32Array.from(system.truth);
    this.#witnesses = [truth, ...witnesses].filter((table) => fitsAll(table, upper, this.#rules));
    this.#last = new CheckedTable(this.#witnesses.at(-1) ?? truth, upper, this.#rules);
    if (this.hasStart && this.#witnesses[0] !== truth) this.#takeStart();
  }

  /** False when no table fits: what earlier releases say is not what they were made of, and nothing can be proved. */
  readonly hasStart: boolean;

  get witnesses(): readonly Witness[] {
    return this.#witnesses;
  }

  watch(set: ProtectedSet): void {
    const sum = sumOf(set.atoms, this.#last.table);
    const watched = {
      set,
      sum,
      low: Number.POSITIVE_INFINITY,
      high: Number.NEGATIVE_INFINITY,
      isAccepted: false,
    };
    for (const table of this.#witnesses) widen(watched, sumOf(set.atoms, table));
    this.#watched.push(watched);
    for (const atom of set.atoms) this.#setsOf[atom]?.push(watched);
  }

  /** Lets a rule say less: whatever was proved stays proved. */
  loosen(rule: number, range: KnownRange): void {
    const known = this.#rules[rule];
    if (known === undefined) return;
    this.#rules[rule] = { atoms: known.atoms, range };
    this.#walk.loosen(rule, range);
  }

  /** The first set that cannot be proved open; null when all are. A step for each set that took a search. */
  *findFailure(): Steps<Failure | null> {
    for (const watched of this.#watched) {
      if (isWide(watched)) continue;
      const failure = this.#prove(watched);
      if (failure !== null) return failure;
      yield 0;
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

  /** The truth does not fit when a released result was deleted since: the walk starts from another table. */
  #takeStart(): void {
    if (this.#last.compare((atom) => this.#walk.valueOf(atom)) !== null)
      this.#witnesses.push(this.#last.take());
  }

  /** Counts the table where the walk stands for every set that it changes. */
  #record(): void {
    const changed = this.#last.compare((atom) => this.#walk.valueOf(atom));
    if (changed === null) return;
    const shifts = this.#shiftSums(changed);
    let isUseful = false;
    for (const [watched, shift] of shifts) isUseful = widen(watched, watched.sum + shift) || isUseful;
    if (!isUseful) return;
    for (const [watched, shift] of shifts) watched.sum += shift;
    this.#witnesses.push(this.#last.take());
  }

  /** By how much the sum of each set differs from the last witness; all sets as long as there is none. */
  #shiftSums(changed: readonly number[]): ReadonlyMap<Watched, number> {
    const shifts = new Map<Watched, number>();
    if (this.#witnesses.length === 0) for (const watched of this.#watched) shifts.set(watched, 0);
    for (const atom of changed)
      for (const watched of this.#setsOf[atom] ?? [])
        shifts.set(watched, (shifts.get(watched) ?? 0) + this.#last.changeOf(atom));
    return shifts;
  }
}

function widen(watched: Watched, sum: number): boolean {
  const isWider = sum < watched.low || sum > watched.high;
  watched.low = Math.min(watched.low, sum);
  watched.high = Math.max(watched.high, sum);
  return isWider;
}
