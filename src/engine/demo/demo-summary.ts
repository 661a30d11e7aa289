import { typeset } from '../../contract/typeset';
import type { ReleasedWholeResult } from '../../core/disclosure';
import type { DemoReport } from './demo-report';

const number = new Intl.NumberFormat('fr-FR', { maximumFractionDigits: 2 });
const percent = new Intl.NumberFormat('fr-FR', { style: 'percent', maximumFractionDigits: 1 });

/** The report as French text for a terminal. Masked results stay masked. */
export function demoSummary(report: DemoReport, folder: string): string {
  return [
    typeset(`Fichiers lus (liste des agents : ${number.format(report.agents)} agents)`),
    table([
      ['fichier', 'nature', 'lignes', 'gardées', 'rejetées'],
      ...report.files.map(({ name, kind, rows, kept, rejected }) => [
        name,
        KIND_WORDS[kind] ?? kind,
        number.format(rows),
        number.format(kept),
        number.format(rejected.length),
      ]),
    ]),
    ...report.files.flatMap(({ rejected }) => rejected.slice(0, 10).map(({ message }) => `  – ${message}`)),
    '',
    'Campagnes',
    table([
      ['campagne', 'lignes', 'personnes', 'résultats', 'rattachées', 'à vérifier', 'inconnues'],
      ...report.campaigns.map((campaign) => [
        campaign.id,
        number.format(campaign.rows),
        number.format(campaign.persons),
        number.format(campaign.shared),
        number.format(campaign.matched),
        number.format(campaign.doubtful),
        number.format(campaign.unmatched),
      ]),
    ]),
    '',
    typeset('Compétences, tous services ensemble (fichier de travail : ne pas transmettre)'),
    table([
      ['campagne', 'compétence', 'répondants', 'constaté', 'sous la cible'],
      ...report.competences.map(competenceLine),
    ]),
    '',
    typeset(`Dossier : ${folder}`),
    typeset(`Classeur : ${report.workbook}`),
    typeset(`Coffre : ${report.vault}`),
    typeset(`Phrase de passe du coffre : ${report.passphrase}`),
  ].join('\n');
}

const KIND_WORDS: Readonly<Record<string, string>> = {
  assessment: 'parcours',
  profiles: 'collecte de profils',
  agents: 'liste des agents',
  unknown: 'non reconnu',
};

function competenceLine(result: ReleasedWholeResult): readonly string[] {
  const name = result.code ?? result.competence;
  if (result.masked) return [result.campaignId, name, 'masqué', 'masqué', 'masqué'];
  return [
    result.campaignId,
    name,
    result.respondents === null ? '–' : number.format(result.respondents),
    observed(result),
    below(result),
  ];
}

function observed({ rate, meanLevel, measure, band }: ReleasedWholeResult): string {
  const format = (value: number): string =>
    measure === 'rate' ? percent.format(value) : typeset(`niveau ${number.format(value)}`);
  const exact = rate ?? meanLevel;
  if (exact !== null) return format(exact);
  const mean = band?.mean ?? null;
  if (mean === null) return '–';
  if ('rounded' in mean) return `environ ${format(mean.rounded)}`;
  return 'atMost' in mean ? `${format(mean.atMost)} au plus` : `${format(mean.atLeast)} au moins`;
}

const CLASS_WORDS = {
  'under-third': 'moins d’un tiers',
  'one-to-two-thirds': 'un à deux tiers',
  'over-two-thirds': 'plus de deux tiers',
} as const;

function below({ belowTarget, class: third, band }: ReleasedWholeResult): string {
  if (belowTarget !== null) return number.format(belowTarget);
  if (third !== null) return CLASS_WORDS[third];
  const count = band?.belowTarget ?? null;
  if (count === null) return '–';
  return 'atMost' in count
    ? `${number.format(count.atMost)} au plus`
    : `${number.format(count.atLeast)} au moins`;
}

/** Columns of a fixed width, two spaces apart. */
function table(rows: readonly (readonly string[])[]): string {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  return rows
    .map((row) => `  ${row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join('  ')}`.trimEnd())
    .join('\n');
}
