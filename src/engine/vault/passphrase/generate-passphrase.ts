import { randomInt } from 'node:crypto';
import type { WordList } from './word-list';

/** 7 words of 8,192: 91 bits, above the 80 that CNIL 2022-100 asks for without an attempt limit. */
const WORDS = 7;
/** 10 words of 8,192: 130 bits, at least the 128 of the recovery sheet. */
const RECOVERY_WORDS = 10;

/** Draws one index below `bound`, every one as likely; `crypto.randomInt` is without bias. */
export type DrawIndex = (bound: number) => number;

/** A passphrase for a holder: 7 words joined by hyphens. */
export function generatePassphrase(words: WordList, draw: DrawIndex = secureDraw): string {
  return drawWords(words, WORDS, draw);
}

/** The passphrase of the recovery sheet: 10 words joined by hyphens. */
export function generateRecoveryPassphrase(words: WordList, draw: DrawIndex = secureDraw): string {
  return drawWords(words, RECOVERY_WORDS, draw);
}

function drawWords(words: WordList, count: number, draw: DrawIndex): string {
  return Array.from({ length: count }, () => words[draw(words.length)]).join('-');
}

function secureDraw(bound: number): number {
  return randomInt(bound);
}
