import { cleanText, unescapeFormula } from './clean-text';

const NAMED_ENTITIES: ReadonlyMap<string, string> = new Map([
  ['amp', '&'],
  ['lt', '<'],
  ['gt', '>'],
  ['quot', '"'],
  ['apos', "'"],
  ['nbsp', ' '],
]);

/** Titles rendered by Mustache may carry these (format.md §1, « HTML entities in headers »). */
const ENTITY = /&(?:#(\d{1,6})|#x([0-9a-f]{1,6})|([a-z]{2,4}));/gi;

function decodeEntity(whole: string, decimal?: string, hexadecimal?: string, named?: string): string {
  if (named !== undefined) return NAMED_ENTITIES.get(named.toLowerCase()) ?? whole;
  const code = decimal !== undefined ? Number.parseInt(decimal, 10) : Number.parseInt(hexadecimal ?? '', 16);
  return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : whole;
}

/** A column title as meant: entities decoded, one line, without the `'` that protects `@ - = +`. */
export function readTitle(cell: string): string {
  return unescapeFormula(cleanText(cell.replace(ENTITY, decodeEntity)));
}

/**
 * The title with what varies removed, character for character: case, accents, curly apostrophes.
 * Unlike a folded text it keeps signs and length, so that a template's end is also its end in the title.
 */
export function foldTitle(title: string): string {
  return Array.from(title, foldCharacter).join('');
}

function foldCharacter(character: string): string {
  if (character === '’' || character === '‘' || character === 'ʼ') return "'";
  const bare = character.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
  return bare.length === character.length ? bare : character;
}
