import { PIX_COMPETENCES } from '../../core/framework/pix-framework';
import { abilityIn } from './ability';
import type { FictiveAgent } from './fictive-agent';
import type { FictiveCollection } from './fictive-campaign';
import { ORGANISATION } from './fictive-organisation';
import { headerText, type PixCell, pixFile } from './pix-csv';
import { pixDate, workingMinute } from './pix-date';
import type { SeededRandom } from './seeded-random';

const PIX_PER_LEVEL = 8;
const REACHABLE_LEVEL = 7;

/** The export of a profile collection in the current layout: one row per sending. */
export function profilesExport(
  random: SeededRandom,
  collection: FictiveCollection,
  agents: readonly FictiveAgent[],
): Uint8Array {
  const rows = agents.flatMap((agent) =>
    random.chance(agent.division.takesPart * 0.65) ? [sending(random, collection, agent)] : [],
  );
  return pixFile(HEADER, rows);
}

const HEADER: readonly string[] = [
  "Nom de l'organisation",
  'ID Campagne',
  'Code',
  'Nom de la campagne',
  'Nom du Participant',
  'Prénom du Participant',
  'Matricule',
  'Envoi (O/N)',
  "Date et heure de l'envoi (Europe/Paris)",
  'Nombre de pix total',
  'Certifiable (O/N)',
  'Nombre de compétences certifiables',
  ...PIX_COMPETENCES.flatMap(({ name }) => [
    `Niveau pour la compétence ${headerText(name)}`,
    `Nombre de pix pour la compétence ${headerText(name)}`,
  ]),
];

function sending(
  random: SeededRandom,
  collection: FictiveCollection,
  agent: FictiveAgent,
): readonly PixCell[] {
  const identity = [ORGANISATION, collection.id, collection.code, collection.name];
  const person = [agent.lastName, agent.firstName, agent.matricule];
  if (random.chance(0.15)) {
    const missing = Array.from({ length: 4 + 2 * PIX_COMPETENCES.length }, () => 'NA');
    return [...identity, ...person, 'Non', ...missing];
  }
  const pix = PIX_COMPETENCES.map(({ key }) => pixIn(random, agent, key));
  const certifiable = pix.filter((each) => levelOf(each) >= 1).length;
  const day = collection.opensOn + random.integer(0, 45);
  return [
    ...identity,
    ...person,
    'Oui',
    pixDate(workingMinute(day, random.integer(0, 10), random.integer(0, 59))),
    pix.reduce((total, each) => total + each, 0),
    certifiable >= 5 ? 'Oui' : 'Non',
    certifiable,
    ...pix.flatMap((each) => [levelOf(each), each]),
  ];
}

function pixIn(random: SeededRandom, agent: FictiveAgent, competence: string): number {
  const drawn = 24 + 9 * abilityIn(agent, competence) + 6 * random.normal();
  return Math.min(REACHABLE_LEVEL * PIX_PER_LEVEL, Math.max(0, Math.round(drawn)));
}

const levelOf = (pix: number): number => Math.floor(pix / PIX_PER_LEVEL);
