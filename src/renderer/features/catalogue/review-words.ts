import type { CatalogueFilePreview } from '../../../contract/catalogue';
import { THIN } from '../../../core/wording/numbers';
import { plural } from '../../locales/format';

type Comparison = Extract<CatalogueFilePreview, { kind: 'comparison' }>;
type Refusal = Comparison['refused'][number];

const shown = (value: string): string => (value === '' ? 'vide' : value);

/** « Durée (jours) : 1 → 1,5 ». */
export const wordField = ({
  header,
  before,
  after,
}: Comparison['changed'][number]['fields'][number]): string =>
  `${header}${THIN}: ${shown(before)} → ${shown(after)}`;

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
      return 'cet identifiant figure déjà plus haut';
    case 'broken-line':
      return 'guillemets mal fermés, ses cellules ne se distinguent pas';
    case 'catalogue-full':
      return 'le catalogue est plein (5\u202f000 actions)';
  }
};

/** « Ligne 12 : « Durée (jours) » attend un nombre de jours, 0 ou plus. » */
export const wordRefusal = (refusal: Refusal): string =>
  `Ligne ${refusal.line}${THIN}: ${reasonOf(refusal)}.`;

/** What the file comes to. */
export const wordComparison = ({ added, changed, unchanged, refused }: Comparison): string => {
  const differences = added.length + changed.length;
  const same = `${plural(unchanged, 'action identique', 'actions identiques')}`;
  if (differences > 0) return `${plural(differences, 'différence')}, ${same}.`;
  if (refused.length > 0) return `Aucune ligne à reprendre, ${same}.`;
  return unchanged === 0 ? 'Le fichier n’a aucune action.' : `Aucune différence${THIN}: ${same}.`;
};
