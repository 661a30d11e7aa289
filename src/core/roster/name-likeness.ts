import { foldCompact, foldText } from '../framework/fold-text';

/** Words of names that say nothing by themselves. */
const PARTICLES: ReadonlySet<string> = new Set([
  'de',
  'du',
  'des',
  'la',
  'le',
  'les',
  'd',
  'l',
  'el',
  'al',
  'da',
  'van',
  'von',
]);

/** From these lengths on, one and two slips of the keyboard still leave the same word. */
const ONE_SLIP_LENGTH = 4;
const TWO_SLIPS_LENGTH = 8;
const SHORTEST_SHORT_FORM = 3;

function nextRow(former: readonly number[], letter: string, other: string): number[] {
  const row = [(former[0] ?? 0) + 1];
  for (let column = 1; column <= other.length; column += 1) {
    const substituted = (former[column - 1] ?? 0) + (other[column - 1] === letter ? 0 : 1);
    row.push(Math.min(substituted, (former[column] ?? 0) + 1, (row[column - 1] ?? 0) + 1));
  }
  return row;
}

/** Levenshtein distance. Names are short: the plain table is enough. */
function countSlips(one: string, other: string): number {
  let row = Array.from({ length: other.length + 1 }, (_, index) => index);
  for (const letter of one) row = nextRow(row, letter, other);
  return row.at(-1) ?? 0;
}

function isClose(one: string, other: string): boolean {
  const length = Math.min(one.length, other.length);
  const allowed = length >= TWO_SLIPS_LENGTH ? 2 : length >= ONE_SLIP_LENGTH ? 1 : 0;
  if (one === other) return true;
  return allowed > 0 && Math.abs(one.length - other.length) <= allowed && countSlips(one, other) <= allowed;
}

/** An initial or a short form: « J » and « Alex » for « Jean » and « Alexandre ». */
function isShortForm(one: string, other: string): boolean {
  const [short, long] = one.length <= other.length ? [one, other] : [other, one];
  return (short.length === 1 || short.length >= SHORTEST_SHORT_FORM) && long.startsWith(short);
}

/** The folded words of a name, particles aside: « de La Tour-Petit » → `tour`, `petit`. */
export const nameWords = (name: string): readonly string[] =>
  foldText(name)
    .split(' ')
    .filter((word) => word !== '' && !PARTICLES.has(word));

/** Whether two names may be two writings of one: equal, a word in common, a short form, or a slip of the keyboard. */
export function areNamesLike(one: string, other: string): boolean {
  if (isClose(foldCompact(one), foldCompact(other))) return true;
  const others = nameWords(other);
  return nameWords(one).some((word) =>
    others.some((candidate) => isClose(word, candidate) || isShortForm(word, candidate)),
  );
}

/** Whether all the words of one name are in the other: « Martin » and « Martin-Durand ». */
export function isNamePart(one: string, other: string): boolean {
  if (foldCompact(one) === foldCompact(other)) return foldCompact(one) !== '';
  const [words, others] = [nameWords(one), nameWords(other)];
  const isWithin = (small: readonly string[], large: readonly string[]): boolean =>
    small.length > 0 && small.every((word) => large.includes(word));
  return isWithin(words, others) || isWithin(others, words);
}

/** Same for first names, where an initial and a short form may stand for the whole: « Alex » for « Alexandre ». */
export const isFirstNamePart = (one: string, other: string): boolean =>
  isNamePart(one, other) ||
  (foldCompact(one) !== '' && foldCompact(other) !== '' && isShortForm(foldCompact(one), foldCompact(other)));
