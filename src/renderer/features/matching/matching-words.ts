import type {
  CandidateFact,
  Likelihood,
  ReviewPerson,
  ReviewQueue,
  ReviewReason,
} from '../../../contract/matching';
import { typeset } from '../../../contract/typeset';
import { enumerate, formatCount, plural } from '../../locales/format';

/** Why a person could not be attached, in one sentence. */
export const reasonWords: Readonly<Record<ReviewReason, string>> = {
  contradiction: typeset("L'identifiant saisi est celui d'un agent, le nom celui d'un autre."),
  'shared-identifier': typeset('Plusieurs agents de la liste ont cet identifiant.'),
  homonyms: typeset("Plusieurs agents portent ce nom, et l'identifiant n'est celui d'aucun."),
  'unknown-identifier': typeset(
    "Un seul agent porte ce nom, mais l'identifiant saisi, écrit comme ceux de la liste, n'est celui de personne : c'est peut-être un homonyme.",
  ),
  'shared-name': typeset(
    'Un seul agent porte ce nom, mais il vient avec plusieurs identifiants dans une même campagne : ce sont peut-être deux personnes.',
  ),
  'common-name': typeset(
    "Un seul agent de la liste porte ce nom, mais il est fréquent : quelqu'un d'autre peut le porter aussi.",
  ),
  lookalike: typeset("Ce nom est celui d'un agent, et peut aussi être celui d'un autre, écrit autrement."),
  unknown: typeset("Ni l'identifiant ni le nom ne sont dans la liste des agents."),
};

const FACTS: Readonly<Record<CandidateFact, string>> = {
  identifier: 'même identifiant',
  'close-email': 'courriel proche',
  'close-matricule': 'matricule à un caractère près',
  'identifier-elsewhere': typeset("identifiant d'un autre agent"),
  'other-identifier': 'autre identifiant',
  'last-name': 'même nom',
  'part-last-name': 'une partie du nom',
  'close-last-name': 'nom à une faute près',
  'lookalike-last-name': typeset("nom proche, porté par d'autres"),
  'last-name-in-email': typeset("nom présent dans le courriel de l'agent"),
  'other-last-name': 'autre nom',
  'first-name': 'même prénom',
  'part-first-name': 'un des prénoms',
  'close-first-name': 'prénom à une faute près',
  'short-first-name': 'prénom abrégé',
  'lookalike-first-name': typeset("prénom proche, porté par d'autres"),
  'other-first-name': 'autre prénom',
  'swapped-names': 'nom et prénom intervertis',
  service: 'même service',
  'other-service': 'autre service',
};

type Candidate = ReviewPerson['candidates'][number];

const sentence = (words: string): string => `${words.slice(0, 1).toUpperCase()}${words.slice(1)}.`;

/** What was found, for then against: « Même prénom, nom à une faute près. Contre : autre identifiant. ». */
export const wordEvidence = ({ evidence }: Pick<Candidate, 'evidence'>): string => {
  const words = (kept: (bits: number) => boolean): string =>
    evidence
      .filter(({ bits }) => kept(bits))
      .map(({ fact }) => FACTS[fact])
      .join(', ');
  const [pros, cons] = [words((bits) => bits >= 0), words((bits) => bits < 0)];
  return typeset(
    [...(pros === '' ? [] : [sentence(pros)]), ...(cons === '' ? [] : [`Contre : ${cons}.`])].join(' '),
  );
};

/** What the probability of a candidate is called. */
export const likelihoodWords: Readonly<Record<Likelihood, string>> = {
  'near-certain': 'Presque certain',
  likely: 'Probable',
  possible: 'Possible',
  unlikely: 'Peu probable',
};

/** What must be looked at before this agent is chosen. */
export const wordCautions = ({
  hasNamesake,
  isPresent,
}: Pick<Candidate, 'hasNamesake' | 'isPresent'>): readonly string[] => [
  ...(hasNamesake ? [typeset('Un autre agent porte les mêmes nom et prénom.')] : []),
  ...(isPresent
    ? [typeset('Cet agent a déjà une participation à cette campagne, sous une autre écriture.')]
    : []),
];

/** The button that accepts all suggestions almost certain. */
export const wordAcceptance = (count: number): string =>
  count === 1
    ? 'Accepter la suggestion presque certaine'
    : `Accepter les ${formatCount(count)} suggestions presque certaines`;

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
