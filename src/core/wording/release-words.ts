import type { FileProof, ReleaseStamp } from '../model/release-stamp';
import { NBSP, THIN, wordCount, wordDay } from './numbers';

/** « Diffusion n° 3 ». */
export const wordReleaseNumber = (number: number): string => `Diffusion n°${NBSP}${number}`;

/** « Diffusion n° 3 du 26 novembre 2026 ». */
export const wordRelease = ({ number, releasedOn }: ReleaseStamp): string =>
  `${wordReleaseNumber(number)} du ${wordDay(releasedOn)}`;

const enumerateNumbers = (numbers: readonly number[]): string =>
  numbers.length < 2
    ? `n°${NBSP}${numbers[0] ?? ''}`
    : `n°${NBSP}${numbers.slice(0, -1).join(', ')} et ${numbers.at(-1) ?? ''}`;

const wordTogether = (earlier: readonly number[]): string => {
  if (earlier.length === 0) return 'à partir de ce fichier';
  const which = enumerateNumbers(earlier);
  return earlier.length === 1
    ? `à partir de ce fichier et de la diffusion ${which}`
    : `à partir de ce fichier et des diffusions ${which}`;
};

/** What was hidden and what that means, in one sentence; the cause of a mask is never said. */
export const wordFileProof = ({ hidden, earlier }: FileProof): string => {
  if (hidden === 0) return `Aucun résultat n’est masqué${THIN}: tous portent sur assez de réponses.`;
  const masked = hidden === 1 ? '1 résultat est masqué' : `${wordCount(hidden)} résultats sont masqués`;
  return `${masked}${THIN}; ${hidden === 1 ? 'il ne peut pas' : 'aucun ne peut'} être recalculé ${wordTogether(earlier)}.`;
};
