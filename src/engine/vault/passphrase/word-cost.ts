import { plainLetters } from './plain-letters';

/** Bits to guess one token of letters; the smaller, the more common. */
export type WordCost = (letters: string) => number;

/** A letter drawn at random among 26. */
const LETTER_BITS = Math.log2(26);
/** Where the words of a run begin is not told: what the attacker pays per word glued to others. */
const GLUED_BITS = 2;
const LEAST_GLUED_BITS = 5;
const LONGEST_WORD = 24;

/** Rank (from 1) of each word in lists ordered by frequency; the best rank counts. */
export function rankWords(lists: readonly (readonly (string | number)[])[]): ReadonlyMap<string, number> {
  const ranks = new Map<string, number>();
  for (const list of lists) {
    list.forEach((entry, index) => {
      const word = plainLetters(String(entry)).replace(/[’']$/, '');
      ranks.set(word, Math.min(ranks.get(word) ?? Number.POSITIVE_INFINITY, index + 1));
    });
  }
  return ranks;
}

/** Prices a run of letters: as one known word, as known words glued together, or letter by letter. */
export function wordCost(ranks: ReadonlyMap<string, number>, personal: ReadonlySet<string>): WordCost {
  const bitsOf = (word: string) => (personal.has(word) ? 1 : Math.log2((ranks.get(word) ?? 0) + 1) || null);
  return (run) => {
    const letters = plainLetters(run);
    return Math.min(bitsOf(letters) ?? Number.POSITIVE_INFINITY, gluedBits(letters, bitsOf)) + capitals(run);
  };
}

function gluedBits(letters: string, bitsOf: (word: string) => number | null): number {
  const best: number[] = [0];
  for (let end = 1; end <= letters.length; end += 1) {
    let least = (best[end - 1] ?? 0) + LETTER_BITS;
    for (let start = Math.max(0, end - LONGEST_WORD); start <= end - 2; start += 1) {
      const bits = bitsOf(letters.slice(start, end));
      if (bits !== null)
        least = Math.min(least, (best[start] ?? 0) + Math.max(LEAST_GLUED_BITS, bits + GLUED_BITS));
    }
    best.push(least);
  }
  return best.at(-1) ?? 0;
}

/** One bit for a capital at the start or everywhere, one per capital elsewhere. */
function capitals(run: string): number {
  const count = run.replace(/[^\p{Lu}]/gu, '').length;
  if (count === 0) return 0;
  const isUsual = count === run.length || (count === 1 && /^\p{Lu}/u.test(run));
  return isUsual ? 1 : count;
}
