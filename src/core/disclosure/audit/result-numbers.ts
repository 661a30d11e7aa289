import type { CollectiveFacts } from '../../model/facts';

/**
 * Results by number, so that a publication and the releases before it are laid side by side without comparing texts:
 * those of the facts, current or not, by their row, then those that only an earlier release knows.
 */
export class ResultNumbers {
  readonly #numbers: Map<string, number>;
  readonly #rows: number;
  #count: number;

  constructor({ participations }: CollectiveFacts) {
    const { resultKey } = participations;
    this.#numbers = new Map(resultKey.map((key, row) => [key, row]));
    this.#rows = resultKey.length;
    this.#count = resultKey.length;
  }

  /** Every number is below it. */
  get count(): number {
    return this.#count;
  }

  /** Number of the result of this key; a new one when it was never seen. */
  of(key: string): number {
    const known = this.#numbers.get(key);
    if (known !== undefined) return known;
    const number = this.#count;
    this.#numbers.set(key, number);
    this.#count += 1;
    return number;
  }

  /** Row of the facts; null for a result that was deleted since. */
  rowOf(number: number): number | null {
    return number < this.#rows ? number : null;
  }
}
