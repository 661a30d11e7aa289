/** One piece of a letter, in reading order. */
export type LetterBlock =
  | { readonly kind: 'title'; readonly text: string }
  | { readonly kind: 'paragraph'; readonly text: string }
  | { readonly kind: 'item'; readonly text: string }
  /** A line to be filled in by hand. */
  | { readonly kind: 'field'; readonly label: string };

/** A document of letters: each begins a page. Texts only, whatever program writes it. */
export interface Letters {
  readonly title: string;
  /** Said at the foot of every page. */
  readonly footer: string;
  readonly pages: readonly (readonly LetterBlock[])[];
}

const ITEM = /^\s*[–\-•]\s+/u;

/** The blocks of a text typed as one writes a message: a line is a paragraph, a dash begins an item. */
export const blocksOf = (text: string): readonly LetterBlock[] =>
  text
    .split(/\r?\n/u)
    .filter((line) => line.trim() !== '')
    .map((line) =>
      ITEM.test(line)
        ? { kind: 'item', text: line.replace(ITEM, '').trim() }
        : { kind: 'paragraph', text: line.trim() },
    );
