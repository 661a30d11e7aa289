import type { ReleasedFunnel, ReleasedHeadcount } from '../../../core/disclosure';
import { THIN } from '../../../core/wording/numbers';
import { wordHeadcount } from '../../../core/wording/released-words';
import { formatPercent, plural } from '../../locales/format';
import { drawBars, type SceneBar } from '../../ui/charts/bar-scene';
import type { FigureSheet } from '../../ui/charts/figure-sheet';
import { exactShare } from '../../ui/charts/participation-bars';
import { wordParticipation } from '../collective/participation-words';
import { countRange, exactCount, largestCount } from './count-range';
import { countScale } from './count-scale';
import { wordUnattached } from './trends-words';

interface Step {
  readonly label: string;
  readonly count: ReleasedHeadcount;
}

const shareWords = (count: ReleasedHeadcount, whole: ReleasedHeadcount): string => {
  const share = exactShare(count, whole);
  return share === null ? '' : formatPercent(share);
};

const barOf = ({ label, count }: Step, whole: ReleasedHeadcount, most: number): SceneBar => {
  const share = shareWords(count, whole);
  const value = share === '' ? wordHeadcount(count) : `${wordHeadcount(count)} · ${share}`;
  return { label, range: countRange(count, most), value, words: `${label}${THIN}: ${value}` };
};

const sheetOf = (
  words: Pick<FigureSheet, 'title' | 'finding' | 'notes'>,
  steps: readonly Step[],
  whole: ReleasedHeadcount,
): FigureSheet => {
  const most = largestCount([whole, ...steps.map(({ count }) => count)]);
  const isKnown = whole.kind !== 'unknown';
  return {
    ...words,
    columns: [
      { title: 'Étape', width: 220 },
      { title: 'Agents', width: 110, align: 'end' },
      ...(isKnown ? [{ title: 'Part des concernés', width: 140, align: 'end' as const }] : []),
    ],
    rows: steps.map(({ label, count }) => [
      label,
      wordHeadcount(count),
      ...(isKnown ? [shareWords(count, whole) || '–'] : []),
    ]),
    draw: (width) =>
      drawBars(
        steps.map((step) => barOf(step, whole, most)),
        countScale(most, isKnown ? 'agents' : 'personnes'),
        width,
      ),
  };
};

const WITHOUT_LIST =
  'Sans liste des agents, le nombre de concernés est inconnu. Importez-la pour connaître le taux de participation.';

/** From those concerned to those who sent: where people stop. */
export const funnelSheet = (view: ReleasedFunnel): FigureSheet => {
  const { concerned, started, shared } = view.participation;
  const unattached = wordUnattached(view.participation);
  const steps: readonly Step[] = [
    ...(concerned.kind === 'unknown' ? [] : [{ label: 'Concernés', count: concerned }]),
    { label: 'Ont commencé', count: started },
    { label: 'Ont terminé', count: view.finished },
    { label: 'Ont envoyé leurs résultats', count: shared },
  ];
  const words = {
    title: 'De l’invitation à l’envoi',
    finding: `${wordParticipation(view.participation)}.`,
    notes: [
      ...(concerned.kind === 'unknown' ? [WITHOUT_LIST] : []),
      ...(unattached === null ? [] : [unattached]),
    ],
  };
  return sheetOf(words, steps, concerned);
};

const BANDS: Readonly<Record<ReleasedFunnel['bands'][number]['band'], string>> = {
  'under-quarter': 'Moins de 25\u00a0%',
  'quarter-to-half': 'De 25 à 50\u00a0%',
  'half-to-three-quarters': 'De 50 à 75\u00a0%',
  'over-three-quarters': '75\u00a0% et plus',
  finished: 'Terminé',
  unknown: 'Avancement non indiqué',
};

const countIn = (view: ReleasedFunnel, names: readonly string[]): number | null =>
  view.bands
    .filter(({ band }) => names.includes(band))
    .reduce<number | null>((sum, { count }) => {
      const value = exactCount(count);
      return sum === null || value === null ? null : sum + value;
    }, 0);

/** « 134 ont commencé sans terminer, dont 58 au-delà de la moitié. » */
const wordBands = (view: ReleasedFunnel): string => {
  const started = exactCount(view.participation.started);
  const finished = exactCount(view.finished);
  if (started === null || finished === null) return 'Jusqu’où sont allés ceux qui ont commencé.';
  const unfinished = started - finished;
  if (unfinished === 0) return 'Tous ceux qui ont commencé ont terminé.';
  if (unfinished < view.k) return `Moins de ${view.k} personnes ont commencé sans terminer.`;
  const beyond = countIn(view, ['half-to-three-quarters', 'over-three-quarters']);
  const people = plural(unfinished, 'personne a', 'personnes ont');
  return `${people} commencé sans terminer${beyond === null || beyond === 0 ? '' : `, dont ${plural(beyond, 'au-delà', 'au-delà')} de la moitié`}.`;
};

/** How far people went, from those who never started to those who finished. */
export const bandsSheet = (view: ReleasedFunnel): FigureSheet => {
  const steps: readonly Step[] = [
    ...(view.notStarted.kind === 'unknown' ? [] : [{ label: 'Pas commencé', count: view.notStarted }]),
    ...view.bands.map(({ band, count }) => ({ label: BANDS[band], count })),
  ];
  const words = {
    title: 'Avancement',
    finding: wordBands(view),
    notes: [
      'Un parcours se fait en plusieurs séances\u202f: ne pas avoir terminé est une étape, pas un échec. Chacun compte une fois, pour sa participation la plus avancée.',
    ],
  };
  return sheetOf(words, steps, view.participation.concerned);
};
