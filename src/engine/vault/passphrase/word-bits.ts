import type { WordCost } from './word-cost';

const DIGIT_BITS = Math.log2(10);
/** A symbol among those of a keyboard. */
const SYMBOL_BITS = 5;
/** A separator: few people choose another than space, hyphen, dot, underscore. */
const SEPARATOR_BITS = 3;
/** A year of the last century or this one. */
const YEAR_BITS = 7;

/**
 * Bits of a passphrase for an attacker who tries words in order of frequency: what the pieces cost, a piece already
 * used counting one bit, a separator already used nothing.
 */
export function wordBits(passphrase: string, cost: WordCost): number {
  const seen = new Set<string>();
  let bits = 0;
  for (const piece of passphrase.match(/\p{L}+|\p{N}+|[^\p{L}\p{N}]/gu) ?? []) {
    bits += seen.has(piece) ? repeatedBits(piece) : freshBits(piece, cost);
    seen.add(piece);
  }
  return bits;
}

function repeatedBits(piece: string): number {
  return /[\p{L}\p{N}]/u.test(piece) ? 1 : 0;
}

function freshBits(piece: string, cost: WordCost): number {
  if (/\p{L}/u.test(piece)) return cost(piece);
  if (/^(19|20)\d\d$/.test(piece)) return YEAR_BITS;
  if (/\p{N}/u.test(piece)) return piece.length * DIGIT_BITS;
  return /[\s\-._,;:/’']/.test(piece) ? SEPARATOR_BITS : SYMBOL_BITS;
}
