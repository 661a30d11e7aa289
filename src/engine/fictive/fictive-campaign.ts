/** What identifies participants in a campaign: the label typed by the prescriber, and what agents type there. */
type ExternalId = 'matricule' | 'email';

interface FictiveSkillset {
  /** Index of the competence in the Pix framework. */
  readonly code: string;
  /** Acquis of the target profile in this competence. */
  readonly acquis: number;
}

export interface FictiveAssessment {
  readonly id: number;
  readonly code: string;
  readonly name: string;
  readonly course: string;
  readonly externalId: ExternalId;
  readonly stages: number;
  readonly badges: readonly string[];
  readonly skillsets: readonly FictiveSkillset[];
  /** First day, days after 1 January 2026. */
  readonly opensOn: number;
  /** Mean mastery aimed at, in standard deviations. */
  readonly ease: number;
}

export interface FictiveCollection {
  readonly id: number;
  readonly code: string;
  readonly name: string;
  readonly opensOn: number;
}

export const ASSESSMENTS: readonly [FictiveAssessment, FictiveAssessment] = [
  {
    id: 318204,
    code: 'CYBEST742',
    name: 'Cybersécurité : les bons réflexes',
    course: 'Pix Cybersécurité',
    externalId: 'matricule',
    stages: 4,
    badges: ['Réflexes cyber', 'Vie privée & réseaux'],
    skillsets: [
      { code: '1.1', acquis: 10 },
      { code: '4.1', acquis: 14 },
      { code: '4.2', acquis: 10 },
      { code: '4.3', acquis: 5 },
      { code: '5.1', acquis: 9 },
    ],
    opensOn: 12,
    ease: 0.35,
  },
  {
    id: 318977,
    code: 'SUITEB316',
    name: 'Prendre en main la suite bureautique',
    course: 'Pix Bureautique',
    externalId: 'email',
    stages: 3,
    badges: [],
    skillsets: [
      { code: '1.2', acquis: 9 },
      { code: '1.3', acquis: 11 },
      { code: '2.2', acquis: 8 },
      { code: '2.3', acquis: 9 },
      { code: '3.1', acquis: 12 },
      { code: '3.3', acquis: 8 },
    ],
    opensOn: 61,
    ease: 0.1,
  },
];

export const COLLECTION: FictiveCollection = {
  id: 319450,
  code: 'PROFES908',
  name: 'Collecte de profils 2026',
  opensOn: 97,
};
