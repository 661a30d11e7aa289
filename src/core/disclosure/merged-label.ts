const splitWords = (name: string): readonly string[] => name.split(' ').filter((word) => word !== '');

/** Number of words that all names begin with. */
export const countCommonWords = (names: readonly string[]): number => {
  const [first = [], ...others] = names.map(splitWords);
  const differs = first.findIndex((word, place) => others.some((words) => words[place] !== word));
  return differs < 0 ? first.length : differs;
};

/** Words of a name after the first `count`. */
export const countOwnWords = (name: string, count: number): number => splitWords(name).length - count;

const joinNames = (names: readonly string[]): string =>
  names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} et ${names.at(-1)}`;

/** « Unité départementale Est » and « Unité départementale Ouest » make « Unité départementale Est et Ouest ». */
export const mergeLabels = (names: readonly string[]): string => {
  const common = countCommonWords(names);
  const isSubsumed = names.some((name) => countOwnWords(name, common) === 0);
  if (common === 0 || isSubsumed) return joinNames(names);
  const prefix = splitWords(names[0] ?? '').slice(0, common);
  const endings = names.map((name) => splitWords(name).slice(common).join(' '));
  return `${prefix.join(' ')} ${joinNames(endings)}`;
};
