import type {
  ReleasedCampaignOverview,
  ReleasedHeadcount,
  ReleasedParticipation,
  ReleasedResult,
  ReleasedTable,
} from '../disclosure';
import { type NumberedNeed, totalPlan } from '../plan';
import { leadingNeeds } from '../wording/findings';
import {
  quote,
  THIN,
  wordCount,
  wordCountRange,
  wordMeasure,
  wordRate,
  wordRateRange,
  wordShortfall,
} from '../wording/numbers';
import { wordCompetence } from '../wording/plan-words';
import { headcountNumber, wordHeadcount, wordMean, wordReliability } from '../wording/released-words';
import type { DossierInput } from './dossier-input';

const sizeOf = ({ participation }: ReleasedCampaignOverview): number =>
  headcountNumber(participation.shared) ?? 0;

/** Campaigns from the one with most published results to the one with fewest. */
export const bySize = (campaigns: readonly ReleasedCampaignOverview[]): readonly ReleasedCampaignOverview[] =>
  [...campaigns].sort((a, b) => sizeOf(b) - sizeOf(a));

/** Both numbers rounded to 5, a part of so many people is off by 8 points at most. */
const SAID_FROM = 50;

const partOf = (shared: ReleasedHeadcount, concerned: ReleasedHeadcount): string => {
  const [part, all] = [headcountNumber(shared), headcountNumber(concerned)];
  // Rounded, 10 of 12 are 10 of 10: « 100 % » would be false.
  if (part === null || all === null || all < SAID_FROM) return '';
  return `, soit ${wordRate(Math.min(1, part / all))} d’entre eux`;
};

const wordParticipation = (name: string, { concerned, started, shared }: ReleasedParticipation): string => {
  const sent = `${wordHeadcount(shared)} ont envoyé leurs résultats`;
  const begun = `${wordHeadcount(started)} ont commencé`;
  if (concerned.kind === 'unknown')
    return `${quote(name)}${THIN}: ${begun}, ${sent}. Sans liste des agents, la part des agents concernés n’est pas connue.`;
  const people = `${wordHeadcount(concerned)} agents concernés`;
  return `${quote(name)}${THIN}: sur ${people}, ${begun} et ${sent}${partOf(shared, concerned)}.`;
};

const wordResult = ({ result, measure }: ReleasedCampaignOverview): string | null => {
  if (result.kind !== 'shown') return null;
  const subject = measure === 'rate' ? 'le taux de maîtrise' : 'le niveau moyen';
  const observed = wordMean(result.mean, measure);
  const target = wordMeasure(result.target, measure);
  return `Toutes compétences réunies, ${subject} est de ${observed}, pour une cible de ${target}.`;
};

interface Scored {
  readonly key: string;
  readonly name: string;
  readonly cell: ReleasedResult;
  readonly value: number;
}

const scoreOf = ({ gap }: ReleasedResult): number | null =>
  gap.kind === 'exact' || gap.kind === 'rounded' ? gap.value : null;

/** Cells of the whole that are shown with a number, the widest shortfall first. */
const scored = (table: ReleasedTable): readonly Scored[] =>
  table.whole.cells
    .flatMap((cell, place) => {
      const competence = table.competences[place];
      const value = cell.kind === 'shown' ? scoreOf(cell) : null;
      if (cell.kind !== 'shown' || competence === undefined || value === null) return [];
      return [{ key: competence.key, name: wordCompetence(competence), cell, value }];
    })
    .sort((a, b) => b.value - a.value || a.name.localeCompare(b.name, 'fr'));

const wordStrength = (table: ReleasedTable): string | null => {
  const reached = scored(table).filter(({ value }) => value <= 0);
  const best = reached.at(-1);
  if (best === undefined) return null;
  const count = reached.length;
  const others =
    count === 1 ? 'Une compétence atteint sa cible' : `${wordCount(count)} compétences atteignent leur cible`;
  return `${others}${THIN}; la mieux maîtrisée est ${quote(best.name)} (${wordMean(best.cell.mean, table.measure)}).`;
};

/** Cell of the whole that falls furthest short of its target; null when none does. */
const findWeakest = (table: ReleasedTable): Scored | null => {
  const [first] = scored(table);
  return first !== undefined && first.value > 0 ? first : null;
};

/** Needs of everybody: of rates, then of levels. */
const wholeNeeds = ({ plan }: DossierInput): readonly NumberedNeed[] => [
  ...leadingNeeds(plan.needs, 'rate'),
  ...leadingNeeds(plan.needs, 'level'),
];

const isOf = ({ need }: NumberedNeed, table: ReleasedTable, { key }: Scored): boolean =>
  need.campaign.id === table.campaign.id && need.competence.key === key;

const wordPeople = (found: NumberedNeed | undefined): string =>
  found === undefined || found.need.people === null
    ? ''
    : `, soit ${wordCountRange(found.need.people.low, found.need.people.high)} personnes`;

const wordWeakest = (input: DossierInput, table: ReleasedTable): string | null => {
  const weakest = findWeakest(table);
  if (weakest === null) return null;
  const { cell, name, value } = weakest;
  const range =
    cell.interval === null
      ? ''
      : `${THIN}; ${wordRateRange(cell.interval.low, cell.interval.high)} des agents concernés sont sous la cible`;
  const people = wordPeople(wholeNeeds(input).find((numbered) => isOf(numbered, table, weakest)));
  const caution =
    cell.reliability === null ? '' : ` (constat ${wordReliability(cell.reliability).toLowerCase()})`;
  return `Le plus grand écart est celui de ${quote(name)}${THIN}: ${wordShortfall(value, table.measure)} sous la cible${range}${people}${caution}.`;
};

const wordPlan = ({ plan }: DossierInput): string | null => {
  const accepted = plan.rows.filter(({ progress }) => progress !== 'proposed' && progress !== 'dropped');
  if (accepted.length === 0) return null;
  const { sessions, retained } = totalPlan(accepted);
  const actions =
    accepted.length === 1 ? 'Une action est retenue' : `${wordCount(accepted.length)} actions sont retenues`;
  return `${actions} au plan de formation${THIN}: ${wordCount(sessions)} session${sessions >= 2 ? 's' : ''}, ${wordCount(retained)} places.`;
};

/** Tables of the campaigns, by identifier. */
export const tablesById = ({ heatmaps }: DossierInput): ReadonlyMap<string, ReleasedTable> =>
  new Map(heatmaps.flatMap((map) => (map.kind === 'table' ? [[map.campaign.id, map] as const] : [])));

/** Campaigns told in words; the others are in the table. */
const MOST_TOLD = 3;

const tooFew = (k: number): string =>
  `Trop peu de réponses pour publier un résultat d’ensemble (il en faut ${wordCount(k)}).`;

const wordCampaign = (
  input: DossierInput,
  overview: ReleasedCampaignOverview,
): readonly (string | null)[] => {
  const table = tablesById(input).get(overview.campaign.id);
  return [
    [
      wordParticipation(overview.campaign.name, overview.participation),
      wordResult(overview) ?? tooFew(input.overview.k),
    ].join(' '),
    table === undefined ? null : wordWeakest(input, table),
    table === undefined ? null : wordStrength(table),
  ];
};

/** The findings in words: by campaign who answered, where everybody stands, the widest gap; then what is decided. */
export const wordFindings = (input: DossierInput): readonly string[] => {
  const told = bySize(input.overview.campaigns).slice(0, MOST_TOLD);
  const [main] = told;
  if (main === undefined) return [`Aucune campagne dans ce périmètre${THIN}: rien à présenter.`];
  return [...told.flatMap((overview) => wordCampaign(input, overview)), wordPlan(input)].filter(
    (sentence) => sentence !== null,
  );
};
