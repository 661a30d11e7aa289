import type { ReleasedMean, ShownChange } from '../disclosure';
import type { TargetMeasure } from '../targets/target';
import { NBSP, THIN, wordDecimal } from './numbers';
import { meanRange } from './released-range';

/** Which way a mean went, as far as what is released tells. */
export type Way = 'up' | 'down' | 'unsure';

export const WAYS: Readonly<Record<Way, string>> = {
  up: 'en hausse',
  down: 'en baisse',
  unsure: 'sans écart net',
};

/** Ends of the scales. */
export const TOPS: Readonly<Record<TargetMeasure, number>> = { rate: 1, level: 8 };

/** Smallest change that is called one, in the unit of the measure: below, the same people simply vary. */
const LEAST: Readonly<Record<TargetMeasure, number>> = { rate: 0.02, level: 0.1 };
const TOLERANCE = 1e-9;

/** Which way a mean surely went, at the precision released. */
export const wayOf = (
  { before, after }: { readonly before: ReleasedMean; readonly after: ReleasedMean },
  measure: TargetMeasure,
): Way => {
  const [from, to] = [meanRange(before, TOPS[measure]), meanRange(after, TOPS[measure])];
  const least = LEAST[measure] - TOLERANCE;
  if (to.low - from.high >= least) return 'up';
  return from.low - to.high >= least ? 'down' : 'unsure';
};

/** « +12 points », « −0,4 niveau », or « sans écart net ». */
export const wordChange = (change: ShownChange, measure: TargetMeasure): string => {
  const way = wayOf(change, measure);
  if (way === 'unsure' || change.before.kind !== 'exact' || change.after.kind !== 'exact') return WAYS[way];
  const size = Math.abs(change.after.value - change.before.value);
  const sign = way === 'up' ? '+' : '−';
  if (measure === 'level') return `${sign}${wordDecimal(size)} niveau`;
  const points = Math.round(size * 100);
  return `${sign}${points}${NBSP}${points > 1 ? 'points' : 'point'}`;
};

/** What a comparison of the same people says, and does not. */
export const PROGRESS_NOTES = [
  `Mêmes personnes avant et après, elles seules${THIN}: ce qui vaut pour elles ne dit rien de celles qui n’ont envoyé leurs résultats qu’une fois, et aucun intervalle n’est donc donné.`,
  'Un écart de moins de 2 points, ou d’un dixième de niveau, n’est pas retenu.',
] as const;
