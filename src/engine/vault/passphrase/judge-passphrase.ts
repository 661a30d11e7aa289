import { type MatchExtended, ZxcvbnFactory } from '@zxcvbn-ts/core';
import { adjacencyGraphs, dictionary as commonDictionary } from '@zxcvbn-ts/language-common';
import { dictionary as frenchDictionary } from '@zxcvbn-ts/language-fr';
import { normalisePassphrase } from './normalise-passphrase';
import { plainLetters } from './plain-letters';
import { wordBits } from './word-bits';
import { rankWords, wordCost } from './word-cost';
import type { WordList } from './word-list';

/** What to improve, as a code; its French sentence is in `advice-text.ts`. */
export type PassphraseAdvice =
  | 'too-short'
  | 'personal-words'
  | 'known-password'
  | 'keyboard'
  | 'repeat'
  | 'sequence'
  | 'date'
  | 'more-words';

export interface Judgement {
  /** Estimated guesses as a power of two. */
  readonly bits: number;
  readonly isAccepted: boolean;
  /** Null when accepted. */
  readonly advice: PassphraseAdvice | null;
}

/** Judges a passphrase; `personalWords`: names of the service, of people, of places, that an attacker would try. */
export type PassphraseJudge = (passphrase: string, personalWords: readonly string[]) => Judgement;

/** CNIL 2022-100: 80 bits where nothing limits the attempts. */
const REQUIRED_BITS = 80;
/** As many words of our list as a generated passphrase has. */
const DRAWN_WORDS = 7;
const SHORT = 12;
/** Bits per character of a stretch that no pattern explains, when capitals, small letters and digits mix. */
const MIXED_BITS = Math.log2(26);
/** The same otherwise: what zxcvbn itself counts (10 guesses per character). */
const PLAIN_BITS = Math.log2(10);
/** zxcvbn reads no further (its default), so nothing further is credited. */
const LONGEST = 256;

/**
 * Makes a judge; building its dictionaries takes some 0.2 s. The estimate is the smaller of two: the patterns that
 * zxcvbn-ts finds, and a count of words by frequency, because zxcvbn credits every small word of a French sentence
 * as random letters (docs/adr/0002-age-vault.md). Words drawn from our list count for what drawing them is worth.
 */
export function createJudge(words: WordList): PassphraseJudge {
  const zxcvbn = new ZxcvbnFactory({
    dictionary: { ...commonDictionary, ...frenchDictionary },
    graphs: adjacencyGraphs,
  });
  const drawable = new Set(words);
  const ranks = rankWords([frenchDictionary['commonWords-fr'], frenchDictionary['wikipedia-fr']]);
  return (typed, personalWords) => {
    const passphrase = normalisePassphrase(typed).slice(0, LONGEST);
    const personal = personalPieces(personalWords);
    const drawn = drawnBits(passphrase, drawable);
    if (drawn !== null) return verdict(drawn, passphrase, []);
    const { sequence } = zxcvbn.check(passphrase, personal);
    const cost = wordCost(ranks, new Set(personal.map(plainLetters)));
    const bits = Math.min(patternBits(passphrase, sequence), wordBits(passphrase, cost));
    return verdict(bits, passphrase, sequence);
  };
}

function personalPieces(personalWords: readonly string[]): string[] {
  const pieces = personalWords.flatMap((text) => [text, ...text.split(/[^\p{L}\p{N}]+/u)]);
  return [...new Set(pieces)].filter((piece) => piece.length > 2);
}

/** Seven or more different words of our list, joined by one same separator: taken as drawn. */
function drawnBits(passphrase: string, drawable: ReadonlySet<string>): number | null {
  const separators = new Set(passphrase.match(/[^a-z]+/g) ?? []);
  const pieces = passphrase.split(/[^a-z]/);
  const isDrawn = separators.size === 1 && pieces.every((piece) => drawable.has(piece));
  const distinct = new Set(pieces).size;
  return isDrawn && distinct >= DRAWN_WORDS ? distinct * Math.log2(drawable.size) : null;
}

function patternBits(passphrase: string, sequence: readonly MatchExtended[]): number {
  const isMixed = /\p{Lu}/u.test(passphrase) && /\p{Ll}/u.test(passphrase) && /\p{N}/u.test(passphrase);
  const perCharacter = isMixed ? MIXED_BITS : PLAIN_BITS;
  return sequence.reduce((bits, match) => bits + matchBits(match, perCharacter), 0);
}

function matchBits(match: MatchExtended, perCharacter: number): number {
  if (match.pattern === 'bruteforce') return match.token.length * perCharacter;
  // zxcvbn adds the guesses of every chosen match, which its type for the sequence leaves out.
  const guesses = propertyOf(match, 'guesses');
  return typeof guesses === 'number' ? Math.log2(Math.max(1, guesses)) : 0;
}

function verdict(bits: number, passphrase: string, sequence: readonly MatchExtended[]): Judgement {
  if (bits >= REQUIRED_BITS) return { bits, isAccepted: true, advice: null };
  const found = sequence.map(adviceFor).find((advice) => advice !== null);
  const fallback = passphrase.length < SHORT ? 'too-short' : 'more-words';
  return { bits, isAccepted: false, advice: found ?? fallback };
}

function adviceFor(match: MatchExtended): PassphraseAdvice | null {
  switch (match.pattern) {
    case 'dictionary':
      return dictionaryAdvice(match);
    case 'spatial':
      return 'keyboard';
    case 'repeat':
    case 'sequence':
    case 'date':
      return match.pattern;
    default:
      return null;
  }
}

function dictionaryAdvice(match: MatchExtended): PassphraseAdvice | null {
  const name = propertyOf(match, 'dictionaryName');
  if (name === 'userInputs') return 'personal-words';
  return name === 'passwords-common' && match.token.length > 5 ? 'known-password' : null;
}

/** zxcvbn types what a match carries beyond its pattern as `any`; here it is `unknown`. */
function propertyOf(match: MatchExtended, name: string): unknown {
  return Reflect.get(match, name);
}
