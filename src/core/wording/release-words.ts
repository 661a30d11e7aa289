import { NBSP } from './numbers';

/** « Diffusion n° 3 ». */
export const wordReleaseNumber = (number: number): string => `Diffusion n°${NBSP}${number}`;
