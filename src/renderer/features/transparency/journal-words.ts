import type { JournalAction } from '../../../contract/agents';

/** What was done, in French, for each action of the journal. */
export const actionWords: Readonly<Record<JournalAction, string>> = {
  'vault-created': 'Coffre créé',
  'vault-opened': 'Coffre ouvert',
  'passphrase-changed': 'Phrase de passe changée',
  'import-applied': 'Import',
  'import-undone': 'Import annulé',
  'nominative-opened': 'Mode nominatif ouvert',
  'results-opened': 'Résultats d’un agent ouverts',
  'targets-changed': 'Cibles changées',
  'need-decided': 'Décision sur un besoin',
  'workbook-exported': 'Classeur exporté',
  'campaign-changed': 'Campagne modifiée',
  'counting-changed': 'Règle de calcul changée',
  'participation-marked': 'Participation marquée',
};

/** Roles as the journal keeps them, in words. */
export const roleTitle = (role: string): string => `${role.slice(0, 1).toUpperCase()}${role.slice(1)}`;
