import { THIN } from '../../../../core/wording/numbers';
import type { SheetWithNames } from '../sheet-frame';
import { number } from '../table-layout';
import type { WorkbookInput } from '../workbook-input';
import { labelLine, labelSection, labelSheet } from './label-sheet';

/** Label of the stamp, read on the way back (`plan-sheet-sink.ts`). */
const VERSION_LABEL = 'Version du plan';

/** « Mode d’emploi »: what may be edited, how the file comes back, and its version stamp. */
export const guideSheet = (input: WorkbookInput): SheetWithNames =>
  labelSheet(input, 'Mode d’emploi', 'Mode d’emploi', [
    labelSection('Compléter le plan'),
    labelLine(
      'Colonnes sur fond ivoire',
      `Feuille Plan${THIN}: à compléter ou à ajuster. Les autres colonnes sont calculées.`,
    ),
    labelLine(
      'Listes',
      'Une flèche à droite de la cellule propose les valeurs attendues. Elles viennent de la feuille Listes.',
    ),
    labelLine(
      'Totaux',
      'Au-dessus des titres. Ils comptent les lignes affichées et suivent filtres et modifications.',
    ),
    labelLine(
      'Couleurs',
      `Statut${THIN}: vert, réalisé${THIN}; bleu, programmé${THIN}; jaune, reporté${THIN}; gris barré, abandonné. Date limite${THIN}: orange, dépassée${THIN}; jaune, dans les 30 jours. Trimestre ou date de session en orange${THIN}: après la date limite.`,
    ),
    labelLine('Coûts', 'En euros pour toute l’action. Un coût vide est un coût à saisir, pas un coût nul.'),
    labelSection('Rendre le classeur'),
    labelLine(
      'Reprise',
      `Le classeur modifié se relit dans l’application, écran Plan de formation${THIN}: chaque différence est montrée avant d’être reprise.`,
    ),
    labelLine(
      'Identifiant stable',
      'Dernière colonne de Plan. Ne pas la modifier ni la supprimer. Les lignes peuvent être triées et filtrées.',
    ),
    labelLine('Ligne ajoutée', 'Sans identifiant, elle revient comme une proposition à examiner.'),
    labelLine('Ligne supprimée', 'Jamais supprimée du plan sans demande.'),
    labelSection('Version'),
    {
      kind: 'line',
      label: VERSION_LABEL,
      content: number(input.version),
      format: '0',
    },
  ]);
