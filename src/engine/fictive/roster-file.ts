import type { FictiveAgent } from './fictive-agent';
import { ORGANISATION } from './fictive-organisation';

const HEADER = [
  'Matricule',
  'Nom d’usage',
  'Nom de famille',
  'Prénom',
  'Courriel',
  'Direction',
  'Service',
  'Unité',
  'Site',
  'Corps',
  'Catégorie',
  'Emploi-type',
  'Date d’entrée',
];

/** The HR list of agents: UTF-8 with byte-order mark, semicolons, French dates. */
export function rosterFile(agents: readonly FictiveAgent[]): Uint8Array {
  const lines = [HEADER, ...agents.map(rosterLine)].map((cells) => `${cells.join(';')}\n`);
  return new TextEncoder().encode(`\uFEFF${lines.join('')}`);
}

function rosterLine(agent: FictiveAgent): readonly string[] {
  return [
    agent.matricule,
    agent.lastName,
    agent.birthName,
    agent.firstName,
    agent.email,
    ORGANISATION,
    agent.division.name,
    agent.unit,
    agent.site,
    agent.corps,
    agent.category,
    agent.job,
    agent.enteredOn.split('-').reverse().join('/'),
  ];
}
