import type { ReleasedRepeat } from '../../../core/disclosure';
import { NBSP, THIN, wordRateRange } from '../../../core/wording/numbers';
import { wordHeadcount } from '../../../core/wording/released-words';
import { formatDay, formatPercent, plural } from '../../locales/format';
import { drawBars } from '../../ui/charts/bar-scene';
import type { FigureSheet } from '../../ui/charts/figure-sheet';
import { exactShare } from '../../ui/charts/participation-bars';
import { countRange, exactCount, largestCount } from './count-range';
import { countScale } from './count-scale';

type Row = ReleasedRepeat['byFinished'][number];

const wordRow = ({ campaigns }: Row): string =>
  campaigns === 0 ? 'Commencé, aucun terminé' : plural(campaigns, 'parcours terminé', 'parcours terminés');

const sumFrom = (rows: readonly Row[], least: number): number | null =>
  rows
    .filter(({ campaigns }) => campaigns >= least)
    .reduce<number | null>((sum, { count }) => {
      const value = exactCount(count);
      return sum === null || value === null ? null : sum + value;
    }, 0);

const wordSeveral = ({ byFinished, campaigns }: ReleasedRepeat): string => {
  if (campaigns < 2)
    return `Une seule campagne est regardée${THIN}: il en faut deux pour voir qui en fait plusieurs.`;
  const several = sumFrom(byFinished, 2);
  if (several === null) return 'Combien de parcours chacun a terminés.';
  return several === 0
    ? 'Personne n’a encore terminé deux parcours.'
    : `${plural(several, 'personne a', 'personnes ont')} terminé deux parcours ou plus.`;
};

/** « Parmi les 120 qui en ont terminé un premier…, 38 % en ont commencé un autre (29 à 47 %). » */
const wordAnother = ({ another, campaigns }: ReleasedRepeat): string | null => {
  if (campaigns < 2) return null;
  const { judged, share, interval, days } = another;
  if (exactCount(judged) === 0)
    return `Personne n’a terminé un premier parcours depuis ${days}${NBSP}jours${THIN}: il est trop tôt pour dire si un premier en amène un autre.`;
  const people = `Parmi ceux qui ont terminé un premier parcours depuis au moins ${days}${NBSP}jours (${wordHeadcount(judged)})`;
  if (share === null || interval === null)
    return `${people}, ${wordHeadcount(another.started)} en ont commencé un autre dans les ${days}${NBSP}jours.`;
  return `${people}, ${formatPercent(share)} en ont commencé un autre dans les ${days}${NBSP}jours (${wordRateRange(interval.low, interval.high)}).`;
};

const notesOf = (view: ReleasedRepeat): readonly string[] => {
  const { tooRecent, undated, days } = view.another;
  const isNone = (value: number | null) => value === 0;
  return [
    ...(isNone(exactCount(tooRecent)) || view.lastDay === null
      ? []
      : [
          `${wordHeadcount(tooRecent)} ont terminé leur premier parcours depuis moins de ${days}${NBSP}jours au ${formatDay(view.lastDay)}${THIN}: trop tôt pour les compter dans la part.`,
        ]),
    ...(isNone(exactCount(undated))
      ? []
      : [
          `${wordHeadcount(undated)} ont terminé un jour que les fichiers n’indiquent pas${THIN}: hors de la part.`,
        ]),
  ];
};

/** How many campaigns people did, and whether a first leads to another. */
export const repeatSheet = (view: ReleasedRepeat): FigureSheet => {
  const most = largestCount(view.byFinished.map(({ count }) => count));
  const another = wordAnother(view);
  const shareOf = ({ count }: Row): string => {
    const share = exactShare(count, view.concerned);
    return share === null ? '–' : formatPercent(share);
  };
  return {
    title: 'Combien de parcours chacun a faits',
    finding: [wordSeveral(view), ...(another === null ? [] : [another])].join(' '),
    notes: notesOf(view),
    columns: [
      { title: 'Parcours terminés', width: 220 },
      { title: 'Personnes', width: 110, align: 'end' },
      { title: 'Part des concernés', width: 140, align: 'end' },
    ],
    rows: view.byFinished.map((row) => [wordRow(row), wordHeadcount(row.count), shareOf(row)]),
    draw: (width) =>
      drawBars(
        view.byFinished.map((row) => ({
          label: wordRow(row),
          range: countRange(row.count, most),
          value: `${wordHeadcount(row.count)}${shareOf(row) === '–' ? '' : ` · ${shareOf(row)}`}`,
          words: `${wordRow(row)}${THIN}: ${wordHeadcount(row.count)} personnes`,
          tone: row.campaigns === 0 ? ('light' as const) : ('accent' as const),
        })),
        countScale(most, 'personnes'),
        width,
      ),
  };
};
