import type {
  ReleasedCell,
  ReleasedParticipation,
  ReleasedResult,
  ReleasedTable,
} from '../../../core/disclosure/released';
import { THIN, wordMeasure } from '../../../core/wording/numbers';
import { wordHeadcount, wordMean } from '../../../core/wording/released-words';

const isExact = (cell: ReleasedCell): cell is ReleasedResult =>
  cell.kind === 'shown' && cell.mean.kind === 'exact';

/** Competences of the whole population with an exact mean, best first. */
const ranked = (table: ReleasedTable): readonly { readonly name: string; readonly cell: ReleasedResult }[] =>
  table.whole.cells
    .flatMap((cell, index) => (isExact(cell) ? [{ name: table.competences[index]?.name ?? '', cell }] : []))
    .sort((a, b) => b.cell.mean.value - a.cell.mean.value);

/**
 * The finding of a heat map: the best and the weakest competence of all together, in words. Only exact means are
 * compared.
 */
export const wordResults = (table: ReleasedTable): string => {
  const results = ranked(table);
  const [best, weakest] = [results[0], results.at(-1)];
  if (best === undefined || weakest === undefined)
    return 'Trop peu de réponses pour comparer les compétences entre elles.';
  const target = `Cible${THIN}: ${wordMeasure(best.cell.target, table.measure)}.`;
  if (best === weakest) return `${best.name}${THIN}: ${wordMean(best.cell.mean, table.measure)}. ${target}`;
  return `De ${wordMean(weakest.cell.mean, table.measure)} (${weakest.name}) à ${wordMean(best.cell.mean, table.measure)} (${best.name}). ${target}`;
};

/** Three numbers together: « 742 concernés · 459 ont commencé · 325 résultats ». */
export const wordParticipation = ({ concerned, started, shared }: ReleasedParticipation): string =>
  `${wordHeadcount(concerned)} concernés · ${wordHeadcount(started)} ont commencé · ${wordHeadcount(shared)} résultats`;

/** Those who could not be attached to an agent; null when there are none to speak of. */
export const wordUnattached = ({ unattached }: ReleasedParticipation): string | null => {
  if (unattached.kind === 'exact' && unattached.value === 0) return null;
  if (unattached.kind === 'unknown' || unattached.kind === 'withheld') return null;
  return `${wordHeadcount(unattached)} parmi ceux qui ont commencé ne sont rattachés à aucun agent${THIN}: ils comptent dans l’ensemble, dans aucune ligne.`;
};
