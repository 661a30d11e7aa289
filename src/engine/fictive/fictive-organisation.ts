/** The tree of the fictive service, its share of agents, and how its services stand in some areas. Invented. */
export interface FictiveDivision {
  readonly name: string;
  readonly units: readonly [string, ...string[]];
  /** Agents in a service of 480. */
  readonly agents: number;
  /** Likelihood that an agent takes part, 0–1. */
  readonly takesPart: number;
  /** Shift of ability (in standard deviations) everywhere, and in one area of the framework. */
  readonly ability: number;
  readonly weakness: { readonly area: number; readonly shift: number } | null;
}

export const ORGANISATION = 'Direction fictive de l’Estuaire';

export const DIVISIONS: readonly FictiveDivision[] = [
  {
    name: 'Mission stratégie et communication',
    units: ['Mission stratégie et communication'],
    agents: 4,
    takesPart: 0.9,
    ability: 0.4,
    weakness: null,
  },
  {
    name: 'Secrétariat général',
    units: ['Ressources humaines', 'Finances et achats', 'Logistique', 'Affaires juridiques'],
    agents: 75,
    takesPart: 0.78,
    ability: 0.05,
    weakness: null,
  },
  {
    name: 'Service eau et littoral',
    units: ['Police de l’eau', 'Milieux aquatiques', 'Littoral'],
    agents: 70,
    takesPart: 0.66,
    ability: 0.1,
    weakness: { area: 3, shift: -0.6 },
  },
  {
    name: 'Service mobilités et infrastructures',
    units: ['Routes', 'Contrôle des transports', 'Ouvrages d’art', 'Exploitation'],
    agents: 95,
    takesPart: 0.52,
    ability: -0.35,
    weakness: { area: 4, shift: -0.8 },
  },
  {
    name: 'Service habitat et ville durable',
    units: ['Logement social', 'Rénovation urbaine', 'Aménagement'],
    agents: 65,
    takesPart: 0.7,
    ability: 0.0,
    weakness: { area: 2, shift: -0.4 },
  },
  {
    name: 'Service connaissance et numérique',
    units: ['Données et cartographie', 'Études', 'Support numérique'],
    agents: 40,
    takesPart: 0.85,
    ability: 0.8,
    weakness: null,
  },
  {
    name: 'Service risques et énergie',
    units: ['Risques naturels', 'Risques accidentels', 'Énergie'],
    agents: 60,
    takesPart: 0.63,
    ability: 0.15,
    weakness: { area: 5, shift: -0.5 },
  },
  {
    name: 'Unité départementale Nord',
    units: ['Inspection Nord', 'Accueil Nord'],
    agents: 35,
    takesPart: 0.48,
    ability: -0.2,
    weakness: { area: 4, shift: -0.5 },
  },
  {
    name: 'Unité départementale Sud',
    units: ['Inspection Sud', 'Accueil Sud'],
    agents: 36,
    takesPart: 0.3,
    ability: -0.1,
    weakness: { area: 4, shift: -0.3 },
  },
];

export const SITES = ['Port-Estran', 'Valbrume', 'Saint-Orme', 'Roquefière'] as const;

/** Corps with their catégorie, emplois, share of agents and shift of ability. */
export const CORPS = [
  { corps: 'Attaché', category: 'A', jobs: ['Chef d’unité', 'Chargé de mission'], ability: 0.35 },
  { corps: 'Ingénieur', category: 'A', jobs: ['Chargé d’études', 'Chef de projet'], ability: 0.45 },
  { corps: 'Secrétaire administratif', category: 'B', jobs: ['Gestionnaire', 'Instructeur'], ability: 0 },
  { corps: 'Technicien supérieur', category: 'B', jobs: ['Contrôleur', 'Instructeur'], ability: 0.05 },
  { corps: 'Adjoint administratif', category: 'C', jobs: ['Assistant', 'Agent d’accueil'], ability: -0.4 },
  { corps: 'Adjoint technique', category: 'C', jobs: ['Agent d’exploitation', 'Assistant'], ability: -0.5 },
] as const;
