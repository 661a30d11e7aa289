import type { Brand } from '../model/id';

/** A pseudonymous identifier as Pix keeps it and as it is compared: eighteen letters, no separator. */
export type LinkId = Brand<string, 'LinkId'>;

/**
 * Nineteen consonants. Letters only: a spreadsheet finds no number, date, leading zero or formula to change. No vowel:
 * no word. None of I, L, O, Y, taken for 1, 0 or V. Nineteen is prime, which the check letters need.
 */
export const LINK_LETTERS = 'BCDFGHJKMNPQRSTVWXZ';

const BASE = LINK_LETTERS.length;
/** Sixteen letters drawn at random: 68 bits, one guess in 10^20. */
const DRAWN = 16;
const CHECKS = 2;
const LINK_LENGTH = DRAWN + CHECKS;
/** Bytes at or above are not used: every letter is as likely as any other. */
const FAIR_BYTES = 256 - (256 % BASE);

const residue = (value: number): number => ((value % BASE) + BASE) % BASE;

/** Letters times weights 1, 2, 3…; the plain sum and the weighted sum are both 0 in an identifier. */
const weigh = (values: readonly number[]): { readonly plain: number; readonly weighted: number } => ({
  plain: residue(values.reduce((sum, value) => sum + value, 0)),
  weighted: residue(values.reduce((sum, value, place) => sum + value * (place + 1), 0)),
});

/**
 * The two check letters of a Reed–Solomon code over the field of nineteen elements (weights 1 to 18 are distinct and
 * not 0): identifiers differ in three letters at least, so that one or two wrong letters, or two letters exchanged,
 * never make another identifier.
 */
function checksFor(drawn: readonly number[]): readonly number[] {
  const { plain, weighted } = weigh(drawn);
  const last = residue((DRAWN + 1) * plain - weighted);
  return [residue(-plain - last), last];
}

/** Makes an identifier of random bytes; null when too few of them can be used (32 bytes all but never fail). */
export function drawLinkId(bytes: Uint8Array): LinkId | null {
  const drawn = [...bytes]
    .filter((byte) => byte < FAIR_BYTES)
    .slice(0, DRAWN)
    .map((byte) => byte % BASE);
  if (drawn.length < DRAWN) return null;
  const letters = [...drawn, ...checksFor(drawn)].map((value) => LINK_LETTERS.charAt(value));
  // The only place where an identifier is made.
  return letters.join('') as LinkId;
}

/** What people and programs add around and between letters: white space, dashes, quotes and apostrophes. */
const ADDED = /[\s\p{Pd}'’‘"“”«»`´]/gu;

/** The identifier that a text holds, whatever its case and separators; null when it holds none, or a mistyped one. */
export function readLinkId(text: string): LinkId | null {
  const letters = text.normalize('NFKC').replace(ADDED, '').toUpperCase();
  const values = [...letters].map((letter) => LINK_LETTERS.indexOf(letter));
  if (values.length !== LINK_LENGTH || values.includes(-1)) return null;
  const { plain, weighted } = weigh(values);
  return plain === 0 && weighted === 0 ? (letters as LinkId) : null;
}

/** As it is written in a link: three groups of six letters. */
export const writeLinkId = (id: LinkId): string => id.replace(/(.{6})(?=.)/gu, '$1-');
