import type { CompetenceRef } from '../model/competence';
import type { NeedAnswer } from './need-decision';

/** What is taught: a generic in-house title, without provider or price. */
export interface CatalogueAction {
  readonly title: string;
  /** « À l’issue, l’agent sait… » */
  readonly objective: string;
}

/** How an answer is usually given. */
export interface AnswerFormat {
  /** Days per person; 0 where no session is held. */
  readonly days: number;
  readonly modality: 'online' | 'in-person';
}

/** Proposals to adjust: no norm exists. */
export const ANSWER_FORMATS: Readonly<Record<NeedAnswer, AnswerFormat>> = {
  pix: { days: 0, modality: 'online' },
  workshop: { days: 0.5, modality: 'in-person' },
  training: { days: 1, modality: 'in-person' },
};

/** One generic action per competence of the Pix framework, by index. */
const ACTIONS: ReadonlyMap<string, CatalogueAction> = new Map([
  [
    '1.1',
    {
      title: 'Chercher l’information et tenir une veille fiable',
      objective:
        'Formuler une recherche, juger la fiabilité d’une source et organiser une veille professionnelle.',
    },
  ],
  [
    '1.2',
    {
      title: 'Classer, nommer et retrouver ses fichiers',
      objective: 'Ranger les dossiers partagés selon une règle commune, gérer les versions et sauvegarder.',
    },
  ],
  [
    '1.3',
    {
      title: 'Exploiter des données avec un tableur',
      objective:
        'Saisir proprement, trier, filtrer, calculer et présenter des données dans un tableau ou un graphique.',
    },
  ],
  [
    '2.1',
    {
      title: 'Communiquer avec la messagerie et la visioconférence',
      objective: 'Choisir le bon canal, gérer messagerie et agenda, animer une réunion à distance.',
    },
  ],
  [
    '2.2',
    {
      title: 'Partager et publier des contenus en maîtrisant leur diffusion',
      objective: 'Régler les droits d’accès, publier pour le bon public et respecter le droit d’auteur.',
    },
  ],
  [
    '2.3',
    {
      title: 'Travailler à plusieurs sur un espace partagé',
      objective: 'Coéditer un document, suivre les modifications et organiser le travail d’équipe en ligne.',
    },
  ],
  [
    '2.4',
    {
      title: 'Trouver sa place dans un environnement de travail numérique',
      objective:
        'Maîtriser son identité numérique, ses droits et devoirs, et prévenir la surcharge de sollicitations.',
    },
  ],
  [
    '3.1',
    {
      title: 'Rédiger des documents structurés avec un traitement de texte',
      objective: 'Employer les styles, les modèles et la table des matières pour un document durable.',
    },
  ],
  [
    '3.2',
    {
      title: 'Préparer images, sons et présentations',
      objective: 'Produire et retoucher des supports visuels ou sonores adaptés au message et au public.',
    },
  ],
  [
    '3.3',
    {
      title: 'Adapter ses documents à leur usage et les rendre accessibles',
      objective:
        'Choisir le bon format, vérifier l’accessibilité et préparer l’impression ou la mise en ligne.',
    },
  ],
  [
    '3.4',
    {
      title: 'Automatiser des tâches simples',
      objective: 'Lire et écrire un petit programme ou une macro pour éviter une tâche répétitive.',
    },
  ],
  [
    '4.1',
    {
      title: 'Adopter les bons réflexes de cybersécurité',
      objective:
        'Reconnaître l’hameçonnage, protéger ses accès et ses appareils, savoir qui alerter en cas d’incident.',
    },
  ],
  [
    '4.2',
    {
      title: 'Protéger les données personnelles au quotidien',
      objective: 'Appliquer les principes du RGPD dans son service et limiter les traces laissées en ligne.',
    },
  ],
  [
    '4.3',
    {
      title: 'Préserver sa santé et limiter l’empreinte du numérique',
      objective: 'Aménager son poste et son temps d’écran, adopter des usages sobres et inclusifs.',
    },
  ],
  [
    '5.1',
    {
      title: 'Résoudre les pannes courantes du poste de travail',
      objective:
        'Diagnostiquer un incident simple, appliquer une solution et décrire le problème à l’assistance.',
    },
  ],
  [
    '5.2',
    {
      title: 'Installer, régler et faire évoluer ses outils numériques',
      objective:
        'Paramétrer son environnement, connecter ses équipements et choisir l’outil adapté à la tâche.',
    },
  ],
]);

/** The generic action for a competence; outside the Pix framework the competence gives its own name. */
export const findAction = (competence: CompetenceRef): CatalogueAction =>
  ACTIONS.get(competence.code ?? '') ?? {
    title: `Progresser\u202f: ${competence.name}`,
    objective: `Atteindre la cible fixée pour la compétence «\u00a0${competence.name}\u00a0».`,
  };
