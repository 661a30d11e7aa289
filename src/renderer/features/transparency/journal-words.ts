import type { JournalAction, JournalEntry } from '../../../contract/agents';
import { typeset } from '../../../contract/typeset';
import { formatDay, plural } from '../../locales/format';

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
  'person-attached': 'Rattachement décidé',
  'plan-changed': 'Plan modifié',
  'figure-exported': 'Figure exportée',
  'mapping-changed': 'Colonnes d’un fichier',
  'objective-changed': 'Objectif modifié',
  'links-exported': 'Liens personnels',
  'release-made': 'Diffusion',
  'release-rewritten': 'Diffusion écrite de nouveau',
  'catalogue-changed': 'Catalogue modifié',
  'convocations-exported': 'Convocations',
  'registrations-changed': 'Inscriptions',
  'invitation-exported': 'Kit d’invitation',
};

/** Roles as the journal keeps them, in words. */
export const roleTitle = (role: string): string => `${role.slice(0, 1).toUpperCase()}${role.slice(1)}`;
const resultsWords = (opened: number): string => {
  if (opened === 0) return "les résultats d'aucun agent n'ont été ouverts";
  return `les résultats d'un agent ont été ouverts ${plural(opened, 'fois', 'fois')}`;
};

/** What the journal says as a whole: since when, how much, and whether anyone's results were opened. */
export const journalConclusion = (entries: readonly JournalEntry[]): string => {
  if (entries.length === 0) return typeset("Rien n'est encore inscrit.");
  const [first = ''] = entries.map(({ at }) => at).sort();
  const opened = entries.filter(({ action }) => action === 'results-opened').length;
  const count = plural(entries.length, 'action inscrite', 'actions inscrites');
  return typeset(`${count} depuis le ${formatDay(first)} ; ${resultsWords(opened)}.`);
};
