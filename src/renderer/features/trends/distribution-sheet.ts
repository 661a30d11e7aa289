import type { ReleasedBin, ReleasedDistribution } from '../../../core/disclosure';
import type { TargetMeasure } from '../../../core/targets/target';
import { NBSP, THIN, wordDecimal } from '../../../core/wording/numbers';
import { wordHeadcount } from '../../../core/wording/released-words';
import { formatCount, formatPercent, plural } from '../../locales/format';
import { drawBars } from '../../ui/charts/bar-scene';
import type { FigureSheet } from '../../ui/charts/figure-sheet';
import { drawHistogram } from '../../ui/charts/histogram-scene';
import { exactCount } from './count-range';
import { countScale, levelTicks, rateTicks } from './count-scale';

const wordPart = ({ low, high }: ReleasedBin, measure: TargetMeasure): string =>
  measure === 'rate'
    ? `de ${Math.round(low * 100)} à ${Math.round(high * 100)}${NBSP}%`
    : `de niveau ${wordDecimal(low)} à ${wordDecimal(high)}`;

const wordShare = (count: number, view: ReleasedDistribution): string => {
  const total = exactCount(view.respondents);
  return total === null || total === 0 ? '–' : formatPercent(count / total);
};

/** The part where people stand closest together. */
const findDensest = (bins: readonly ReleasedBin[]): ReleasedBin | null =>
  bins.reduce<ReleasedBin | null>((best, bin) => {
    const density = (each: ReleasedBin) => each.count / (each.high - each.low);
    return best === null || density(bin) > density(best) ? bin : best;
  }, null);

const wordDensest = (view: ReleasedDistribution, bins: readonly ReleasedBin[]): string => {
  const densest = findDensest(bins);
  if (densest === null) return '';
  const total = exactCount(view.respondents);
  const among = total === null ? '' : ` sur ${formatCount(total)}`;
  return `C’est ${wordPart(densest, view.measure)} que les résultats sont les plus serrés${THIN}: ${plural(densest.count, 'personne')}${among}.`;
};

/** What stands for a spread that may not be shown; one wording, whatever the cause. */
export const MASKED_SPREAD =
  'Répartition masquée\u202f: trop peu de réponses, ou réponses trop groupées pour en montrer une sans désigner personne.';

const mergeNote = (k: number): string =>
  `Les tranches voisines sont réunies jusqu’à compter au moins ${k} personnes chacune\u202f; la surface d’une colonne dit combien elles sont.`;

/** How results spread over the whole parcours; null when masked. */
export const distributionSheet = (view: ReleasedDistribution): FigureSheet | null => {
  const { bins, measure } = view;
  if (bins === null) return null;
  const top = measure === 'rate' ? 1 : (bins.at(-1)?.high ?? 8);
  return {
    title: 'Répartition des résultats',
    finding: wordDensest(view, bins),
    notes: [mergeNote(view.k)],
    columns: [
      { title: measure === 'rate' ? 'Taux de maîtrise' : 'Niveau moyen', width: 180 },
      { title: 'Personnes', width: 110, align: 'end' },
      { title: 'Part', width: 90, align: 'end' },
    ],
    rows: [
      ...bins.map((bin) => [wordPart(bin, measure), formatCount(bin.count), wordShare(bin.count, view)]),
      ['Ensemble', wordHeadcount(view.respondents), '–'],
    ],
    draw: (width) =>
      drawHistogram(
        bins.map((bin) => ({
          ...bin,
          value: formatCount(bin.count),
          words: `${wordPart(bin, measure)}${THIN}: ${plural(bin.count, 'personne')} (${wordShare(bin.count, view)})`,
        })),
        measure === 'rate'
          ? { top, title: 'Taux de maîtrise sur tout le parcours', ticks: rateTicks }
          : { top, title: 'Niveau moyen sur toutes les compétences', ticks: levelTicks(top) },
        width,
      ),
  };
};

const wordStage = ({ low, high }: ReleasedBin): string =>
  low === high ? `Palier ${low}` : `Paliers ${low} à ${high}`;

/** How people spread over the stages; null when masked or when the campaign has none. */
export const stagesSheet = (view: ReleasedDistribution): FigureSheet | null => {
  const { stages } = view;
  if (stages === null) return null;
  const most = Math.max(...stages.map(({ count }) => count));
  const [fullest] = [...stages].sort((a, b) => b.count - a.count);
  return {
    title: 'Répartition par palier',
    finding:
      fullest === undefined
        ? ''
        : `${wordStage(fullest)}${THIN}: ${plural(fullest.count, 'personne')}, le groupe le plus nombreux.`,
    notes: [
      `Les paliers voisins sont réunis jusqu’à compter au moins ${view.k} personnes. Leurs seuils ne sont pas dans les exports de Pix Orga\u202f: un palier ne dit aucun pourcentage.`,
    ],
    columns: [
      { title: 'Palier', width: 180 },
      { title: 'Personnes', width: 110, align: 'end' },
      { title: 'Part', width: 90, align: 'end' },
    ],
    rows: stages.map((stage) => [wordStage(stage), formatCount(stage.count), wordShare(stage.count, view)]),
    draw: (width) =>
      drawBars(
        stages.map((stage) => ({
          label: wordStage(stage),
          range: { low: stage.count, high: stage.count },
          value: `${formatCount(stage.count)} · ${wordShare(stage.count, view)}`,
          words: `${wordStage(stage)}${THIN}: ${plural(stage.count, 'personne')} (${wordShare(stage.count, view)})`,
        })),
        countScale(most, 'personnes'),
        width,
      ),
  };
};
