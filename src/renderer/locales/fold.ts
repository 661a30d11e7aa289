const LIGATURES: ReadonlyMap<string, string> = new Map([
  ['œ', 'oe'],
  ['æ', 'ae'],
]);

/** Text as searched: lower case, without accents, ligatures opened, apostrophes straight, hyphens as spaces. */
export const foldText = (text: string): string =>
  text
    .toLowerCase()
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[œæ]/g, (letter) => LIGATURES.get(letter) ?? letter)
    .replace(/[’ʼ]/g, "'")
    .replace(/[-\s\u202f\u00a0]+/g, ' ')
    .trim();

/** True when every word of the query occurs in the text, whatever the accents and the order. */
export const matchesWords = (text: string, query: string): boolean => {
  const folded = foldText(text);
  return foldText(query)
    .split(' ')
    .every((word) => folded.includes(word));
};
