import type {
  ReleasedAbsence,
  ReleasedMerger,
  ReleasedTable,
  RowLevel,
} from '../../../core/disclosure/released';
import { quote, THIN } from '../../../core/wording/numbers';
import { enumerate } from '../../locales/format';

const DIMENSIONS = {
  unit: 'par unité',
  site: 'par site',
  corps: 'par corps',
  category: 'par catégorie',
  job: 'par emploi',
} as const;

const wordLevel = (level: RowLevel): string => {
  if (level.kind === 'whole') return 'pour l’ensemble seulement';
  const plain = DIMENSIONS[level.dimension];
  return level.depth === null ? plain : `${plain} (niveau ${level.depth + 1} de l’organigramme)`;
};

const wordMerger = ({ label, members }: ReleasedMerger): string =>
  `${quote(label)} réunit ${enumerate(members)}, trop petits pour être montrés à part.`;

/** Why the rows are not those asked for, and which are mergers; empty when there is nothing to say. */
export const tableNotes = (
  table: Pick<ReleasedTable, 'mergers'> & Partial<Pick<ReleasedTable, 'climb'>>,
): readonly string[] => {
  const climb = table.climb ?? null;
  const climbed =
    climb === null
      ? []
      : [
          `Trop de cases auraient été masquées ${wordLevel(climb.from)}${THIN}: les résultats sont montrés ${wordLevel(climb.to)}.`,
        ];
  return [...climbed, ...table.mergers.map(wordMerger)];
};

/** One sentence instead of a table, and what would give one. */
export const wordAbsence = (
  absence: ReleasedAbsence,
): { readonly title: string; readonly advice: string } => {
  switch (absence.kind) {
    case 'too-few':
      return {
        title: `Moins de ${absence.k} personnes ont répondu dans ce périmètre`,
        advice:
          'Aucun résultat n’est montré, pour que personne ne soit reconnu. Élargissez le périmètre : enlevez un filtre, ou choisissez une unité plus large.'.replace(
            ' :',
            `${THIN}:`,
          ),
      };
    case 'no-result':
      return {
        title: 'Personne n’a encore envoyé ses résultats',
        advice: 'Les résultats apparaîtront avec un prochain export de cette campagne.',
      };
    case 'unknown-campaign':
      return {
        title: 'Cette campagne n’est plus dans le coffre',
        advice: 'Choisissez-en une autre.',
      };
  }
};
