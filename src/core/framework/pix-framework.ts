import type { CompetenceRef } from '../model/competence';
import { foldText } from './fold-text';

/** A domaine of the Pix framework. */
export interface AreaRef {
  /** 1–5. */
  readonly index: number;
  readonly name: string;
}

/** The five domaines (arrêté du 30 août 2019 relatif au CRCN; titles as Pix writes them). */
export const PIX_AREAS: readonly AreaRef[] = [
  { index: 1, name: 'Information et données' },
  { index: 2, name: 'Communication et collaboration' },
  { index: 3, name: 'Création de contenu' },
  { index: 4, name: 'Protection et sécurité' },
  { index: 5, name: 'Environnement numérique' },
];

interface Entry {
  readonly code: string;
  readonly name: string;
  /** Other names seen or plausible: CRCN wording, English (not verified in a real export). */
  readonly variants: readonly string[];
}

/** The sixteen compétences, in the order of the framework, under the names that Pix writes in its exports. */
const ENTRIES: readonly Entry[] = [
  {
    code: '1.1',
    name: 'Mener une recherche et une veille d’information',
    variants: [
      'Mener une recherche ou une veille d’information',
      'Mener une recherche et une veille d’informations',
      'Search and monitor information',
      'Conduct research and monitor information',
      'Carry out research and monitor information',
    ],
  },
  { code: '1.2', name: 'Gérer des données', variants: ['Gérer les données', 'Manage data', 'Managing data'] },
  {
    code: '1.3',
    name: 'Traiter des données',
    variants: ['Traiter les données', 'Process data', 'Processing data'],
  },
  { code: '2.1', name: 'Interagir', variants: ['Interact', 'Interacting'] },
  {
    code: '2.2',
    name: 'Partager et publier',
    variants: ['Share and publish', 'Sharing and publishing'],
  },
  { code: '2.3', name: 'Collaborer', variants: ['Collaborate', 'Collaborating'] },
  {
    code: '2.4',
    name: 'S’insérer dans le monde numérique',
    variants: [
      'Be part of the digital world',
      'Fit into the digital world',
      'Integrate into the digital world',
    ],
  },
  {
    code: '3.1',
    name: 'Développer des documents textuels',
    variants: ['Develop text documents', 'Develop textual documents', 'Create text documents'],
  },
  {
    code: '3.2',
    name: 'Développer des documents multimédia',
    variants: [
      'Développer des documents multimedia',
      'Développer des documents multimédias',
      'Develop multimedia documents',
      'Create multimedia documents',
    ],
  },
  {
    code: '3.3',
    name: 'Adapter les documents à leur finalité',
    variants: ['Adapt documents to their purpose', 'Adapting documents to their purpose'],
  },
  { code: '3.4', name: 'Programmer', variants: ['Program', 'Programme', 'Programming'] },
  {
    code: '4.1',
    name: 'Sécuriser l’environnement numérique',
    variants: ['Secure the digital environment', 'Securing the digital environment'],
  },
  {
    code: '4.2',
    name: 'Protéger les données personnelles et la vie privée',
    variants: ['Protect personal data and privacy', 'Protecting personal data and privacy'],
  },
  {
    code: '4.3',
    name: 'Protéger la santé, le bien-être et l’environnement',
    variants: [
      'Protect health, well-being and the environment',
      'Protecting health, well-being and the environment',
    ],
  },
  {
    code: '5.1',
    name: 'Résoudre des problèmes techniques',
    variants: ['Solve technical problems', 'Solving technical problems'],
  },
  {
    code: '5.2',
    name: 'Construire un environnement numérique',
    variants: [
      'Évoluer dans un environnement numérique',
      'Build a digital environment',
      'Building a digital environment',
      'Operate in a digital environment',
    ],
  },
];

/** The sixteen compétences as references, in the order of the framework (1.1 … 5.2). */
export const PIX_COMPETENCES: readonly CompetenceRef[] = ENTRIES.map(({ code, name }) => ({
  key: code,
  code,
  name,
  area: Number(code[0]),
}));

const BY_FOLDED_NAME: ReadonlyMap<string, CompetenceRef> = new Map(
  ENTRIES.flatMap(({ name, variants }, index) => {
    const competence = PIX_COMPETENCES[index];
    return competence ? [name, ...variants].map((spelling) => [foldText(spelling), competence] as const) : [];
  }),
);

/** A leading index, which Pix does not write today but people do: « 4.1 Sécuriser… », « 4.1. … ». */
const LEADING_INDEX = /^\d ?\d? /;

/**
 * The competence behind a name found in a header. Case, accents, apostrophes and a leading index do not matter.
 * A name outside the framework (Pix+, partners, renamed) is kept: key `autre:<folded name>`, no code, no area.
 */
export function findCompetence(name: string): CompetenceRef {
  const folded = foldText(name);
  const known = BY_FOLDED_NAME.get(folded) ?? BY_FOLDED_NAME.get(folded.replace(LEADING_INDEX, ''));
  return known ?? { key: `autre:${folded}`, code: null, name, area: null };
}
