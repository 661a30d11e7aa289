const LIGATURES: ReadonlyMap<string, string> = new Map([
  ['œ', 'oe'],
  ['æ', 'ae'],
  ['ß', 'ss'],
  ['ø', 'o'],
  ['ł', 'l'],
  ['đ', 'd'],
  ['ı', 'i'],
]);

/**
 * The text without what people write differently: case, accents, ligatures, apostrophes, hyphens, spaces.
 * Words are left, separated by one space: « L’Œuvre  d'Été-2 » → `l oeuvre d ete 2`.
 */
export function foldText(text: string): string {
  const lower = text.toLowerCase();
  const bare = ASCII.test(lower) ? lower : dropMarks(lower);
  return bare.replace(/[^\p{L}\p{N}]+/gu, ' ').trim();
}

const ASCII = /^\p{ASCII}*$/u;

const dropMarks = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .replace(/[œæßøłđı]/g, (letter) => LIGATURES.get(letter) ?? letter);

/** The folded text without its spaces: « Le Roux » and « LEROUX » are one. */
export function foldCompact(text: string): string {
  return foldText(text).replaceAll(' ', '');
}
