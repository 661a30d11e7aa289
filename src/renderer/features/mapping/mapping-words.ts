import { typeset } from '../../../contract/typeset';
import { PIX_COMPETENCES } from '../../../core/framework/pix-framework';
import type { ColumnRole, MappedKind } from '../../../core/mapping/column-choice';
import type { MappingFaults } from '../../../core/mapping/column-mapping';
import { enumerate } from '../../locales/format';

export const KINDS: readonly { readonly id: MappedKind; readonly label: string }[] = [
  { id: 'agents', label: 'Liste des agents' },
  { id: 'assessment', label: 'Résultats d’un parcours' },
  { id: 'profiles', label: 'Collecte de profils' },
];

const WORDS: Readonly<Record<string, string>> = {
  ignored: 'Ne pas lire',
  kept: 'Laisser telle quelle',
  'pix/campaign-id': 'Numéro de la campagne',
  'pix/campaign-name': 'Nom de la campagne',
  'pix/last-name': 'Nom du participant',
  'pix/first-name': 'Prénom du participant',
  'pix/external-id': 'Identifiant externe',
  'pix/progress': 'Progression',
  'pix/started-at': 'Date de début',
  'pix/shared': 'Résultats partagés (oui ou non)',
  'pix/sent': 'Profil envoyé (oui ou non)',
  'pix/shared-at': 'Date du partage ou de l’envoi',
  'pix/mastery': 'Taux de maîtrise de l’ensemble',
  'pix/pix-total': 'Nombre total de pix',
  'pix/certifiable': 'Certifiable (oui ou non)',
  'pix/certifiable-count': 'Nombre de compétences certifiables',
  'agents/matricule': 'Matricule',
  'agents/usage-name': 'Nom d’usage',
  'agents/birth-name': 'Nom de famille',
  'agents/name': 'Nom',
  'agents/first-name': 'Prénom',
  'agents/email': 'Courriel',
  'agents/unit': 'Niveau d’affectation',
  'agents/unit-path': 'Chemin d’affectation entier',
  'agents/site': 'Site',
  'agents/corps': 'Corps',
  'agents/category': 'Catégorie',
  'agents/job': 'Emploi',
  'agents/entered-on': 'Date d’entrée',
  'agents/left-on': 'Date de sortie',
  'agents/working-time': 'Quotité',
  'agents/manager': 'Responsable',
};

const MEASURES: Readonly<Record<string, string>> = {
  rate: 'taux de maîtrise',
  acquis: 'nombre d’acquis',
  validated: 'acquis maîtrisés',
  level: 'niveau',
  pix: 'pix',
};

/** A role in words: « Nom du participant », « 1.1 Mener une recherche… : niveau ». */
export function wordRole(role: ColumnRole): string {
  const [kind, code, measure = ''] = role.split('/');
  if (kind !== 'competence') return WORDS[role] ?? role;
  const name = PIX_COMPETENCES.find((competence) => competence.code === code)?.name ?? '';
  return typeset(`${code} ${name} : ${MEASURES[measure] ?? measure}`);
}

/** What keeps the columns from being used, one sentence each. */
export function wordFaults({
  missing,
  repeated,
  needsCampaign,
  needsContent,
}: MappingFaults): readonly string[] {
  return [
    ...(missing.length > 0 ? [`Il manque : ${enumerate(missing.map(wordRole))}.`] : []),
    ...(repeated.length > 0
      ? [`Choisi pour plusieurs colonnes : ${enumerate(repeated.map(wordRole))}.`]
      : []),
    ...(needsCampaign ? ['Aucune colonne ne dit la campagne : donnez son nom ci-dessous.'] : []),
    ...(needsContent ? ['Il manque une colonne de noms : nom, nom d’usage ou nom de famille.'] : []),
  ].map(typeset);
}
