import type { EngineEvent } from '../../../contract/events';
import { typeset } from '../../../contract/typeset';
import type { VaultRole } from '../../../contract/vault';

type LockCause = Extract<EngineEvent, { kind: 'locked' }>['cause'];

/** Why the vault is closed, when it was open a moment ago. */
export const lockWords: Readonly<Record<LockCause, string>> = {
  user: 'Le coffre est verrouillé.',
  idle: typeset("Le coffre a été verrouillé : personne n'a utilisé le poste pendant 30 minutes."),
  suspend: 'Le coffre a été verrouillé parce que le poste s’est mis en veille.',
  session: 'Le coffre a été verrouillé avec la session du poste.',
  'engine-stopped': typeset(
    "Une partie de l'application s'est arrêtée et le coffre a été refermé. Tout ce qui était enregistré est intact ; rouvrez-le.",
  ),
};

export const roleWords: Readonly<Record<VaultRole, string>> = {
  administrateur: 'Administrateur',
  suppleant: 'Suppléant',
  secours: 'Secours (fiche sous enveloppe)',
};

export const texts = {
  promise: 'Les compétences numériques du service, sans le visage de personne.',
  explanation: typeset(
    'Relief lit les exports de Pix Orga et la liste des agents, garde chaque résultat individuel chiffré sur ce poste, et montre des tendances : jamais un classement de personnes.',
  ),
  open: 'Ouvrir un coffre',
  openHelp: 'Le fichier où sont gardés les imports, les cibles et le plan, chiffré par une phrase de passe.',
  create: 'Créer un coffre',
  createHelp: 'Pour commencer avec les fichiers de votre service.',
  demo: 'Découvrir avec un service fictif',
  demoHelp: typeset("480 agents inventés, trois campagnes : tout l'outil en une minute, sans vos données."),
  placeHelp: typeset(
    'Un dossier de ce poste, de préférence : pas un dossier synchronisé en ligne. Une copie de sauvegarde se range à côté à chaque enregistrement.',
  ),
  nameHelp: typeset('Écrit sur le plan de formation. Exemple : « Direction régionale fictive ».'),
  generatedHelp: typeset(
    'Sept mots tirés au hasard. Notez-les sur papier, loin du poste : sans la phrase de passe ni la fiche de secours, personne ne peut rouvrir le coffre, nous non plus.',
  ),
  ownHelp: typeset('Plusieurs mots sans rapport entre eux, ou une phrase que vous seul pouvez inventer.'),
  againHelp: typeset('Retapez-la telle que vous l’avez notée.'),
  mismatch: typeset("Ce n'est pas la même phrase : comparez avec ce que vous avez noté."),
  recoveryTitle: 'Fiche de secours',
  recoveryHelp: typeset(
    "Cette phrase ouvre aussi le coffre. Elle n'est montrée qu'une fois et n'est gardée nulle part : imprimez la fiche ou recopiez-la, puis rangez-la dans une enveloppe fermée, au coffre-fort du service.",
  ),
  recoverySteps: [
    typeset('Ouvrir Relief, choisir le fichier du coffre, puis le titulaire « Secours ».'),
    typeset("Taper la phrase telle quelle : minuscules, traits d'union entre les mots, sans espace."),
    typeset(
      'Dans Réglages, Coffre : choisir une nouvelle phrase de passe. Une nouvelle fiche remplace alors celle-ci.',
    ),
  ],
  recoveryWithout: typeset(
    'Sans Relief : le fichier est une archive ZIP ; son LISEZMOI.txt explique comment la lire avec les outils publics « unzip » et « age ».',
  ),
  recoveryTrace: typeset('Enveloppe ouverte le, par, pour quelle raison :'),
} as const;
