import type { ReleasedCampaignOverview, ReleasedCell, ReleasedTable } from '../disclosure';
import type { CompetenceRef } from '../model/competence';
import { leadingNeeds, wordBelowRange, wordConclusion, wordEstimate } from '../wording/findings';
import { THIN, wordCount, wordDay, wordDecimal, wordRate, wordRateRange } from '../wording/numbers';
import { STATUSES, wordCompetence } from '../wording/plan-words';
import { wordFileProof, wordRelease } from '../wording/release-words';
import {
  EMPTY_WORDS,
  wordHeadcount,
  wordMean,
  wordReliability,
  wordRow,
  wordShare,
} from '../wording/released-words';
import type { Dossier, DossierBlock, DossierColumn } from './dossier';
import type { DossierInput } from './dossier-input';
import { bySize, tablesById, wordFindings } from './findings';

/** Rows that fit beside the rest of the first page. */
const MOST_SERVICES = 12;
const MOST_CAMPAIGNS = 6;
const MOST_NEEDS = 5;
/** Competences of a second campaign, so that the dossier keeps to two pages. */
const FEW_COMPETENCES = 5;

const heading = (text: string): DossierBlock => ({ kind: 'heading', text });
const paragraph = (text: string, tone: 'lead' | 'plain' | 'quiet' = 'plain'): DossierBlock => ({
  kind: 'paragraph',
  text,
  tone,
});

const columns = (...parts: readonly (readonly [string, number])[]): readonly DossierColumn[] =>
  parts.map(([title, width], place) => ({ title, width, align: place === 0 ? 'start' : 'end' }));

const COUNTED = ['Agents concernés', 'Ont commencé', 'Résultats'] as const;

const campaignTable = (campaigns: readonly ReleasedCampaignOverview[]): DossierBlock => ({
  kind: 'table',
  caption: 'Participation par campagne',
  columns: columns(['Campagne', 0.46], [COUNTED[0], 0.18], [COUNTED[1], 0.18], [COUNTED[2], 0.18]),
  rows: bySize(campaigns)
    .slice(0, MOST_CAMPAIGNS)
    .map(({ campaign, participation }) => [
      campaign.name,
      wordHeadcount(participation.concerned),
      wordHeadcount(participation.started),
      wordHeadcount(participation.shared),
    ]),
});

const serviceBlocks = ({ participations }: DossierInput, campaignId: string): readonly DossierBlock[] => {
  const view = participations.find((one) => one.kind === 'table' && one.campaign.id === campaignId);
  if (view?.kind !== 'table' || view.rows.length === 0) return [];
  const left = view.rows.length - MOST_SERVICES;
  return [
    {
      kind: 'table',
      caption: 'Participation par service',
      columns: columns(['Service', 0.46], [COUNTED[0], 0.18], [COUNTED[1], 0.18], [COUNTED[2], 0.18]),
      rows: view.rows
        .slice(0, MOST_SERVICES)
        .map((row) => [
          row.label,
          wordHeadcount(row.concerned),
          wordHeadcount(row.started),
          wordHeadcount(row.shared),
        ]),
    },
    ...(left > 0
      ? [paragraph(`${wordCount(left)} autres services figurent dans le classeur joint.`, 'quiet')]
      : []),
  ];
};

const shortfall = (cell: ReleasedCell): number =>
  cell.kind === 'shown' && (cell.gap.kind === 'exact' || cell.gap.kind === 'rounded')
    ? cell.gap.value
    : Number.NEGATIVE_INFINITY;

const competenceRow = (
  competence: CompetenceRef,
  cell: ReleasedCell,
  table: ReleasedTable,
): readonly string[] => {
  const name = wordCompetence(competence);
  if (cell.kind === 'masked') return [name, '', 'masqué', '', '', ''];
  if (cell.kind === 'empty') return [name, '', EMPTY_WORDS, '', '', ''];
  const below =
    cell.interval === null
      ? wordShare(cell.shareBelow)
      : wordRateRange(cell.interval.low, cell.interval.high);
  return [
    name,
    wordHeadcount(cell.respondents),
    wordMean(cell.mean, table.measure),
    table.measure === 'rate' ? wordRate(cell.target) : wordDecimal(cell.target),
    below,
    wordReliability(cell.reliability),
  ];
};

const competenceTable = (table: ReleasedTable, most: number): DossierBlock => {
  const lines = table.whole.cells
    .flatMap((cell, place) => {
      const competence = table.competences[place];
      return competence === undefined ? [] : [{ cell, competence }];
    })
    .sort((a, b) => shortfall(b.cell) - shortfall(a.cell))
    .slice(0, most);
  return {
    kind: 'table',
    caption: wordRow({ ...table.whole, label: table.campaign.name }),
    columns: columns(
      ['Compétence', 0.36],
      ['Résultats', 0.11],
      [table.measure === 'rate' ? 'Taux de maîtrise' : 'Niveau moyen', 0.15],
      ['Cible', 0.09],
      ['Part sous la cible', 0.15],
      ['Fiabilité', 0.14],
    ),
    rows: lines.map(({ cell, competence }) => competenceRow(competence, cell, table)),
  };
};

const competenceBlocks = (input: DossierInput): readonly DossierBlock[] => {
  const tables = tablesById(input);
  const ordered = bySize(input.overview.campaigns).flatMap(({ campaign }) => tables.get(campaign.id) ?? []);
  const [main] = ordered;
  if (main === undefined)
    return [paragraph(`Trop peu de réponses pour publier des résultats par compétence.`)];
  const second = ordered.find(({ measure }) => measure !== main.measure);
  return [
    competenceTable(main, main.competences.length),
    ...(second === undefined ? [] : [competenceTable(second, FEW_COMPETENCES)]),
  ];
};

const needBlocks = ({ plan }: DossierInput): readonly DossierBlock[] => {
  const first = [...leadingNeeds(plan.needs, 'rate'), ...leadingNeeds(plan.needs, 'level')].slice(
    0,
    MOST_NEEDS,
  );
  if (first.length === 0) return [];
  return [
    heading('Premiers besoins'),
    {
      kind: 'table',
      caption: 'Besoins de l’ensemble des agents',
      columns: columns(
        ['Compétence', 0.42],
        ['Part sous la cible', 0.26],
        ['Personnes', 0.16],
        ['Décision', 0.16],
      ),
      rows: first.map((numbered) => [
        wordCompetence(numbered.need.competence),
        wordBelowRange(numbered),
        wordEstimate(numbered),
        STATUSES[numbered.decision.status],
      ]),
    },
  ];
};

const readingBlocks = ({ overview, proof }: DossierInput): readonly DossierBlock[] => [
  heading('Comment lire ces chiffres'),
  paragraph(
    `Tous les effectifs sont arrondis à 5. Un résultat n’est donné qu’à partir de ${wordCount(overview.k)} répondants${THIN}; «\u00a0masqué\u00a0» veut dire${THIN}: trop peu de réponses, ou protection d’une autre ligne. ${wordFileProof(proof)}`,
    'quiet',
  ),
  paragraph(
    `La part sous la cible est un intervalle de confiance à 95\u00a0%. Il suppose que les répondants ressemblent aux autres agents${THIN}: une participation faible, ou très différente d’un service à l’autre, invite à la prudence. Ces chiffres servent à former, jamais à noter une personne ni à classer les services.`,
    'quiet',
  ),
];

/** The two pages of the dossier, in words. Pure: the same input gives the same words on screen and in the file. */
export const describeDossier = (input: DossierInput): Dossier => {
  const [main] = bySize(input.overview.campaigns);
  return {
    title: input.title,
    context: [input.service, input.scope, `situation au ${wordDay(input.date)}`]
      .filter((part) => part !== '')
      .join(' · '),
    reference: `${wordRelease(input.release)}, pour ${input.release.audience}`,
    notice: 'Diffusion – effectifs arrondis à 5, petites lignes masquées',
    pages: [
      [
        ...(main === undefined ? [] : [paragraph(wordConclusion(input.plan.needs), 'lead')]),
        heading('L’essentiel'),
        { kind: 'findings', items: wordFindings(input) },
        ...(main === undefined
          ? []
          : [
              heading('Participation'),
              campaignTable(input.overview.campaigns),
              ...serviceBlocks(input, main.campaign.id),
            ]),
      ],
      [heading('Par compétence'), ...competenceBlocks(input), ...needBlocks(input), ...readingBlocks(input)],
    ],
  };
};
