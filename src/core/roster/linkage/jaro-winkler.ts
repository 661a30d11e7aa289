/** Winkler's constants: how much each letter of a common beginning counts, and how many letters do. */
const PREFIX_SCALE = 0.1;
const LONGEST_PREFIX = 4;

/** For each letter of `one`, the place of the letter of `other` it is paired with, or −1. */
function pairLetters(one: string, other: string): readonly number[] {
  const reach = Math.max(0, Math.floor(Math.max(one.length, other.length) / 2) - 1);
  const taken = new Set<number>();
  return Array.from({ length: one.length }, (_, index) => {
    const end = Math.min(other.length - 1, index + reach);
    for (let place = Math.max(0, index - reach); place <= end; place += 1)
      if (!taken.has(place) && one[index] === other[place]) {
        taken.add(place);
        return place;
      }
    return -1;
  });
}

function jaro(one: string, other: string): number {
  if (one === other) return 1;
  const places = pairLetters(one, other).filter((place) => place >= 0);
  const common = places.length;
  if (common === 0) return 0;
  const inOrder = [...places].sort((a, b) => a - b);
  const moved = places.filter((place, rank) => other[place] !== other[inOrder[rank] ?? 0]).length;
  return (common / one.length + common / other.length + (common - moved / 2) / common) / 3;
}

/**
 * Jaro–Winkler similarity of two folded words, 0–1 (1: equal). Winkler, W. E. (1990), « String comparator metrics and
 * enhanced decision rules in the Fellegi–Sunter model of record linkage »; the tests hold it to his published values.
 */
export function jaroWinkler(one: string, other: string): number {
  const similarity = jaro(one, other);
  let prefix = 0;
  while (prefix < LONGEST_PREFIX && prefix < one.length && one[prefix] === other[prefix]) prefix += 1;
  return similarity + prefix * PREFIX_SCALE * (1 - similarity);
}
