import type { ReleasedParticipation, ReleasedResult, ReleasedTable } from '../../../core/disclosure/released';
import { THIN, wordCount, wordRate } from '../../../core/wording/numbers';
import { wordTargetOfCells } from '../../../core/wording/objective-words';
import { wordCompetence } from '../../../core/wording/plan-words';
import { meanRange, targetSide } from '../../../core/wording/released-range';
import { wordHeadcount, wordMean } from '../../../core/wording/released-words';
import { countOf, countResults } from '../collective/headcount-words';

interface Shown {
  readonly name: string;
  readonly cell: ReleasedResult;
}

/** Competences of all together whose mean is exact or rounded, best first; a bound has no place in an order. */
const ranked = (table: ReleasedTable): readonly Shown[] =>
  table.whole.cells
    .flatMap((cell, index): readonly Shown[] => {
      const competence = table.competences[index];
      if (cell.kind !== 'shown' || competence === undefined) return [];
      return 'step' in cell.mean || cell.mean.kind === 'exact'
        ? [{ name: wordCompetence(competence), cell }]
        : [];
    })
    .sort((a, b) => b.cell.mean.value - a.cell.mean.value);

/** True when the best is surely above the weakest, at the precision released. */
const isApart = (best: ReleasedResult, weakest: ReleasedResult): boolean =>
  meanRange(best.mean, 8).low >= meanRange(weakest.mean, 8).high && best.mean.value > weakest.mean.value;

/**
 * The finding of a heat map: the weakest and the best competence of all together, in words, as far as the released
 * precision tells them apart.
 */
export const wordResults = (table: ReleasedTable): string => {
  const results = ranked(table);
  const [best, weakest] = [results[0], results.at(-1)];
  if (best === undefined || weakest === undefined)
    return 'Trop peu de réponses pour comparer les compétences entre elles.';
  const target = `Cible${THIN}: ${wordTargetOfCells(table.whole.cells, table.measure)}.`;
  if (best === weakest) return `${best.name}${THIN}: ${wordMean(best.cell.mean, table.measure)}. ${target}`;
  if (!isApart(best.cell, weakest.cell))
    return `Les compétences ne se distinguent pas à cette précision. ${target}`;
  const from = wordMean(weakest.cell.mean, table.measure);
  return `${from.startsWith('e') ? 'D’' : 'De '}${from} (${weakest.name}) à ${wordMean(best.cell.mean, table.measure)} (${best.name}). ${target}`;
};

const capitalise = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

const wordShared = ({ concerned, shared }: ReleasedParticipation): string => {
  const results = countResults(shared);
  if (concerned.kind !== 'exact') return results;
  const people = `${results} pour ${countOf(concerned, 'agent concerné', 'agents concernés')}`;
  return shared.kind === 'exact' && concerned.value > 0
    ? `${people} (${wordRate(shared.value / concerned.value)})`
    : people;
};

/** The conclusion of the screen: how many answered, how many competences are below the target. */
export const wordConclusion = (table: ReleasedTable): string => {
  const shown = table.whole.cells.flatMap((cell) => (cell.kind === 'shown' ? [cell] : []));
  if (shown.length === 0) return `${capitalise(wordShared(table.participation))}.`;
  const below = shown.filter(({ gap }) => targetSide(gap) === 'under').length;
  const target = `la cible (${wordTargetOfCells(table.whole.cells, table.measure)})`;
  const finding =
    below === 0
      ? `aucune compétence montrée n’est sous ${target}`
      : `${wordCount(below)} compétence${below > 1 ? 's' : ''} sur ${wordCount(shown.length)} sous ${target}`;
  return `${capitalise(wordShared(table.participation))}${THIN}; ${finding}.`;
};

/** Those who could not be attached to an agent; null when there are none to speak of. */
export const wordUnattached = ({ concerned, unattached }: ReleasedParticipation): string | null => {
  if (concerned.kind === 'unknown' || (unattached.kind === 'exact' && unattached.value === 0)) return null;
  if (unattached.kind === 'unknown' || unattached.kind === 'withheld') return null;
  const isOne = unattached.kind === 'exact' && unattached.value === 1;
  const verbs = isOne
    ? ['personne ayant commencé n’est rattachée', 'elle compte']
    : ['personnes ayant commencé ne sont rattachées', 'elles comptent'];
  return `${capitalise(wordHeadcount(unattached))} ${verbs[0]} à aucun agent${THIN}: ${verbs[1]} dans l’ensemble, dans aucune ligne.`;
};
