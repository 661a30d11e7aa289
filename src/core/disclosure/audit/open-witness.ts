import type { SumRule } from './open-range';

/** A table of whole numbers, one by atom, that fits everything known. Confidential. */
export type Witness = Int32Array;

/** Sum of some atoms of a table. */
export const sumOf = (atoms: readonly number[], table: Witness): number =>
  atoms.reduce((sum, atom) => sum + (table[atom] ?? 0), 0);

const fitsRule = ({ range }: SumRule, sum: number): boolean => sum >= range.low && sum <= range.high;

/** Whether a table keeps to the sizes of the atoms and to every rule: plain addition, atom by atom. */
export const fitsAll = (table: Witness, upper: readonly number[], rules: readonly SumRule[]): boolean =>
  table.every((value, atom) => value >= 0 && value <= (upper[atom] ?? 0)) &&
  rules.every((rule) => fitsRule(rule, sumOf(rule.atoms, table)));

/** Places of the lists that hold each atom. */
const listHolders = (
  atomCount: number,
  lists: readonly { readonly atoms: readonly number[] }[],
): readonly (readonly number[])[] => {
  const holders: number[][] = Array.from({ length: atomCount }, () => []);
  lists.forEach(({ atoms }, place) => {
    for (const atom of atoms) holders[atom]?.push(place);
  });
  return holders;
};

/**
 * A table and the sum of each rule in it. The next table differs from it in a few atoms: only these are added up
 * again, which is what makes a check at every step of a search affordable.
 */
export class CheckedTable {
  readonly #upper: readonly number[];
  readonly #rules: readonly SumRule[];
  readonly #rulesOf: readonly (readonly number[])[];
  #table: Witness;
  readonly #sums: Int32Array;
  readonly #next: Witness;
  readonly #nextSums: Int32Array;
  readonly #changed: number[] = [];

  /** @param rules may be loosened in place by the owner */
  constructor(table: Witness, upper: readonly number[], rules: readonly SumRule[]) {
    this.#upper = upper;
    this.#rules = rules;
    this.#rulesOf = listHolders(upper.length, rules);
    this.#table = table;
    this.#sums = Int32Array.from(rules, ({ atoms }) => sumOf(atoms, table));
    this.#next = new Int32Array(upper.length);
    this.#nextSums = new Int32Array(rules.length);
  }

  /** The last table taken. */
  get table(): Witness {
    return this.#table;
  }

  /**
   * Reads a candidate and checks it against everything known.
   * @returns the atoms in which it differs, until the next call; null when it does not fit or is not whole
   */
  compare(read: (atom: number) => number): readonly number[] | null {
    this.#changed.length = 0;
    for (let atom = 0; atom < this.#next.length; atom += 1) {
      const value = read(atom);
      if (!Number.isInteger(value) || value < 0 || value > (this.#upper[atom] ?? 0)) return null;
      this.#next[atom] = value;
      if (value !== this.#table[atom]) this.#changed.push(atom);
    }
    return this.#addUp() ? this.#changed : null;
  }

  /** By how much an atom of the candidate differs. */
  changeOf(atom: number): number {
    return (this.#next[atom] ?? 0) - (this.#table[atom] ?? 0);
  }

  /** Takes the candidate for the table that the next ones are compared with. */
  take(): Witness {
    this.#table = this.#next.slice();
    this.#sums.set(this.#nextSums);
    return this.#table;
  }

  #addUp(): boolean {
    this.#nextSums.set(this.#sums);
    for (const atom of this.#changed)
      for (const rule of this.#rulesOf[atom] ?? [])
        this.#nextSums[rule] = (this.#nextSums[rule] ?? 0) + this.changeOf(atom);
    return this.#rules.every((rule, place) => fitsRule(rule, this.#nextSums[place] ?? 0));
  }
}
