import type { FailureCode, FailureDetail } from './failure';
import { typeset } from './typeset';

/** What a failure says to the administrator, in French: what happened, what it means, what to do. */
export interface FailureText {
  readonly title: string;
  readonly meaning: string;
  readonly action: string;
}

type Wording = (detail: FailureDetail) => FailureText;

const said = (title: string, meaning: string, action: string): FailureText => ({
  title: typeset(title),
  meaning: typeset(meaning),
  action: typeset(action),
});

const plain =
  (title: string, meaning: string, action: string): Wording =>
  () =>
    said(title, meaning, action);

const dayAndTime = new Intl.DateTimeFormat('fr-FR', {
  dateStyle: 'long',
  timeStyle: 'short',
  timeZone: 'Europe/Paris',
});

/** « le 3 mars 2026 à 14:05 », or « à une date inconnue » when the detail is absent or is not a date. */
const dated = (value: string | number | undefined): string => {
  const moment = typeof value === 'string' ? new Date(value) : null;
  return moment === null || Number.isNaN(moment.getTime())
    ? 'à une date inconnue'
    : `le ${dayAndTime.format(moment)}`;
};

const olderGeneration: Wording = (detail) =>
  said(
    'Ce fichier est plus ancien que le dernier état connu de ce coffre',
    `Il a été enregistré ${dated(detail['fileSavedAt'])} ; sur ce poste, le coffre a été vu enregistré ${dated(detail['lastSeenSavedAt'])}. Ce qui a été fait entre les deux n'y est pas.`,
    "Cherchez d'abord le fichier le plus récent. Si vous revenez volontairement à cette version, ouvrez-la quand même.",
  );

const damaged: Wording = (detail) =>
  said(
    'Ce coffre est abîmé',
    typeof detail['part'] === 'string'
      ? `La partie « ${detail['part']} » du fichier a changé depuis son enregistrement. Ce n'est pas une question de phrase de passe.`
      : "Le contenu du fichier a changé depuis son enregistrement. Ce n'est pas une question de phrase de passe.",
    "N'y touchez pas : copiez-le à part, puis ouvrez la dernière sauvegarde, dans le dossier voisin du coffre.",
  );

const unchanged = "Rien n'a été écrit : le fichier enregistré auparavant est intact.";

const wordings: Readonly<Record<FailureCode, Wording>> = {
  'bad-request': plain(
    "Cette demande n'a pas été comprise",
    "L'application s'est adressée à elle-même une demande mal formée. Vos données n'ont pas changé.",
    "Recommencez ; si cela se répète, fermez puis rouvrez l'application.",
  ),
  'unknown-token': plain(
    "Ce fichier n'est plus désigné",
    "L'application a oublié l'emplacement choisi, par exemple après un verrouillage.",
    'Choisissez de nouveau le fichier.',
  ),
  'engine-stopped': plain(
    "Le coffre s'est refermé",
    "La partie de l'application qui tient les données s'est arrêtée. Ce qui était marqué « Enregistré » est sur le disque.",
    'Rouvrez le coffre avec votre phrase de passe.',
  ),
  internal: plain(
    "Un défaut de l'application a interrompu cette action",
    "L'action n'a pas été faite. Vos données enregistrées n'ont pas changé.",
    'Recommencez ; si cela se répète, verrouillez puis rouvrez le coffre et signalez ce que vous faisiez.',
  ),
  cancelled: plain(
    'Action interrompue',
    "Vous l'avez arrêtée : rien n'a été écrit.",
    'Vous pouvez la reprendre quand vous voulez.',
  ),
  'vault-closed': plain(
    "Aucun coffre n'est ouvert",
    'Le coffre a été verrouillé entre-temps.',
    'Ouvrez le coffre, puis recommencez.',
  ),
  'vault-already-open': plain(
    'Un coffre est déjà ouvert',
    'Un seul coffre peut être ouvert à la fois.',
    'Verrouillez-le, puis recommencez.',
  ),
  'wrong-passphrase': plain(
    "Cette phrase de passe n'ouvre pas ce coffre",
    'Le fichier est en bon état ; seule la phrase de passe ne correspond pas au titulaire choisi.',
    "Vérifiez le titulaire, les espaces et la touche Verr. Maj., puis saisissez-la de nouveau. Le nombre d'essais n'est pas limité.",
  ),
  'vault-damaged': damaged,
  'vault-newer-version': plain(
    'Ce coffre a été créé par une version plus récente de Relief',
    'La version installée ici ne sait pas le lire. Le fichier est intact.',
    "Installez la version plus récente de l'application, puis ouvrez-le de nouveau.",
  ),
  'vault-not-a-vault': plain(
    "Ce fichier n'est pas un coffre",
    "Son contenu ne ressemble pas à celui d'un coffre Relief.",
    "Choisissez un fichier dont le nom se termine par « .coffre ». Les exports de Pix s'importent une fois le coffre ouvert.",
  ),
  'vault-no-such-role': plain(
    "Ce titulaire n'existe pas dans ce coffre",
    "Le coffre n'a pas de clé pour le titulaire choisi.",
    'Choisissez un autre titulaire.',
  ),
  'vault-older-generation': olderGeneration,
  'vault-missing': plain(
    "Le coffre n'est plus à cet endroit",
    "Il a été déplacé, renommé, ou la clé USB ou le partage qui le porte n'est pas branché.",
    'Branchez le support ou choisissez le fichier là où il se trouve maintenant.',
  ),
  'vault-no-permission': plain(
    "Vous n'avez pas le droit de lire ou d'écrire à cet endroit",
    "Le système refuse l'accès à ce fichier ou à ce dossier.",
    "Choisissez un autre dossier, ou demandez l'accès à votre service informatique.",
  ),
  'vault-unreadable': plain(
    'Ce fichier ne peut pas être lu',
    "Le support n'a pas répondu correctement, ou ce n'est pas un fichier ordinaire.",
    'Vérifiez le support, copiez le coffre sur ce poste, puis ouvrez la copie.',
  ),
  'vault-exists': plain(
    'Un fichier porte déjà ce nom',
    "Relief ne remplace jamais un coffre existant. Il n'y a pas touché.",
    'Choisissez un autre nom ou un autre dossier.',
  ),
  'vault-in-use': plain(
    'Ce coffre est ouvert ailleurs',
    "Un autre poste ou une autre session l'utilise en ce moment. Rien ne sera écrasé : si les deux enregistrent, le second écrit une copie datée à côté.",
    "Pour n'avoir qu'une version, fermez-le d'un côté avant de continuer.",
  ),
  'save-full': plain(
    "Le coffre n'a pas pu être enregistré : le disque est plein",
    unchanged,
    'Libérez de la place, puis enregistrez de nouveau.',
  ),
  'save-permission': plain(
    "Le coffre n'a pas pu être enregistré : écriture refusée",
    unchanged,
    'Vérifiez que le dossier est accessible en écriture, puis enregistrez de nouveau.',
  ),
  'save-gone': plain(
    "Le coffre n'a pas pu être enregistré : son dossier a disparu",
    "La clé USB ou le partage a été débranché. Vos changements sont encore dans l'application.",
    "Rebranchez le support sans fermer l'application, puis enregistrez de nouveau.",
  ),
  'save-failed': plain(
    "Le coffre n'a pas pu être enregistré",
    unchanged,
    'Vérifiez le support, puis enregistrez de nouveau.',
  ),
  'save-conflict': plain(
    'Le fichier du coffre a changé pendant que vous travailliez',
    "Une autre session l'a enregistré. Pour ne rien perdre, votre travail est écrit dans une copie datée, à côté.",
    "Ouvrez les deux fichiers l'un après l'autre et gardez celui qui convient.",
  ),
  'passphrase-too-weak': plain(
    'Cette phrase de passe est trop facile à deviner',
    'Un fichier volé peut être essayé sans limite : il faut une phrase que personne ne puisse trouver.',
    'Ajoutez des mots sans rapport entre eux, ou prenez la phrase proposée.',
  ),
  'plan-expired': plain(
    "Cet aperçu n'est plus valable",
    "Le coffre a changé depuis que l'aperçu a été établi. Rien n'a été importé.",
    'Choisissez de nouveau les fichiers : un aperçu à jour sera établi.',
  ),
  'nothing-to-import': plain(
    "Il n'y a rien à importer",
    'Tout ce que contiennent ces fichiers est déjà dans le coffre, ou a été écarté.',
    "Choisissez d'autres fichiers.",
  ),
  'nothing-to-undo': plain(
    'Cet import ne peut plus être annulé',
    "Seul le dernier import qui n'a pas été annulé peut l'être.",
    "Annulez d'abord les imports plus récents.",
  ),
  'changed-since': plain(
    'Ce changement ne peut plus être annulé',
    "Ce qu'il concernait a été modifié depuis.",
    "Corrigez directement ce qui doit l'être.",
  ),
  'target-out-of-range': plain(
    'Cette cible est hors limites',
    'Un taux va de 0 à 100 %, un niveau de 1 à 8.',
    'Corrigez la valeur, puis enregistrez.',
  ),
  'merge-refused': plain(
    'Ces campagnes ne peuvent pas être réunies',
    "On réunit deux campagnes différentes et de même nature (deux parcours, ou deux collectes de profils), et vers une campagne qui n'est pas elle-même réunie à une autre.",
    'Choisissez une autre campagne de destination.',
  ),
  'catalogue-full': plain(
    'Le catalogue est plein',
    "Il compte 5 000 actions au plus, actions retirées comprises. Rien n'a été ajouté.",
    'Reprenez moins de lignes, ou changez des actions existantes.',
  ),
  'needs-full': plain(
    'La liste des besoins déclarés est pleine',
    "Elle compte 2 000 besoins au plus. Rien n'a été ajouté.",
    'Reprenez moins de lignes, ou retirez des besoins auxquels il est répondu.',
  ),
  'need-taken': plain(
    'Ces besoins ne peuvent pas être réunis ou partagés ainsi',
    "L'un d'eux est déjà réuni à d'autres, ou partagé en plusieurs actions.",
    'Défaites d’abord ce regroupement ou ce partage, puis recommencez.',
  ),
  'names-refused': plain(
    'Ce besoin semble nommer une personne',
    'Un besoin déclaré compte des personnes, il ne les nomme jamais. Rien n’a été enregistré.',
    'Retirez les noms et adresses. Pour le public, écrivez un service, un site, un corps, une catégorie ou un emploi connu de la liste des agents, et un nombre.',
  ),
  'not-found': plain(
    "Cet élément n'existe plus",
    'Il a été retiré du coffre entre-temps.',
    "Actualisez l'écran en le quittant puis en y revenant.",
  ),
  'reason-required': plain(
    'Un motif est nécessaire',
    "Les résultats d'une personne ne s'ouvrent qu'avec un motif, inscrit au journal.",
    'Choisissez un motif, puis recommencez.',
  ),
  'export-failed': plain(
    "Le classeur n'a pas pu être écrit",
    "Le fichier est peut-être ouvert dans un tableur, ou le dossier n'est pas accessible. Aucun fichier incomplet n'a été laissé.",
    'Fermez le classeur ou choisissez un autre nom, puis exportez de nouveau.',
  ),
  'publication-refused': plain(
    'Ce fichier laisserait recalculer des résultats masqués',
    "Aucun masque ne protège assez les petites lignes de ce périmètre. Rien n'a été écrit.",
    "Élargissez le périmètre (enlevez un filtre, choisissez une unité plus large), ou retirez une campagne. L'écran Diffusion dit quel total est en cause.",
  ),
  'release-expired': plain(
    "Cet aperçu n'est plus valable",
    "Des données, une cible ou ce qui est compté ont changé, ou une autre diffusion a été faite, depuis qu'il a été établi. Aucun fichier n'a été laissé.",
    'Préparez de nouveau la diffusion, relisez-la, puis écrivez-la.',
  ),
};

/**
 * French wording of a failure. Details are read when they are there: `part` (damaged vault), `fileSavedAt` and
 * `lastSeenSavedAt` (ISO 8601, older generation). Never quotes a path, a name or a cell.
 */
export const describeFailure = (code: FailureCode, detail: FailureDetail = {}): FailureText =>
  wordings[code](detail);
