import type { ReleasedRow, ReleasedTable } from '../../../core/disclosure/released';
import type { TargetMeasure } from '../../../core/targets/target';
import { NBSP, THIN, wordMeasure } from '../../../core/wording/numbers';
import { wordCompetence } from '../../../core/wording/plan-words';
import { meanRange, shareRange, targetSide } from '../../../core/wording/released-range';
import { wordHeadcount, wordMean, wordReliability } from '../../../core/wording/released-words';
import { wordRespondents } from '../../../core/wording/respondent-words';
import { MISSING } from '../../locales/format';
import { topOf } from '../../ui/charts/dumbbell';
import { drawDumbbells, type SceneDumbbell } from '../../ui/charts/dumbbell-scene';
import type { FigureSheet } from '../../ui/charts/figure-sheet';
import { wordBelowShare, wordGap } from '../collective/cell-words';
import { wordStanding } from '../collective/participation-words';
import { levelTicks, rateTicks } from '../trends/count-scale';
import type { GapRanking, PlacedGap, RankedGap } from './gap-ranking';
import { wordGaps, wordUnshown } from './gap-words';

type Line = PlacedGap | RankedGap;

const wordRank = (gap: Line): string => {
  if (!('rank' in gap)) return MISSING;
  return gap.isTied ? `${gap.rank} ex æquo` : String(gap.rank);
};

const cellsOf = (gap: Line): readonly string[] => {
  const { cell, competence } = gap;
  return [
    wordCompetence(competence),
    wordRank(gap),
    wordHeadcount(cell.respondents),
    wordMean(cell.mean, cell.measure),
    wordMeasure(cell.target, cell.measure),
    wordGap(cell),
    wordBelowShare(cell),
    wordReliability(cell.reliability) || MISSING,
  ];
};

const TONES = { under: 'under', over: 'over', on: 'over', unsure: 'muted' } as const;

const lineOf = (gap: Line): SceneDumbbell => {
  const { cell, competence } = gap;
  const rank = 'rank' in gap ? `${gap.rank}${gap.isTied ? ' ex æquo' : ''}. ` : '';
  return {
    label: `${rank}${wordCompetence(competence)}`,
    observed: meanRange(cell.mean, topOf(cell.measure)),
    target: cell.target,
    tone: TONES[targetSide(cell.gap)],
    share: shareRange(cell.shareBelow),
    interval: cell.interval,
    value: wordBelowShare(cell),
  };
};

const scalesOf = (measure: TargetMeasure) => ({
  observed: {
    top: topOf(measure),
    title: measure === 'rate' ? 'Taux de maîtrise et cible' : 'Niveau moyen et cible',
    ticks: measure === 'rate' ? rateTicks : levelTicks(topOf(measure)),
  },
  share: { top: 1, title: 'Agents sous la cible, intervalle', ticks: rateTicks },
});

const TIES = `Ex æquo${THIN}: intervalles qui se recouvrent, l’ordre n’est pas sûr.`;

/** Behind the gaps of a population: its three numbers, who answered, what is left out and which ranks are not sure. */
const notesOf = (row: ReleasedRow, ranking: GapRanking): readonly string[] =>
  [
    `${wordStanding(row)}.`,
    wordRespondents(row),
    wordUnshown(ranking),
    ranking.below.some(({ isTied }) => isTied) ? TIES : null,
  ].filter((note) => note !== null);

/** The gaps of one population, largest first, as table and drawing. */
export const gapSheet = (
  { measure }: Pick<ReleasedTable, 'measure'>,
  row: ReleasedRow,
  ranking: GapRanking,
): FigureSheet => {
  const lines = [...ranking.below, ...ranking.unsure, ...ranking.reached];
  return {
    title: 'Du constaté à la cible',
    finding: `${row.label}${THIN}: ${wordGaps(ranking)}`,
    notes: notesOf(row, ranking),
    columns: [
      { title: 'Compétence', width: 240 },
      { title: 'Rang', width: 80, align: 'end' },
      { title: 'Répondants', width: 90, align: 'end' },
      { title: 'Constaté', width: 100, align: 'end' },
      { title: 'Cible', width: 80, align: 'end' },
      { title: 'Écart', width: 170 },
      { title: `Agents sous la cible (intervalle à 95${NBSP}%)`, width: 150, align: 'end' },
      { title: 'Fiabilité', width: 140 },
    ],
    rows: lines.map(cellsOf),
    draw: (width) => drawDumbbells(lines.map(lineOf), scalesOf(measure), width),
  };
};
