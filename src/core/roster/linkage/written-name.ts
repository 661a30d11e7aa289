import { foldCompact } from '../../framework/fold-text';
import { nameWords } from '../name-likeness';

/** A name ready to be compared: case, accents, hyphens, apostrophes, ligatures and particles no longer matter. */
export interface WrittenName {
  /** All letters run together, particles included: « de La Tour » → `delatour`. */
  readonly compact: string;
  /** The words that mean something, particles aside: `['tour']`. */
  readonly words: readonly string[];
}

/** Folds a last name or first name for comparison. */
export const writeName = (name: string): WrittenName => ({
  compact: foldCompact(name),
  words: nameWords(name),
});
