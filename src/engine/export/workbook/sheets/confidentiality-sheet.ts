import type { ReleasedTable } from '../../../../core/disclosure';
import type { SituationRule } from '../../../../core/model/facts';
import { quote, THIN, wordCount } from '../../../../core/wording/numbers';
import { wordFileProof, wordRelease } from '../../../../core/wording/release-words';
import { EMPTY_CODE, EMPTY_WORDS, MASK_CODE, MASK_WORDS } from '../../../../core/wording/released-words';
import { FORMATS } from '../house-style';
import { noticeOf, type SheetWithNames } from '../sheet-frame';
import { number } from '../table-layout';
import type { WorkbookInput } from '../workbook-input';
import { type LabelEntry, labelLine, labelSection, labelSheet } from './label-sheet';

const CONFIDENTIALITY_SHEET = 'Confidentialité';
/** From this number of respondents results are exact (disclosure rule 2). */
const EXACT_FROM = 11;

const typed = (label: string, value: number, format: string, name: string): LabelEntry => ({
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

const releaseEntries = ({ release }: WorkbookInput): readonly LabelEntry[] =>
  release === null
    ? []
    : [labelLine('Numéro', `${wordRelease(release)}.`), labelLine('Destinataires', release.audience)];

const fileEntries = (input: WorkbookInput): readonly LabelEntry[] => [
  labelSection('Ce fichier'),
  labelLine('Statut', `${noticeOf(input)}.`),
  labelLine('Sortie', OUTPUTS[input.profile]),
  ...releaseEntries(input),
  labelLine('Contrôle', wordFileProof(input.proof)),
  labelLine('Service', input.service),
  labelLine('Périmètre', input.scope),
  {
    kind: 'line',
    label: 'Date',
    content: { kind: 'day', day: input.date },
    format: FORMATS.day,
    name: 'Date_export',
  },
  labelLine(
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

const targetEntries = (input: WorkbookInput): readonly LabelEntry[] => [
  labelSection('Cibles et mesures'),
  typed('Taux de maîtrise visé', input.targets.rate, FORMATS.rate, 'Cible_taux'),
  typed('Niveau visé', input.targets.level, FORMATS.level, 'Cible_niveau'),
  labelLine(
    'Situation actuelle',
    `${SITUATION_WORDS[input.situation]} de chaque personne dans chaque campagne. Une participation qui n’a pas été partagée n’en remplace jamais une autre.`,
  ),
  labelLine(
    'Taux de maîtrise',
    `Campagnes d’évaluation${THIN}: acquis maîtrisés rapportés aux acquis du parcours, tous répondants ensemble. Une valeur absente n’est jamais comptée comme zéro.`,
  ),
  labelLine(
    'Niveau',
    `Collectes de profils${THIN}: moyenne des niveaux 0 à 8. Taux et niveaux ne sont jamais mélangés.`,
  ),
  labelLine(
    'Part sous la cible',
    'Intervalle de Wilson à 95\u00a0%, corrigé de l’effectif de la liste des agents. Il suppose que les répondants ressemblent aux autres.',
  ),
  labelLine(
    'Fiabilité',
    `Solide${THIN}: intervalle de 20 points au plus et 30 répondants au moins. Indicatif${THIN}: 40 points au plus et 11 répondants au moins. Sinon${THIN}: à lire avec prudence.`,
  ),
];

const precisionRule = (k: number): readonly LabelEntry[] =>
  k >= EXACT_FROM
    ? []
    : [
        labelLine(
          `De ${k} à ${EXACT_FROM - 1} répondants`,
          `Sous la cible${THIN}: «\u00a0moins d’un tiers\u00a0», «\u00a0un à deux tiers\u00a0» ou «\u00a0plus de deux tiers\u00a0». Moyennes arrondies à 5 points ou à un demi-niveau.`,
        ),
      ];

const ruleEntries = (k: number): readonly LabelEntry[] => [
  labelSection('Ce qui est masqué, et pourquoi'),
  labelLine(
    'Petites unités',
    `Une unité de moins de ${wordCount(k)} agents n’a pas de ligne${THIN}: elle est réunie à une autre.`,
  ),
  labelLine(`Moins de ${wordCount(k)} répondants`, 'Aucun résultat n’est montré pour la ligne.'),
  ...precisionRule(k),
  labelLine(
    `À partir de ${Math.max(k, EXACT_FROM)} répondants`,
    `Résultats exacts, sauf aux extrémités${THIN}: «\u00a02 au plus\u00a0» quand presque personne n’est sous la cible, «\u00a0au moins\u00a0» quand presque tout le monde l’est.`,
  ),
  labelLine(
    'Protection des autres lignes',
    'Quand un résultat masqué pourrait se retrouver par soustraction, un autre résultat est masqué avec lui. Le masque ne dit jamais laquelle des deux raisons s’applique.',
  ),
  labelLine(
    'Participation',
    `Toujours montrée, écrite «\u00a0moins de ${wordCount(k)}\u00a0» en dessous du seuil, jamais comme la totalité ni l’absence d’une petite ligne.`,
  ),
  labelLine(
    'Besoins, effectifs, sessions',
    'Calculés à partir des seuls résultats publiés dans ce fichier. Les totaux qui couvrent des lignes masquées sont des valeurs, pas des sommes.',
  ),
  labelSection('Codes des cellules sans nombre'),
  labelLine(MASK_CODE, MASK_WORDS),
  labelLine(EMPTY_CODE, EMPTY_WORDS),
  labelLine('≈', 'valeur arrondie'),
  labelLine('≤ ou ≥', `borne${THIN}: la valeur exacte n’est pas publiée`),
];

const maskedCount = (table: ReleasedTable): string => {
  const cells = table.rows.flatMap((row) => row.cells);
  const masked = cells.filter(({ kind }) => kind === 'masked').length;
  return `${wordCount(masked)} case${masked >= 2 ? 's' : ''} masquée${masked >= 2 ? 's' : ''} sur ${wordCount(cells.length)}`;
};

const mergerWords = (table: ReleasedTable): readonly string[] =>
  table.mergers.map(({ label, members }) => `${quote(label)} réunit ${members.join(', ')}`);

const tableEntries = (input: WorkbookInput): readonly LabelEntry[] => {
  const tables = input.heatmaps.flatMap((map) => (map.kind === 'table' ? [map] : []));
  const shown = new Set(tables.map(({ campaign }) => campaign.id));
  const absent = input.overview.campaigns.filter(({ campaign }) => !shown.has(campaign.id));
  if (tables.length + absent.length === 0) return [];
  return [
    labelSection('Tableaux de ce fichier'),
    ...tables.map((table) =>
      labelLine(table.campaign.name, [maskedCount(table), ...mergerWords(table)].join(`${THIN}; `)),
    ),
    ...absent.map(({ campaign }) => labelLine(campaign.name, `Aucun tableau${THIN}: trop peu de réponses.`)),
  ];
};

/** « Confidentialité »: what this file is, what is masked and by which rules, thresholds, targets and date. */
export const confidentialitySheet = (input: WorkbookInput): SheetWithNames =>
  labelSheet(input, CONFIDENTIALITY_SHEET, 'Confidentialité', [
    ...fileEntries(input),
    ...targetEntries(input),
    ...ruleEntries(input.overview.k),
    ...tableEntries(input),
  ]);
