import { countSlips } from './count-slips';
import { jaroWinkler } from './jaro-winkler';
import type { WrittenName } from './written-name';

/**
 * How two writings of a last name or first name agree, from the strongest to the weakest.
 * - `part`: a whole word in common, other words missing (« Durand-Petit » and « Durand »)
 * - `close`: a slip of the keyboard or two
 * - `short`: an initial or a short form (first names only)
 * - `lookalike`: close, but the other writing is a name of its own (« Julien » and « Julie », « Durand » and « Durant »)
 * - `in-email`: the last name is in the agent's address and not in their names (name changed since)
 */
export type NameLevel =
  | 'same'
  | 'part'
  | 'close'
  | 'short'
  | 'lookalike'
  | 'in-email'
  | 'different'
  | 'absent';

/** From these lengths on, one and two slips still leave the same word. */
const ONE_SLIP_LENGTH = 4;
const TWO_SLIPS_LENGTH = 8;
/** Winkler's similarity above which long words are writings of one; below it most pairs are not. */
const CLOSE_SIMILARITY = 0.94;
const SHORTEST_SIMILAR = 6;
const SHORTEST_WORD = 3;

/** Whether two folded words may be one, slips of the keyboard apart. */
function isCloseWord(one: string, other: string): boolean {
  const length = Math.min(one.length, other.length);
  const allowed = length >= TWO_SLIPS_LENGTH ? 2 : length >= ONE_SLIP_LENGTH ? 1 : 0;
  if (allowed === 0) return one === other;
  if (countSlips(one, other, allowed) <= allowed) return true;
  return length >= SHORTEST_SIMILAR && jaroWinkler(one, other) >= CLOSE_SIMILARITY;
}

/** Words that two names share, of three letters at least. */
export const sharedWords = (one: WrittenName, other: WrittenName): readonly string[] =>
  one.words.filter((word) => word.length >= SHORTEST_WORD && other.words.includes(word));

/** Feminine of a masculine first name by its ending only: « Michel » and « Michelle », « Julien » and « Julienne ». */
const isFeminineOf = (one: string, other: string): boolean => {
  const [short, long] = one.length < other.length ? [one, other] : [other, one];
  const bare = short.replace(/[en]$/, '');
  return (
    long === `${short}e` || long === `${short}${short.at(-1) ?? ''}e` || (bare !== short && long === bare)
  );
};

const isShort = (one: WrittenName, other: WrittenName): boolean => {
  const [short, long] =
    one.compact.length <= other.compact.length ? [one.compact, other.compact] : [other.compact, one.compact];
  return (short.length === 1 || short.length >= SHORTEST_WORD) && long.startsWith(short);
};

/** Says whether a folded last name (or first name) is that of somebody in the list. */
export type IsBorne = (compact: string) => boolean;

function compareForms(typed: WrittenName, own: WrittenName, isBorne: IsBorne): NameLevel {
  if (typed.compact === own.compact) return 'same';
  if (sharedWords(typed, own).length > 0) return 'part';
  if (!isCloseWord(typed.compact, own.compact)) return 'different';
  return isBorne(typed.compact) ? 'lookalike' : 'close';
}

const RANK: readonly NameLevel[] = ['same', 'close', 'part', 'lookalike', 'in-email', 'different', 'absent'];

const best = (levels: readonly NameLevel[]): NameLevel =>
  RANK.find((level) => levels.includes(level)) ?? 'absent';

/** Compares a last name with those of an agent (in use, at birth) and, failing these, with their address. */
export function compareLastName(
  typed: WrittenName,
  agent: { readonly lastNames: readonly WrittenName[]; readonly localPart: string },
  isBorne: IsBorne,
): NameLevel {
  const forms = agent.lastNames.filter(({ compact }) => compact !== '');
  if (typed.compact === '' || forms.length === 0) return 'absent';
  const level = best(forms.map((own) => compareForms(typed, own, isBorne)));
  const isInEmail = typed.compact.length > SHORTEST_WORD && agent.localPart.includes(typed.compact);
  return level === 'different' && isInEmail ? 'in-email' : level;
}

/** Compares first names, several of them or one. */
export function compareFirstName(typed: WrittenName, own: WrittenName, isBorne: IsBorne): NameLevel {
  if (typed.compact === '' || own.compact === '') return 'absent';
  const level = compareForms(typed, own, isBorne);
  if (level === 'close' && isFeminineOf(typed.compact, own.compact)) return 'lookalike';
  if (level === 'lookalike' || level === 'different') {
    if (isFeminineOf(typed.compact, own.compact)) return 'lookalike';
    if (level === 'different' && isShort(typed, own)) return isBorne(typed.compact) ? 'lookalike' : 'short';
  }
  return level;
}
