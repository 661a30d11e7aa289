import type { ReleasedChange, ReleasedProgress, ShownChange } from '../../../core/disclosure';
import type { TargetMeasure } from '../../../core/targets/target';
import { THIN } from '../../../core/wording/numbers';
import { wordCompetence } from '../../../core/wording/plan-words';
import {
  PROGRESS_NOTES,
  TOPS,
  WAYS,
  type Way,
  wayOf,
  wordChange,
} from '../../../core/wording/progress-words';
import { meanRange } from '../../../core/wording/released-range';
import { MASK_WORDS, wordHeadcount, wordMean } from '../../../core/wording/released-words';
import { plural } from '../../locales/format';
import type { FigureSheet } from '../../ui/charts/figure-sheet';
import { drawSlopes, type SceneSlope } from '../../ui/charts/slope-scene';
import { shortMean } from '../collective/cell-words';
import { levelTicks, rateTicks } from './count-scale';

const slopeOf = (change: ShownChange, measure: TargetMeasure): SceneSlope => {
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

const shownOf = ({ changes }: ReleasedProgress): readonly ShownChange[] =>
  changes.flatMap((change) => (change.kind === 'shown' ? [change] : []));

const wordFinding = (view: ReleasedProgress): string => {
  const ways = shownOf(view).map((change) => wayOf(change, view.measure));
  const count = (way: Way) => ways.filter((each) => each === way).length;
  if (ways.length === 0) return 'Aucune compétence ne peut être comparée sans désigner personne.';
  const parts = (['up', 'down', 'unsure'] as const)
    .filter((way) => count(way) > 0)
    .map((way) => `${plural(count(way), 'compétence')} ${WAYS[way]}`);
  return `Les mêmes ${wordHeadcount(view.people)} personnes${THIN}: ${parts.join(', ')}.`;
};

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
    notes: [
      ...PROGRESS_NOTES,
      ...(isMasked ? [`${MASK_WORDS.charAt(0).toUpperCase()}${MASK_WORDS.slice(1)}.`] : []),
    ],
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
