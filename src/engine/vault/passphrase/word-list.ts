/** Distinct words to draw passphrases from. */
export type WordList = readonly string[];

/** The least a list may hold: five dice thrown, 6^5, as in the EFF's long list. */
const LEAST_WORDS = 7776;

/**
 * Reads the word list from the text of `resources/wordlist-fr.txt`: one word of 4 to 8 letters a–z per line.
 * A list with another shape, a duplicate or fewer than 7,776 words is a packaging bug and throws.
 */
export function loadWords(text: string): WordList {
  const words = text.split(/\r?\n/).filter((line) => line !== '');
  if (words.some((word) => !/^[a-z]{4,8}$/.test(word))) throw new Error('the word list holds something else');
  if (new Set(words).size !== words.length) throw new Error('the word list holds a word twice');
  if (words.length < LEAST_WORDS) throw new Error('the word list is too short');
  return words;
}
