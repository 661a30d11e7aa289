import type {
  ChosenTable,
  HiddenResult,
  ReleaseChange,
  ReleaseFormat,
  ReleaseProof,
  ReleaseRecord,
} from '../../../contract/releases';
import { THIN, wordCountRange, wordDecimal, wordRateRange } from '../../../core/wording/numbers';
import { formatDay, plural } from '../../locales/format';

const EXACT_FROM = 11;

export const FORMAT_WORDS: Readonly<Record<ReleaseFormat, string>> = {
  docx: 'Document (DOCX)',
  pdf: 'Document (PDF)',
  xlsx: 'Classeur (XLSX)',
};

/** What left, in one line: « Dossier du CODIR » or « 3 tableaux ». */
export const wordKind = ({ kind, tables }: Pick<ReleaseRecord, 'kind' | 'tables'>): string =>
  kind === 'dossier' ? 'Dossier du CODIR' : plural(tables.length, 'tableau', 'tableaux');

/** « 12 résultats masqués, aucun ne peut être recalculé ». Only for what the audit passed. */
export const wordProof = ({ hidden, earlier }: Pick<ReleaseProof, 'hidden' | 'earlier'>): string => {
  const together =
    earlier.length === 0
      ? ''
      : `, même avec ${plural(earlier.length, 'diffusion déjà faite', 'diffusions déjà faites')}`;
  if (hidden === 0) return `Aucun résultat masqué${together}`;
  return hidden === 1
    ? `1 résultat masqué, qui ne peut pas être recalculé${together}`
    : `${plural(hidden, 'résultat masqué', 'résultats masqués')}, qui ne peuvent pas être recalculés${together}`;
};

/** From how many respondents on results are told, and told exactly. Source of 11: rule 2. */
export const wordThresholds = ({ k }: Pick<ReleaseProof, 'k'>): string =>
  k >= EXACT_FROM
    ? `résultats exacts, à partir de ${k} répondants`
    : `résultats à partir de ${k} répondants, exacts à partir de ${EXACT_FROM}`;

/** What the register says as a whole. */
export const wordRegister = (records: readonly ReleaseRecord[]): string => {
  const [last] = records;
  if (last === undefined) return `Rien n’est encore sorti du service${THIN}: ce coffre n’a aucune diffusion.`;
  const count = plural(records.length, 'diffusion');
  return `${count}${THIN}; la dernière, n°\u00a0${last.number}, le ${formatDay(last.releasedAt)} (${last.audience}).`;
};

const NOUNS: Readonly<Record<ChosenTable['rows']['dimension'], string>> = {
  unit: 'service',
  site: 'site',
  corps: 'corps',
  category: 'catégorie',
  job: 'emploi',
};

/** As in « Cybersécurité, par service ». */
export const rowsNoun = ({ dimension, depth }: ChosenTable['rows']): string =>
  dimension === 'unit' && depth !== null ? 'unité' : NOUNS[dimension];

/** « 2 à 11 ». */
export const wordBelowEnds = ({ below }: HiddenResult): string => wordCountRange(below.low, below.high);

/** « 21 à 64 % », « 1,5 à 4,2 ». */
export const wordMeanEnds = ({ mean: { low, high }, measure }: HiddenResult): string =>
  measure === 'rate' ? wordRateRange(low, high) : `${wordDecimal(low)} à ${wordDecimal(high)}`;

/** How a row stands beside what was released before. */
export const wordChange = ({ kind, since }: ReleaseChange): string => {
  const before = formatDay(since);
  switch (kind) {
    case 'new':
      return 'nouvelle ligne';
    case 'gone':
      return `n’y figure plus (y figurait le ${before})`;
    case 'updated':
      return `chiffres du jour (les précédents sont du ${before})`;
    case 'unchanged':
      return `inchangé depuis le ${before}`;
    case 'masked':
      return `masqué (donné le ${before})`;
  }
};
