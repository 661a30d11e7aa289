import type { ReleasedResult, ReleasedTable } from '../../../core/disclosure/released';
import { THIN, wordRateRange, wordShortfall } from '../../../core/wording/numbers';
import { wordReliability, wordShare } from '../../../core/wording/released-words';
import { plural } from '../../locales/format';
import type { RankedGap } from './gap-ranking';

/** The shortfall or the lead in words: « 12 points sous la cible », « au-dessus de la cible ». */
export const wordGap = ({ gap, measure }: ReleasedResult): string => {
  const size = wordShortfall(Math.abs(gap.value), measure);
  const about = { exact: '', rounded: 'environ ', 'at-most': '', 'at-least': '' }[gap.kind];
  const bound = gap.kind === 'at-most' ? ' au plus' : gap.kind === 'at-least' ? ' au moins' : '';
  return gap.value > 0 ? `${about}${size}${bound} sous la cible` : `${about}${size} au-dessus`;
};

/** Share below target, with its interval where there is one, and how far it may be trusted. */
export const wordBelowShare = (cell: ReleasedResult): string =>
  cell.interval === null ? wordShare(cell.shareBelow) : wordRateRange(cell.interval.low, cell.interval.high);

/** « Solide », « Indicatif », « À lire avec prudence »; a dash without interval. */
export const wordTrust = (cell: ReleasedResult): string =>
  cell.reliability === null ? '–' : wordReliability(cell.reliability);

/** The finding of the ranking of one row. */
export const wordGapConclusion = (ranking: readonly RankedGap[], label: string): string => {
  const below = ranking.filter(({ cell }) => cell.gap.value > 0);
  const first = below[0];
  if (first === undefined) return `${label}${THIN}: aucune compétence montrée n’est sous la cible.`;
  const tied = below.filter(({ rank }) => rank === 1).length - 1;
  const ties = tied > 0 ? `, à égalité avec ${plural(tied, 'autre')}` : '';
  return `${label}${THIN}: ${plural(below.length, 'compétence')} sous la cible. La plus éloignée${ties}${THIN}: ${first.competence.name}, ${wordGap(first.cell)}.`;
};

/** What the heat map of gaps shows, in words. */
export const wordGapMap = ({ measure }: ReleasedTable): string =>
  measure === 'rate'
    ? `Points au-dessus (+) ou au-dessous (−) du taux visé.`
    : `Niveaux au-dessus (+) ou au-dessous (−) du niveau visé.`;
