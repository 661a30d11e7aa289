import type { ReleasedHeadcount } from '../../../core/disclosure/released';
import { wordHeadcount } from '../../../core/wording/released-words';

/**
 * A head-count with its noun, agreed and no more precise than released: « 44 résultats », « 1 résultat »,
 * « au moins 5 résultats », « nombre de résultats non communiqué ».
 */
export const countOf = (count: ReleasedHeadcount, one: string, many: string): string => {
  switch (count.kind) {
    case 'exact':
      return `${wordHeadcount(count)} ${count.value < 2 ? one : many}`;
    case 'rounded':
    case 'under':
      return `${wordHeadcount(count)} ${many}`;
    case 'at-least':
      return `au moins ${wordHeadcount({ kind: 'exact', value: count.value })} ${many}`;
    case 'withheld':
    case 'unknown':
      return `nombre de ${many} ${count.kind === 'withheld' ? 'non communiqué' : 'inconnu'}`;
  }
};

/** « 44 résultats », « aucun résultat ». */
export const countResults = (count: ReleasedHeadcount): string =>
  count.kind === 'exact' && count.value === 0 ? 'aucun résultat' : countOf(count, 'résultat', 'résultats');
