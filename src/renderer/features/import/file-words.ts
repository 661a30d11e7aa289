import type { FilePreview, ImportedKind } from '../../../contract/imports';
import { typeset } from '../../../contract/typeset';
import { enumerate, formatCount } from '../../locales/format';

/** What a file is, for its administrator. */
export const KIND_WORDS: Readonly<Record<ImportedKind, string>> = {
  assessment: 'Résultats d’un parcours',
  profiles: 'Collecte de profils',
  agents: 'Liste des agents',
  unknown: 'Fichier non reconnu',
};

const KIND_NOUNS: Readonly<Record<ImportedKind, readonly [string, string]>> = {
  assessment: ['parcours', 'parcours'],
  profiles: ['collecte de profils', 'collectes de profils'],
  agents: ['liste d’agents', 'listes d’agents'],
  unknown: ['fichier non reconnu', 'fichiers non reconnus'],
};

const ENCODING_WORDS: ReadonlyMap<string, string> = new Map([
  ['utf-8', 'UTF-8'],
  ['utf-16le', 'UTF-16'],
  ['utf-16be', 'UTF-16'],
  ['windows-1252', 'encodage de Windows'],
  ['xlsx', 'classeur Excel'],
  ['ods', 'classeur LibreOffice'],
]);

const LAYOUT_WORDS: ReadonlyMap<string, string> = new Map([
  ['assessment-2019', 'présentation de Pix Orga d’avant 2022'],
  ['assessment-2022', 'présentation de Pix Orga de 2022'],
  ['assessment-2023', 'présentation de Pix Orga de 2023'],
  ['assessment-2024', 'présentation de Pix Orga depuis fin 2024'],
  ['assessment-2025-exam', 'présentation de Pix Orga de 2025, mode interro'],
  ['profiles-2019', 'présentation de Pix Orga d’avant 2023'],
  ['profiles-2023', 'présentation de Pix Orga de 2023'],
  ['profiles-2024', 'présentation de Pix Orga depuis fin 2024'],
  ['agents', 'colonnes reconnues à leurs titres'],
]);

/** How a file was read: « Présentation de Pix Orga depuis fin 2024, en UTF-8 ». Empty when it was not. */
export function describeReading({ layout, encoding }: Pick<FilePreview, 'layout' | 'encoding'>): string {
  const parts = [
    ...(layout === '' ? [] : [LAYOUT_WORDS.get(layout) ?? layout]),
    ...(encoding === '' ? [] : [ENCODING_WORDS.get(encoding) ?? encoding]),
  ];
  const [first, ...rest] = parts;
  return first === undefined ? '' : typeset([capitalise(first), ...rest].join(', '));
}

/** The first letter in upper case. */
export const capitalise = (text: string): string => text.charAt(0).toLocaleUpperCase('fr') + text.slice(1);

const ORDER: readonly ImportedKind[] = ['agents', 'assessment', 'profiles', 'unknown'];

/** What a set of files is made of: « 1 liste d’agents, 3 parcours et 1 collecte de profils ». */
export function countKinds(files: readonly Pick<FilePreview, 'kind'>[]): string {
  return enumerate(
    ORDER.flatMap((kind) => {
      const count = files.filter((file) => file.kind === kind).length;
      const [one, many] = KIND_NOUNS[kind];
      return count === 0 ? [] : [`${formatCount(count)} ${count === 1 ? one : many}`];
    }),
  );
}
