import type { ImportRow, MatchWhy, RowFate } from '../../../contract/imports';
import { typeset } from '../../../contract/typeset';
import { plural } from '../../locales/format';

/** What becomes of one row, as the list of rows says it. */
export const FATE_WORDS: Readonly<Record<RowFate, string>> = {
  created: 'Nouvelle',
  updated: 'Mise à jour',
  identical: 'Déjà dans le coffre',
  repeated: 'Répétée',
  outdated: 'Plus ancienne',
  rejected: 'Refusée',
  absent: 'Absente du fichier',
};

const STANDING_WORDS: Readonly<Record<NonNullable<ImportRow['match']>['kind'], string>> = {
  matched: 'Rattachée',
  doubtful: 'À vérifier',
  unmatched: 'Sans agent',
};

/** « Rattachée », « À vérifier », « Sans agent »; null for a refused row. */
export const wordStanding = ({ match }: ImportRow): string | null =>
  match === null ? null : STANDING_WORDS[match.kind];

const WHY_WORDS: Readonly<Record<MatchWhy, string>> = {
  decision: 'votre décision',
  'personal-link': 'son lien personnel',
  matricule: 'même matricule',
  'matricule-zeros': 'même matricule, zéros de tête perdus',
  email: 'même courriel',
  name: 'même nom, porté par un seul agent',
  'swapped-name': 'même nom, nom et prénom inversés',
  homonyms: 'plusieurs agents portent ce nom',
  contradiction: "l'identifiant est celui d'un agent, le nom celui d'un autre",
  'shared-identifier': 'plusieurs agents ont cet identifiant',
  'unknown-identifier': "même nom, mais l'identifiant n'est celui de personne",
  'shared-name': 'même nom, mais avec plusieurs identifiants',
  'common-name': 'même nom, mais trop fréquent pour suffire',
  lookalike: 'le nom peut être celui de deux agents',
  'no-roster': 'aucune liste des agents',
  unknown: 'ni identifiant ni nom connus',
  'set-aside': 'laissée sans agent par votre décision',
};

/** Whom the row is attached to and by what, or why it is not; the reason of a refusal. */
export function wordReason({ match, refusal }: ImportRow): string | null {
  if (match === null) return refusal;
  const why = typeset(WHY_WORDS[match.why]);
  if (match.agent === null) return why;
  const { usageName, firstName, matricule } = match.agent;
  const agent = [`${firstName} ${usageName}`, ...(matricule === null ? [] : [matricule])].join(', ');
  return typeset(`${agent} : ${why}`);
}

/** What an export no longer tells of what the vault knows. */
export const wordAbsent = (absent: number): string =>
  typeset(
    absent === 1
      ? "1 participation de cette campagne n'est plus dans cet export : elle est gardée, comptée comme avant, et signalée."
      : `${plural(absent, 'participation')} de cette campagne ne sont plus dans cet export : elles sont gardées, comptées comme avant, et signalées.`,
  );
