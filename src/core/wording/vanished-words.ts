import type { Vanishing } from '../needs/vanished-need';
import { THIN } from './numbers';
import { MASK_REASON } from './released-words';

/** What became of a need that was decided upon: one wording on the screen and in the workbook. */
export const VANISHINGS: Readonly<Record<Vanishing, string>> = {
  reached: 'La cible est maintenant atteinte.',
  'not-shown': `Ce besoin ne peut plus être montré${THIN}: ${MASK_REASON}.`,
  gone: 'Sa campagne, sa compétence ou son public n’est plus dans le coffre.',
};
