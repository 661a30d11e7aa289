import type { ReleasedTable } from '../../../../core/disclosure';
import type { SituationRule } from '../../../../core/model/facts';
import { quote, THIN, wordCount } from '../../../../core/wording/numbers';
import { wordFileProof, wordRelease } from '../../../../core/wording/release-words';
import { EMPTY_CODE, EMPTY_WORDS, MASK_CODE, MASK_WORDS } from '../../../../core/wording/released-words';
import { FORMATS, STYLES } from '../house-style';
import { frameRows, noticeOf, printSetup } from '../sheet-frame';
import { number, text } from '../table-layout';
import type { WorkbookInput } from '../workbook-input';
import type { CellContent, CellStyle, DefinedName, Row } from '../workbook-port';
import type { SheetWithNames } from './plan-sheet';

const CONFIDENTIALITY_SHEET = 'Confidentialité';
const FIRST_ROW = 5;
/** More would print too small on one page. */
const ONE_PAGE_ENTRIES = 32;
const WIDTHS = [34, 112] as const;
/** From this number of respondents results are exact (disclosure rule 2). */
const EXACT_FROM = 11;

interface Line {
  readonly label: string;
  readonly content: CellContent | null;
  readonly format?: string;
  readonly name?: string;
}
type Entry = { readonly kind: 'section'; readonly title: string } | ({ readonly kind: 'line' } & Line);

const section = (title: string): Entry => ({ kind: 'section', title });
const line = (label: string, value: string): Entry => ({ kind: 'line', label, content: text(value) });
const typed = (label: string, value: number, format: string, name: string): Entry => ({
  kind: 'line',
  label,
  content: number(value),
  format,
  name,
});

const OUTPUTS: Readonly<Record<WorkbookInput['profile'], string>> = {
  working: `Fichier de travail${THIN}: pour le bureau des ressources humaines, à ne pas transmettre.`,
  diffusion: `Diffusion${THIN}: peut être transmise aux destinataires nommés ci-dessous.`,
};

const releaseEntries = ({ release }: WorkbookInput): readonly Entry[] =>
  release === null
    ? []
    : [line('Numéro', `${wordRelease(release)}.`), line('Destinataires', release.audience)];

const fileEntries = (input: WorkbookInput): readonly Entry[] => [
  section('Ce fichier'),
  line('Statut', `${noticeOf(input)}.`),
  line('Sortie', OUTPUTS[input.profile]),
  ...releaseEntries(input),
  line('Contrôle', wordFileProof(input.proof)),
  line('Service', input.service),
  line('Périmètre', input.scope),
  {
    kind: 'line',
    label: 'Date',
    content: { kind: 'day', day: input.date },
    format: FORMATS.day,
    name: 'Date_export',
  },
  line(
    'Contenu',
    `Des résultats collectifs seulement${THIN}: aucun nom, aucun matricule, aucune adresse, aucun résultat individuel, ni dans les feuilles, ni dans les propriétés du fichier.`,
  ),
  typed('Seuil k (répondants)', input.overview.k, FORMATS.count, 'Seuil_k'),
];

const SITUATION_WORDS: Readonly<Record<SituationRule, string>> = {
  latest: 'Dernière participation partagée',
  best: 'Meilleure participation partagée',
  first: 'Première participation partagée',
};

const targetEntries = (input: WorkbookInput): readonly Entry[] => [
  section('Cibles et mesures'),
  typed('Taux de maîtrise visé', input.targets.rate, FORMATS.rate, 'Cible_taux'),
  typed('Niveau visé', input.targets.level, FORMATS.level, 'Cible_niveau'),
  line(
    'Situation actuelle',
    `${SITUATION_WORDS[input.situation]} de chaque personne dans chaque campagne. Une participation qui n’a pas été partagée n’en remplace jamais une autre.`,
  ),
  line(
    'Taux de maîtrise',
    `Campagnes d’évaluation${THIN}: acquis maîtrisés rapportés aux acquis du parcours, tous répondants ensemble. Une valeur absente n’est jamais comptée comme zéro.`,
  ),
  line(
    'Niveau',
    `Collectes de profils${THIN}: moyenne des niveaux 0 à 8. Taux et niveaux ne sont jamais mélangés.`,
  ),
  line(
    'Part sous la cible',
    'Intervalle de Wilson à 95\u00a0%, corrigé de l’effectif de la liste des agents. Il suppose que les répondants ressemblent aux autres.',
  ),
  line(
    'Fiabilité',
    `Solide${THIN}: intervalle de 20 points au plus et 30 répondants au moins. Indicatif${THIN}: 40 points au plus et 11 répondants au moins. Sinon${THIN}: à lire avec prudence.`,
  ),
];

const precisionRule = (k: number): readonly Entry[] =>
  k >= EXACT_FROM
    ? []
    : [
        line(
          `De ${k} à ${EXACT_FROM - 1} répondants`,
          `Sous la cible${THIN}: «\u00a0moins d’un tiers\u00a0», «\u00a0un à deux tiers\u00a0» ou «\u00a0plus de deux tiers\u00a0». Moyennes arrondies à 5 points ou à un demi-niveau.`,
        ),
      ];

const ruleEntries = (k: number): readonly Entry[] => [
  section('Ce qui est masqué, et pourquoi'),
  line(
    'Petites unités',
    `Une unité de moins de ${wordCount(k)} agents n’a pas de ligne${THIN}: elle est réunie à une autre.`,
  ),
  line(`Moins de ${wordCount(k)} répondants`, 'Aucun résultat n’est montré pour la ligne.'),
  ...precisionRule(k),
  line(
    `À partir de ${Math.max(k, EXACT_FROM)} répondants`,
    `Résultats exacts, sauf aux extrémités${THIN}: «\u00a02 au plus\u00a0» quand presque personne n’est sous la cible, «\u00a0au moins\u00a0» quand presque tout le monde l’est.`,
  ),
  line(
    'Protection des autres lignes',
    'Quand un résultat masqué pourrait se retrouver par soustraction, un autre résultat est masqué avec lui. Le masque ne dit jamais laquelle des deux raisons s’applique.',
  ),
  line(
    'Participation',
    `Toujours montrée, écrite «\u00a0moins de ${wordCount(k)}\u00a0» en dessous du seuil, jamais comme la totalité ni l’absence d’une petite ligne.`,
  ),
  line(
    'Besoins, effectifs, sessions',
    'Calculés à partir des seuls résultats publiés dans ce fichier. Les totaux qui couvrent des lignes masquées sont des valeurs, pas des sommes.',
  ),
  section('Codes des cellules sans nombre'),
  line(MASK_CODE, MASK_WORDS),
  line(EMPTY_CODE, EMPTY_WORDS),
  line('≈', 'valeur arrondie'),
  line('≤ ou ≥', `borne${THIN}: la valeur exacte n’est pas publiée`),
];

const maskedCount = (table: ReleasedTable): string => {
  const cells = table.rows.flatMap((row) => row.cells);
  const masked = cells.filter(({ kind }) => kind === 'masked').length;
  return `${wordCount(masked)} case${masked >= 2 ? 's' : ''} masquée${masked >= 2 ? 's' : ''} sur ${wordCount(cells.length)}`;
};

const mergerWords = (table: ReleasedTable): readonly string[] =>
  table.mergers.map(({ label, members }) => `${quote(label)} réunit ${members.join(', ')}`);

const tableEntries = (input: WorkbookInput): readonly Entry[] => {
  const tables = input.heatmaps.flatMap((map) => (map.kind === 'table' ? [map] : []));
  const shown = new Set(tables.map(({ campaign }) => campaign.id));
  const absent = input.overview.campaigns.filter(({ campaign }) => !shown.has(campaign.id));
  if (tables.length + absent.length === 0) return [];
  return [
    section('Tableaux de ce fichier'),
    ...tables.map((table) =>
      line(table.campaign.name, [maskedCount(table), ...mergerWords(table)].join(`${THIN}; `)),
    ),
    ...absent.map(({ campaign }) => line(campaign.name, `Aucun tableau${THIN}: trop peu de réponses.`)),
  ];
};

const LABEL: CellStyle = { size: 10, bold: true, vertical: 'middle', wrap: true, below: 'hairline' };
const VALUE: CellStyle = { size: 10, vertical: 'middle', wrap: true, below: 'hairline', horizontal: 'left' };

const rowOf = (entry: Entry, row: number): Row => {
  if (entry.kind === 'section')
    return {
      row,
      height: 28,
      cells: [
        { column: 1, content: text(entry.title), style: STYLES.section },
        { column: 2, content: null, style: STYLES.section },
      ],
    };
  const length = entry.content?.kind === 'text' ? entry.content.text.length : 0;
  const lines = Math.max(
    Math.ceil(length / (WIDTHS[1] * 1.12)),
    Math.ceil(entry.label.length / WIDTHS[0]),
    1,
  );
  return {
    row,
    height: lines * 14 + 5,
    cells: [
      { column: 1, content: text(entry.label), style: LABEL },
      { column: 2, content: entry.content, style: entry.format ? { ...VALUE, format: entry.format } : VALUE },
    ],
  };
};

const nameOf = (entry: Entry, row: number): readonly DefinedName[] =>
  entry.kind === 'line' && entry.name
    ? [{ name: entry.name, sheet: CONFIDENTIALITY_SHEET, area: { top: row, left: 2, bottom: row, right: 2 } }]
    : [];

/** « Confidentialité »: what this file is, what is masked and by which rules, thresholds, targets and date. */
export const confidentialitySheet = (input: WorkbookInput): SheetWithNames => {
  const entries = [
    ...fileEntries(input),
    ...targetEntries(input),
    ...ruleEntries(input.overview.k),
    ...tableEntries(input),
  ];
  const sheet = {
    name: CONFIDENTIALITY_SHEET,
    widths: WIDTHS,
    rows: [
      ...frameRows(input, 'Confidentialité'),
      ...entries.map((entry, index) => rowOf(entry, FIRST_ROW + index)),
    ],
    merges: [],
    tables: [],
    choices: [],
    heatScales: [],
    barScales: [],
    frozen: { rows: 3, columns: 0 },
    print: printSetup(input, {
      repeatedRows: { first: 1, last: 3 },
      onePage: entries.length <= ONE_PAGE_ENTRIES,
    }),
  };
  return { sheet, names: entries.flatMap((entry, index) => nameOf(entry, FIRST_ROW + index)) };
};
