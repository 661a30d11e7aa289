import type { SessionShare } from '../sessions';
import { THIN, wordCount } from './numbers';

const ELSEWHERE = 'autres sites';

/** « Nord (7) ; Sud (5) ». */
const wordSums = (parts: readonly (readonly [string, number])[]): string => {
  const sums = new Map<string, number>();
  for (const [label, people] of parts) sums.set(label, (sums.get(label) ?? 0) + people);
  return [...sums].map(([label, people]) => `${label} (${wordCount(people)})`).join(`${THIN}; `);
};

/** Seats of a session, or people placed nowhere, by service: « Service A (7) ; Service B (5) ». */
export const wordShares = (shares: readonly SessionShare[]): string =>
  wordSums(shares.map(({ label, people }) => [label, people]));

/** Where the people of a session work: « Brest », « Brest (7) ; Rennes (5) »; empty when nothing is known. */
export const wordSites = (shares: readonly SessionShare[]): string => {
  const sites = new Set(shares.map(({ site }) => site));
  const [only = null] = sites;
  if (sites.size <= 1) return only ?? '';
  return wordSums(shares.map(({ site, people }) => [site ?? ELSEWHERE, people]));
};
