import type { ReleasedChange, ReleasedMean, ReleasedProgress } from '../../../core/disclosure';
import type { TargetMeasure } from '../../../core/targets/target';
import { THIN, wordDecimal } from '../../../core/wording/numbers';
import { wordCompetence } from '../../../core/wording/plan-words';
import { MASK_WORDS, wordHeadcount, wordMean } from '../../../core/wording/released-words';
import { plural } from '../../locales/format';
import type { FigureSheet } from '../../ui/charts/figure-sheet';
import { meanRange } from '../../ui/charts/released-range';
import { drawSlopes, type SceneSlope } from '../../ui/charts/slope-scene';
import { shortMean } from '../collective/cell-words';
import { levelTicks, rateTicks } from './count-scale';

type Shown = Extract<ReleasedChange, { kind: 'shown' }>;

/** Smallest change that is called one, in the unit of the measure: below, the same people simply vary. */
const LEAST: Readonly<Record<TargetMeasure, number>> = { rate: 0.02, level: 0.1 };
const TOPS: Readonly<Record<TargetMeasure, number>> = { rate: 1, level: 8 };
const TOLERANCE = 1e-9;

/** Which way a mean surely went, at the precision released. */
const wayOf = (
  { before, after }: { readonly before: ReleasedMean; readonly after: ReleasedMean },
  measure: TargetMeasure,
): SceneSlope['way'] => {
  const [from, to] = [meanRange(before, TOPS[measure]), meanRange(after, TOPS[measure])];
  const least = LEAST[measure] - TOLERANCE;
  if (to.low - from.high >= least) return 'up';
  return from.low - to.high >= least ? 'down' : 'unsure';
};

/** « +12 points », « −0,4 niveau », or « sans écart net ». */
const wordChange = (change: Shown, measure: TargetMeasure): string => {
  const way = wayOf(change, measure);
  if (way === 'unsure') return 'sans écart net';
  if (change.before.kind !== 'exact' || change.after.kind !== 'exact')
    return way === 'up' ? 'en hausse' : 'en baisse';
  const size = Math.abs(change.after.value - change.before.value);
  const sign = way === 'up' ? '+' : '−';
  if (measure === 'level') return `${sign}${wordDecimal(size)} niveau`;
  const points = Math.round(size * 100);
  return `${sign}${points}\u00a0${points > 1 ? 'points' : 'point'}`;
};

const slopeOf = (change: Shown, measure: TargetMeasure): SceneSlope => {
  const label = wordCompetence(change.competence);
  const [beforeText, afterText] = [shortMean(change.before, measure), shortMean(change.after, measure)];
  return {
    label,
    before: meanRange(change.before, TOPS[measure]),
    after: meanRange(change.after, TOPS[measure]),
    beforeText,
    afterText,
    way: wayOf(change, measure),
    words: `${label}${THIN}: de ${wordMean(change.before, measure)} à ${wordMean(change.after, measure)}, ${wordChange(change, measure)}, ${wordHeadcount(change.people)} personnes`,
  };
};

const shownOf = ({ changes }: ReleasedProgress): readonly Shown[] =>
  changes.flatMap((change) => (change.kind === 'shown' ? [change] : []));

const wordFinding = (view: ReleasedProgress): string => {
  const ways = shownOf(view).map((change) => wayOf(change, view.measure));
  const count = (way: SceneSlope['way']) => ways.filter((each) => each === way).length;
  if (ways.length === 0) return 'Aucune compétence ne peut être comparée sans désigner personne.';
  const parts = (
    [
      ['up', 'en hausse'],
      ['down', 'en baisse'],
      ['unsure', 'sans écart net'],
    ] as const
  )
    .filter(([way]) => count(way) > 0)
    .map(([way, words]) => `${plural(count(way), 'compétence')} ${words}`);
  return `Les mêmes ${wordHeadcount(view.people)} personnes${THIN}: ${parts.join(', ')}.`;
};

const NOTES = [
  'Mêmes personnes avant et après, elles seules\u202f: ce qui vaut pour elles ne dit rien de celles qui n’ont envoyé leurs résultats qu’une fois, et aucun intervalle n’est donc donné.',
  'Un écart de moins de 2 points, ou d’un dixième de niveau, n’est pas retenu.',
] as const;

/** What changed for the same people, competence by competence. */
export const progressSheet = (view: ReleasedProgress): FigureSheet => {
  const { measure } = view;
  const isWithin = view.before.id === view.after.id;
  const shown = shownOf(view);
  const wordRow = (change: ReleasedChange): readonly string[] => {
    const label = wordCompetence(change.competence);
    if (change.kind === 'masked') return [label, 'masqué', 'masqué', 'masqué', 'masqué'];
    const { before, after, people } = change;
    return [
      label,
      wordHeadcount(people),
      shortMean(before, measure),
      shortMean(after, measure),
      wordChange(change, measure),
    ];
  };
  const isMasked = view.changes.some(({ kind }) => kind === 'masked');
  return {
    title: isWithin ? 'Du premier au dernier envoi' : 'D’une campagne à l’autre',
    finding: wordFinding(view),
    notes: [...NOTES, ...(isMasked ? [`${MASK_WORDS.charAt(0).toUpperCase()}${MASK_WORDS.slice(1)}.`] : [])],
    columns: [
      { title: 'Compétence', width: 240 },
      { title: 'Personnes', width: 100, align: 'end' },
      { title: 'Avant', width: 90, align: 'end' },
      { title: 'Après', width: 90, align: 'end' },
      { title: 'Écart', width: 120, align: 'end' },
    ],
    rows: view.changes.map(wordRow),
    draw: (width) =>
      drawSlopes(
        shown.map((change) => slopeOf(change, measure)),
        {
          top: TOPS[measure],
          before: isWithin ? 'Premier envoi' : 'Avant',
          after: isWithin ? 'Dernier envoi' : 'Après',
          ticks: measure === 'rate' ? rateTicks : levelTicks(TOPS[measure]),
        },
        width,
      ),
  };
};
