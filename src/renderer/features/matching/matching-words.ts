import type { CandidateFact, ReviewPerson, ReviewQueue, ReviewReason } from '../../../contract/matching';
import { typeset } from '../../../contract/typeset';
import { enumerate, plural } from '../../locales/format';

/** Why a person could not be attached, in one sentence. */
export const reasonWords: Readonly<Record<ReviewReason, string>> = {
  contradiction: typeset("L'identifiant saisi est celui d'un agent, le nom celui d'un autre."),
  'shared-identifier': typeset('Plusieurs agents de la liste ont cet identifiant.'),
  homonyms: typeset("Plusieurs agents portent ce nom, et l'identifiant n'est celui d'aucun."),
  unknown: typeset("Ni l'identifiant ni le nom ne sont dans la liste des agents."),
};

const FACTS: Readonly<Record<CandidateFact, string>> = {
  identifier: 'même identifiant',
  'last-name': 'même nom',
  'first-name': 'même prénom',
  'like-last-name': 'nom proche',
  'like-first-name': 'prénom proche',
  'like-email': 'courriel proche',
};

/** What speaks for a candidate: « même nom, prénom proche ». */
export const wordFacts = (facts: readonly CandidateFact[]): string =>
  facts.map((fact) => FACTS[fact]).join(', ');

/** The queue in one sentence. */
export const wordQueue = ({ persons, decided, unattachable }: ReviewQueue): string => {
  const left = persons.length === 0 ? 'Personne à revoir' : `${plural(persons.length, 'personne')} à revoir`;
  const done =
    decided.length === 0 ? '' : `, ${plural(decided.length, 'décision prise', 'décisions prises')}`;
  const none =
    unattachable.persons === 0
      ? ''
      : `, ${plural(unattachable.persons, 'nom')} non rattachable${unattachable.persons > 1 ? 's' : ''}`;
  return `${left}${done}${none}.`;
};

/** Why some names are never proposed, and what would avoid it; null when there are none. */
export const wordUnattachable = ({ unattachable }: ReviewQueue): string | null =>
  unattachable.persons === 0
    ? null
    : typeset(
        `${plural(unattachable.persons, 'nom')} (${plural(unattachable.participations, 'participation')}) ${unattachable.persons > 1 ? 'portés chacun' : 'porté'} par plusieurs agents, sans identifiant : rien ne dit de qui il s'agit. Ces participations comptent dans l'ensemble, dans aucun service. Demandez un matricule dans Pix Orga à la prochaine campagne.`,
      );

/** Where a person was met: « 2 participations : Cybersécurité, Bons usages ». */
export const wordMet = ({ participations, campaigns }: ReviewPerson): string =>
  typeset(`${plural(participations, 'participation')} : ${enumerate(campaigns)}`);
