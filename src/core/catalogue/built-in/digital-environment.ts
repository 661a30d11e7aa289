import type { CompetenceActions } from './competence-actions';

/** Domaine 5, « Environnement numérique ». */
export const DIGITAL_ENVIRONMENT: readonly CompetenceActions[] = [
  {
    code: '5.1',
    workshop: {
      title: 'Atelier – Les dix pannes que nous rencontrons',
      objective:
        'À l’issue, l’agent sait lever seul les pannes les plus fréquentes du service et décrire une panne à l’assistance de façon utile.',
    },
    training: {
      title: 'Résoudre les pannes courantes du poste de travail',
      objective:
        'À l’issue, l’agent sait mener un diagnostic pas à pas, chercher et appliquer une solution sûre, et passer la main à l’assistance au bon moment.',
      prerequisites: 'Connaître les éléments de son poste de travail.',
    },
    tutorials: {
      title: 'Tutoriels – Réseau, affichage et applications bloquées',
      objective:
        'À l’issue, l’agent sait vérifier une connexion, fermer une application bloquée, libérer de l’espace et lire un message d’erreur.',
    },
    parcours: {
      title: 'Nouveau parcours – Résolution de problèmes techniques',
      objective:
        'À l’issue, l’agent sait où il en est pour diagnostiquer et résoudre une panne, et quels points il lui reste à travailler.',
    },
  },
  {
    code: '5.2',
    workshop: {
      title: 'Atelier – Prendre en main son nouveau poste',
      objective:
        'À l’issue, l’agent sait brancher ses équipements, retrouver ses réglages et ses fichiers, et se connecter à distance au réseau du service.',
    },
    training: {
      title: 'Installer, régler et faire évoluer ses outils numériques',
      objective:
        'À l’issue, l’agent sait choisir l’outil adapté à une tâche, paramétrer son environnement, connecter ses équipements et suivre leurs évolutions.',
    },
    tutorials: {
      title: 'Tutoriels – Réglages, périphériques et raccourcis',
      objective:
        'À l’issue, l’agent sait régler système et navigateur, ajouter un écran ou une imprimante et gagner du temps par les raccourcis clavier.',
    },
    parcours: {
      title: 'Nouveau parcours – Environnement numérique',
      objective:
        'À l’issue, l’agent sait où il en est pour installer, régler et comprendre ses outils, et quels points il lui reste à travailler.',
    },
  },
];
