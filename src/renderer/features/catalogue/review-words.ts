import type { CatalogueFilePreview } from '../../../contract/catalogue';
import type { LinesProblem } from '../../../contract/file-review';
import { THIN } from '../../../core/wording/numbers';
import { plural } from '../../locales/format';
import { UNREADABLE, wordField } from '../file-review/review-words';

export type Comparison = Extract<CatalogueFilePreview, { kind: 'comparison' }>;
type Refusal = Comparison['refused'][number];

/** Why a file is no catalogue, and what to do. */
export const CATALOGUE_PROBLEMS: Readonly<Record<LinesProblem, string>> = {
  ...UNREADABLE,
  'unknown-titles':
    'Aucune colonne «\u00a0Intitulé\u00a0» n’a été trouvée. Exportez le catalogue pour avoir le modèle des colonnes.',
  'too-long': 'Le fichier a plus de 10\u202f000 lignes. Un catalogue en compte 5\u202f000 au plus.',
};

const reasonOf = ({ header, reason, expected }: Refusal): string => {
  switch (reason) {
    case 'not-a-value':
      return `«\u00a0${header ?? ''}\u00a0» attend ${expected}`;
    case 'missing-title':
      return 'l’intitulé manque';
    case 'max-under-min':
      return `«\u00a0${header ?? ''}\u00a0» est plus petit que le minimum`;
    case 'unknown-id':
      return 'identifiant inconnu. Videz cette cellule pour ajouter l’action';
    case 'repeated-id':
      return 'cette action figure déjà plus haut';
    case 'broken-line':
      return 'guillemets mal fermés, ses cellules ne se distinguent pas';
    case 'catalogue-full':
      return 'le catalogue est plein (5\u202f000 actions)';
  }
};

/** « Ligne 12 : « Durée (jours) » attend un nombre de jours, 0 ou plus. » */
const wordRefusal = (refusal: Refusal): string => `Ligne ${refusal.line}${THIN}: ${reasonOf(refusal)}.`;

/** What the file comes to. */
export const wordComparison = ({ added, changed, unchanged, refused }: Comparison): string => {
  const differences = added.length + changed.length;
  const same = `${plural(unchanged, 'action identique', 'actions identiques')}`;
  if (differences > 0) return `${plural(differences, 'différence')}, ${same}.`;
  if (refused.length > 0) return `Aucune ligne à reprendre, ${same}.`;
  return unchanged === 0 ? 'Le fichier n’a aucune action.' : `Aucune différence${THIN}: ${same}.`;
};

/** Lines of the review, in words. */
export const catalogueGroups = ({ added, changed, refused }: Comparison) => ({
  takable: [
    {
      title: plural(added.length, 'action nouvelle', 'actions nouvelles'),
      lines: added.map(({ line, title, competences }) => ({
        ...{ line, title, detail: competences || 'Aucune compétence du référentiel.' },
      })),
    },
    {
      title: plural(changed.length, 'action modifiée', 'actions modifiées'),
      lines: changed.map(({ line, title, fields, isPutBack }) => ({
        ...{ line, title },
        detail: [...(isPutBack ? ['Remise au catalogue'] : []), ...fields.map(wordField)].join(' · '),
      })),
    },
  ],
  others: [
    {
      title: plural(refused.length, 'ligne laissée de côté', 'lignes laissées de côté'),
      lines: refused.map((refusal) => ({ line: refusal.line, title: wordRefusal(refusal), detail: '' })),
    },
  ],
});
