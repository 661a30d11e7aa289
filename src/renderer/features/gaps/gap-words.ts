import type { ReleasedTable } from '../../../core/disclosure/released';
import { THIN } from '../../../core/wording/numbers';
import { wordTargetOfCells } from '../../../core/wording/objective-words';
import { wordCompetence } from '../../../core/wording/plan-words';
import { targetSide } from '../../../core/wording/released-range';
import { plural } from '../../locales/format';
import { wordGap } from '../collective/cell-words';
import { type GapRanking, rankGaps } from './gap-ranking';

const countShown = ({ below, unsure, reached }: GapRanking): number =>
  below.length + unsure.length + reached.length;

const countBelow = (ranking: GapRanking): string =>
  `${plural(ranking.below.length, 'compétence')} sur ${countShown(ranking)} sous la cible`;

const wordTies = ({ below }: GapRanking): string => {
  const others = below.filter(({ rank }) => rank === 1).length - 1;
  return others > 0 ? `, à égalité avec ${plural(others, 'autre')}` : '';
};

const wordFarthest = (ranking: GapRanking): string => {
  const first = ranking.below[0];
  return first === undefined
    ? ''
    : ` La plus éloignée${wordTies(ranking)}${THIN}: ${wordCompetence(first.competence)}, ${wordGap(first.cell)}.`;
};

/**
 * The finding of the gaps of one population: « 3 compétences sur 5 sous la cible. La plus éloignée : … ».
 * Only what is surely below the target is counted.
 */
export const wordGaps = (ranking: GapRanking): string => {
  const shown = countShown(ranking);
  if (shown === 0) return 'Aucun résultat ne peut être montré pour cette population.';
  if (ranking.below.length === 0) return 'Aucune compétence montrée n’est sous la cible.';
  return `${countBelow(ranking)}.${wordFarthest(ranking)}`;
};

const wordRows = (table: ReleasedTable, index: number, noun: string): string => {
  const cells = table.rows.flatMap(({ cells }) => {
    const cell = cells[index];
    return cell?.kind === 'shown' ? [cell] : [];
  });
  const below = cells.filter(({ gap }) => targetSide(gap) === 'under').length;
  if (cells.length < 2 || below === 0) return '';
  return below > 1
    ? `${THIN}; ${below} ${noun.replace(/s$/, '')}s sur ${cells.length} sont en dessous`
    : `${THIN}; 1 ${noun} sur ${cells.length} est en dessous`;
};

/**
 * The conclusion of the screen: how many competences are below the target for everybody together, and in how many rows
 * the farthest one is. `noun`: what the rows are, « service ».
 */
export const wordConclusion = (table: ReleasedTable, noun: string): string => {
  const ranking = rankGaps(table, table.whole);
  const first = ranking.below[0];
  if (first === undefined) return wordGaps(ranking);
  const index = table.competences.findIndex(({ key }) => key === first.competence.key);
  const gap = `${wordCompetence(first.competence)}, ${wordGap(first.cell)}${wordRows(table, index, noun)}`;
  return `${countBelow(ranking)} pour l’ensemble. D’abord${THIN}: ${gap}.`;
};

/** What the heat map of gaps shows, in words. */
export const wordGapMap = (table: ReleasedTable): string => {
  const target = wordTargetOfCells(
    [table.whole, ...table.rows].flatMap(({ cells }) => cells),
    table.measure,
  );
  const aim = target === '' ? 'la cible' : `la cible (${target})`;
  return `${table.measure === 'rate' ? 'Points' : 'Niveaux'} au-dessous (−) ou au-dessus (+) de ${aim}.`;
};

/** What the ranking leaves out; null when nothing is. */
export const wordUnshown = ({ masked, empty }: GapRanking): string | null => {
  const parts = [
    ...(masked > 0 ? [plural(masked, 'compétence masquée', 'compétences masquées')] : []),
    ...(empty > 0 ? [`${plural(empty, 'compétence')} sans résultat`] : []),
  ];
  return parts.length === 0 ? null : `Hors classement${THIN}: ${parts.join(' et ')}.`;
};
