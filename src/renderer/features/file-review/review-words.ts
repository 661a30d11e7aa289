import type { LinesProblem } from '../../../contract/file-review';
import type { FieldChange } from '../../../core/exchange/file-column';
import { THIN } from '../../../core/wording/numbers';

/** What a file that is no table at all is told. */
export const UNREADABLE: Readonly<Record<Extract<LinesProblem, 'unreadable'>, string>> = {
  unreadable:
    'Ce n’est ni un tableau CSV ni un classeur lisible. Enregistrez-le au format .csv, .xlsx ou .ods, fermé et sans mot de passe.',
};

const shown = (value: string): string => (value === '' ? 'vide' : value);

/** « Durée (jours) : 1 → 1,5 ». */
export const wordField = ({ header, before, after }: FieldChange): string =>
  `${header}${THIN}: ${shown(before)} → ${shown(after)}`;
