import { PIX_COMPETENCES } from '../framework/pix-framework';
import type { PixField } from '../pix/column-role';
import type { RosterField } from '../roster/roster-columns';

/** What a file is said to be. */
export type MappedKind = 'assessment' | 'profiles' | 'agents';

/**
 * What the administrator says of one column: `ignored`; `kept` under its own title (a free column of Pix, or one that is
 * known already); a field; a measure of one competence of the framework (`competence/1.1/rate`).
 */
export type ColumnRole = 'ignored' | 'kept' | `pix/${string}` | `competence/${string}` | `agents/${string}`;

/** Fields of a Pix export that may be chosen, under the title that the current Pix Orga writes. */
const PIX_TITLES: Readonly<Partial<Record<PixField | 'external-id', string>>> = {
  'campaign-id': 'ID Campagne',
  'campaign-name': 'Nom de la campagne',
  'last-name': 'Nom du Participant',
  'first-name': 'Prénom du Participant',
  'external-id': 'Identifiant externe',
  progress: '% de progression',
  'started-at': 'Date et heure de début (Europe/Paris)',
  shared: 'Partage (O/N)',
  sent: 'Envoi (O/N)',
  'shared-at': 'Date et heure du partage (Europe/Paris)',
  mastery: "% maitrise de l'ensemble des acquis du profil",
  'pix-total': 'Nombre de pix total',
  certifiable: 'Certifiable (O/N)',
  'certifiable-count': 'Nombre de compétences certifiables',
};

const AGENT_TITLES: Readonly<Record<RosterField, string>> = {
  matricule: 'Matricule',
  'usage-name': 'Nom d’usage',
  'birth-name': 'Nom de famille',
  name: 'Nom',
  'first-name': 'Prénom',
  email: 'Courriel',
  unit: 'Niveau',
  'unit-path': 'Affectation',
  site: 'Site',
  corps: 'Corps',
  category: 'Catégorie',
  job: 'Emploi',
  'entered-on': 'Date d’entrée',
  'left-on': 'Date de sortie',
  'working-time': 'Quotité',
  manager: 'Responsable',
};

const MEASURE_TITLES: Readonly<Record<string, string>> = {
  rate: '% de maitrise des acquis de la compétence ',
  acquis: "Nombre d'acquis du profil cible dans la compétence ",
  validated: 'Acquis maitrisés dans la compétence ',
  level: 'Niveau pour la compétence ',
  pix: 'Nombre de pix pour la compétence ',
};

const MEASURES: Readonly<Record<MappedKind, readonly string[]>> = {
  assessment: ['rate', 'acquis', 'validated'],
  profiles: ['level', 'pix'],
  agents: [],
};

const PIX_ONLY: Readonly<Record<'assessment' | 'profiles', readonly string[]>> = {
  assessment: ['progress', 'started-at', 'shared', 'mastery'],
  profiles: ['sent', 'pix-total', 'certifiable', 'certifiable-count'],
};
const ALL_PIX = ['campaign-id', 'campaign-name', 'last-name', 'first-name', 'external-id', 'shared-at'];

/** The title under which the reading rules know a role; null where the column keeps its own or has none. */
export function titleOfRole(role: ColumnRole): string | null {
  const [kind, field = '', measure = ''] = role.split('/');
  if (kind === 'pix') return new Map(Object.entries(PIX_TITLES)).get(field) ?? null;
  if (kind === 'agents') return new Map(Object.entries(AGENT_TITLES)).get(field) ?? null;
  const competence = PIX_COMPETENCES.find(({ code }) => code === field);
  const template = MEASURE_TITLES[measure];
  return competence === undefined || template === undefined ? null : `${template}${competence.name}`;
}

/** The roles that a column of such a file may have, in the order in which they are offered. */
export function rolesOf(kind: MappedKind): readonly ColumnRole[] {
  if (kind === 'agents')
    return ['ignored', ...Object.keys(AGENT_TITLES).map((field): ColumnRole => `agents/${field}`)];
  const fields = [...ALL_PIX, ...PIX_ONLY[kind]].map((field): ColumnRole => `pix/${field}`);
  const measured = PIX_COMPETENCES.flatMap(({ code }) =>
    MEASURES[kind].map((measure): ColumnRole => `competence/${code}/${measure}`),
  );
  return ['ignored', 'kept', ...fields, ...measured];
}

/** Roles without which nothing can be read; those of the campaign may be typed instead. */
export const NECESSARY: Readonly<Record<MappedKind, readonly ColumnRole[]>> = {
  assessment: ['pix/last-name', 'pix/first-name', 'pix/started-at', 'pix/shared', 'pix/shared-at'],
  profiles: ['pix/last-name', 'pix/first-name', 'pix/sent', 'pix/shared-at'],
  agents: ['agents/first-name'],
};

/** Roles that several columns may have: levels of the chemin d’affectation. */
export const REPEATABLE: ReadonlySet<ColumnRole> = new Set<ColumnRole>(['ignored', 'kept', 'agents/unit']);
