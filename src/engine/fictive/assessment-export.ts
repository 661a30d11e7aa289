import { PIX_AREAS, PIX_COMPETENCES } from '../../core/framework/pix-framework';
import { abilityIn, likelihood } from './ability';
import type { FictiveAgent } from './fictive-agent';
import type { FictiveAssessment } from './fictive-campaign';
import { ORGANISATION } from './fictive-organisation';
import { headerText, type PixCell, pixFile } from './pix-csv';
import { pixDate, workingMinute } from './pix-date';
import type { SeededRandom } from './seeded-random';

/** The export of an assessment campaign in the current layout: one row per participation. */
export function assessmentExport(
  random: SeededRandom,
  campaign: FictiveAssessment,
  agents: readonly FictiveAgent[],
): Uint8Array {
  const rows = agents.flatMap((agent) => participations(random, campaign, agent));
  return pixFile(headerOf(campaign), rows);
}

const EXTERNAL_LABELS = {
  matricule: ['Matricule'],
  email: ['Adresse électronique professionnelle'],
  none: [],
};

function headerOf(campaign: FictiveAssessment): readonly string[] {
  return [
    "Nom de l'organisation",
    'ID Campagne',
    'Code',
    'Nom de la campagne',
    'Parcours',
    'Nom du Participant',
    'Prénom du Participant',
    ...EXTERNAL_LABELS[campaign.externalId],
    '% de progression',
    'Date et heure de début (Europe/Paris)',
    'Partage (O/N)',
    'Date et heure du partage (Europe/Paris)',
    `Palier obtenu (/${campaign.stages})`,
    ...campaign.badges.map((badge) => `${headerText(badge)} obtenu (O/N)`),
    "% maitrise de l'ensemble des acquis du profil",
    ...campaign.skillsets.flatMap(({ code }) => competenceHeaders(nameOf(code))),
    ...areasOf(campaign).flatMap((area) => areaHeaders(PIX_AREAS[area - 1]?.name ?? '')),
  ];
}

const competenceHeaders = (name: string): readonly string[] => [
  `% de maitrise des acquis de la compétence ${headerText(name)}`,
  `Nombre d'acquis du profil cible dans la compétence ${headerText(name)}`,
  `Acquis maitrisés dans la compétence ${headerText(name)}`,
];

const areaHeaders = (name: string): readonly string[] => [
  `% de maitrise des acquis du domaine ${headerText(name)}`,
  `Nombre d'acquis du profil cible du domaine ${headerText(name)}`,
  `Acquis maitrisés du domaine ${headerText(name)}`,
];

const nameOf = (code: string): string => PIX_COMPETENCES.find((each) => each.code === code)?.name ?? code;

const areaOf = (code: string): number => Number(code.slice(0, 1));

const areasOf = ({ skillsets }: FictiveAssessment): readonly number[] => [
  ...new Set(skillsets.map(({ code }) => areaOf(code))),
];

/** None, one, or several rows: unfinished attempts, and a second sending after training. */
function participations(
  random: SeededRandom,
  campaign: FictiveAssessment,
  agent: FictiveAgent,
): readonly (readonly PixCell[])[] {
  if (!random.chance(agent.division.takesPart)) return [];
  const start = workingMinute(
    campaign.opensOn + random.integer(0, 40),
    random.integer(0, 10),
    random.integer(0, 59),
  );
  const attempt = { campaign, agent, start, externalId: typedExternalId(random, campaign, agent) };
  if (random.chance(0.28)) return [unfinished(random, attempt)];
  const first = finished(random, attempt, 0);
  if (!random.chance(0.14)) return [first];
  const again = { ...attempt, start: start + 20 * 1440 };
  return random.chance(0.6) ? [finished(random, again, 0.7), first] : [unfinished(random, again), first];
}

interface Attempt {
  readonly campaign: FictiveAssessment;
  readonly agent: FictiveAgent;
  /** Minutes after 1 January 2026. */
  readonly start: number;
  readonly externalId: readonly PixCell[];
}

/** Most agents type their identifier; some leave it empty, a few mistype it. */
function typedExternalId(
  random: SeededRandom,
  campaign: FictiveAssessment,
  agent: FictiveAgent,
): readonly PixCell[] {
  const typed = campaign.externalId === 'matricule' ? agent.matricule : agent.email;
  if (random.chance(0.12)) return [''];
  return [random.chance(0.02) ? typed.replace('2', '9') : typed];
}

function identity({ campaign, agent, externalId }: Attempt): readonly PixCell[] {
  return [
    ORGANISATION,
    campaign.id,
    campaign.code,
    campaign.name,
    campaign.course,
    agent.lastName,
    agent.firstName,
    ...externalId,
  ];
}

function unfinished(random: SeededRandom, attempt: Attempt): readonly PixCell[] {
  const { campaign } = attempt;
  const progress = random.chance(0.06) ? 1 : random.integer(20, 980) / 1000;
  const empty = 2 + campaign.badges.length + 3 * (campaign.skillsets.length + areasOf(campaign).length);
  const missing = Array.from({ length: empty + 1 }, () => 'NA');
  return [...identity(attempt), progress, pixDate(attempt.start), 'Non', ...missing];
}

interface Score {
  readonly code: string;
  readonly acquis: number;
  readonly validated: number;
}

function finished(random: SeededRandom, attempt: Attempt, gain: number): readonly PixCell[] {
  const { campaign, start } = attempt;
  const scores = campaign.skillsets.map((skillset) => score(random, attempt, { ...skillset, gain }));
  const areas = areasOf(campaign).map((area) => scores.filter(({ code }) => areaOf(code) === area));
  const mastery = ratio(scores);
  return [
    ...identity(attempt),
    1,
    pixDate(start),
    'Oui',
    pixDate(start + random.integer(15, 3 * 1440)),
    Math.min(campaign.stages, Math.floor(mastery * (campaign.stages + 1))),
    ...campaign.badges.map((_, rank) => (mastery >= 0.6 + rank * 0.15 ? 'Oui' : 'Non')),
    mastery,
    ...[...scores.map((each) => [each]), ...areas].flatMap(triple),
  ];
}

function score(
  random: SeededRandom,
  { campaign, agent }: Attempt,
  skillset: { readonly code: string; readonly acquis: number; readonly gain: number },
): Score {
  const chance = likelihood(campaign.ease + skillset.gain + abilityIn(agent, skillset.code));
  const draws = Array.from({ length: skillset.acquis }, () => random.chance(chance));
  return { code: skillset.code, acquis: skillset.acquis, validated: draws.filter(Boolean).length };
}

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);

/** Two decimals, as Pix rounds. */
const ratio = (scores: readonly Score[]): number =>
  Math.round(
    (100 * sum(scores.map(({ validated }) => validated))) / sum(scores.map(({ acquis }) => acquis)),
  ) / 100;

const triple = (scores: readonly Score[]): readonly PixCell[] => [
  ratio(scores),
  sum(scores.map(({ acquis }) => acquis)),
  sum(scores.map(({ validated }) => validated)),
];
