import type { Vanishing } from '../needs/vanished-need';
import { THIN } from './numbers';

/** What became of a need that was decided upon: one wording on the screen and in the workbook. */
export const VANISHINGS: Readonly<Record<Vanishing, string>> = {
  reached: 'La cible est maintenant atteinte.',
  'not-shown': `Ce besoin ne peut plus être montré${THIN}: trop peu de réponses, ou protection d’une autre ligne.`,
  gone: 'Sa campagne, sa compétence ou son public n’est plus dans le coffre.',
};
