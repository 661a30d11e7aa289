import type { CompetenceActions } from './competence-actions';

/** Domaine 2, « Communication et collaboration ». */
export const COMMUNICATION: readonly CompetenceActions[] = [
  {
    code: '2.1',
    workshop: {
      title: 'Atelier – Maîtriser sa messagerie et son agenda',
      objective:
        'À l’issue, l’agent sait trier sa boîte par règles, écrire un message qui appelle une réponse claire et partager ses disponibilités.',
    },
    training: {
      title: 'Communiquer avec la messagerie et la visioconférence',
      objective:
        'À l’issue, l’agent sait choisir le bon canal, gérer messagerie et agenda, préparer et animer une réunion à distance où chacun participe.',
      prerequisites: 'Envoyer et recevoir un message électronique.',
    },
    tutorials: {
      title: 'Tutoriels – Messages et réunions à distance',
      objective:
        'À l’issue, l’agent sait utiliser copie, copie cachée et listes de diffusion, régler son et image, partager son écran et gérer les notifications.',
    },
    parcours: {
      title: 'Nouveau parcours – Interactions en ligne',
      objective:
        'À l’issue, l’agent sait où il en est pour échanger par message et en réunion à distance, et quels points il lui reste à travailler.',
    },
  },
  {
    code: '2.2',
    workshop: {
      title: 'Atelier – Partager sans trop en montrer',
      objective:
        'À l’issue, l’agent sait donner le droit d’accès juste nécessaire, vérifier qui voit un document et retirer un partage devenu inutile.',
    },
    training: {
      title: 'Partager et publier des contenus en maîtrisant leur diffusion',
      objective:
        'À l’issue, l’agent sait régler les droits d’accès, publier pour le bon public, citer ses sources et respecter le droit d’auteur et le droit à l’image.',
      prerequisites: 'Déposer un fichier dans un espace partagé.',
    },
    tutorials: {
      title: 'Tutoriels – Liens de partage et droits d’auteur',
      objective:
        'À l’issue, l’agent sait distinguer lecture, commentaire et modification, choisir une image réutilisable et mentionner sa licence.',
    },
    parcours: {
      title: 'Nouveau parcours – Partage et publication',
      objective:
        'À l’issue, l’agent sait où il en est pour partager, publier et citer, et quels points il lui reste à travailler.',
    },
  },
  {
    code: '2.3',
    workshop: {
      title: 'Atelier – Écrire à plusieurs un document du service',
      objective:
        'À l’issue, l’agent sait coéditer un document réel, commenter, suivre et accepter des modifications, et tenir la version qui fait foi.',
    },
    training: {
      title: 'Travailler à plusieurs sur un espace partagé',
      objective:
        'À l’issue, l’agent sait coéditer un document, suivre les modifications et organiser en ligne les tâches, le calendrier et les décisions d’une équipe.',
      prerequisites: 'Ouvrir et modifier un document dans un espace partagé.',
    },
    tutorials: {
      title: 'Tutoriels – Coédition et suivi des modifications',
      objective:
        'À l’issue, l’agent sait retrouver l’historique d’un document, répondre à un commentaire, lancer un sondage et affecter une tâche.',
    },
    parcours: {
      title: 'Nouveau parcours – Collaboration',
      objective:
        'À l’issue, l’agent sait où il en est pour produire et s’organiser à plusieurs, et quels points il lui reste à travailler.',
    },
  },
  {
    code: '2.4',
    workshop: {
      title: 'Atelier – Nos règles communes de vie numérique',
      objective:
        'À l’issue, l’agent sait appliquer la charte informatique du service, régler ses sollicitations et s’accorder avec son équipe sur le droit à la déconnexion.',
    },
    training: {
      title: 'Trouver sa place dans un environnement de travail numérique',
      objective:
        'À l’issue, l’agent sait gérer son identité numérique, tenir son devoir de réserve en ligne, connaître ses droits et prévenir la surcharge de sollicitations.',
    },
    tutorials: {
      title: 'Tutoriels – Identité numérique et savoir-vivre en ligne',
      objective:
        'À l’issue, l’agent sait retrouver ce qui est public à son sujet, régler un profil et réagir à un propos déplacé ou à une fausse nouvelle.',
    },
    parcours: {
      title: 'Nouveau parcours – Place dans le monde numérique',
      objective:
        'À l’issue, l’agent sait où il en est sur l’identité, les règles et les usages en ligne, et quels points il lui reste à travailler.',
    },
  },
];
