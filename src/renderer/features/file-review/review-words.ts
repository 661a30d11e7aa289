import type { FieldChange } from '../../../core/exchange/file-column';
import { THIN } from '../../../core/wording/numbers';

/** What a file that is no table at all is told. */
export const UNREADABLE: Readonly<Record<'empty' | 'too-large' | 'unreadable', string>> = {
  empty: 'Il est vide. Vérifiez que c’est le bon fichier, et qu’il a été enregistré avec ses lignes.',
  'too-large': 'Il est trop gros pour une liste. Gardez le seul tableau utile, dans un fichier à part.',
  unreadable:
    'Ce n’est ni un tableau CSV ni un classeur lisible. Enregistrez-le au format .csv, .xlsx ou .ods, fermé et sans mot de passe.',
};

const shown = (value: string): string => (value === '' ? 'vide' : value);

/** « Durée (jours) : 1 → 1,5 ». */
export const wordField = ({ header, before, after }: FieldChange): string =>
  `${header}${THIN}: ${shown(before)} → ${shown(after)}`;
