import type { CompetenceActions } from './competence-actions';

/** Domaine 1, « Information et données ». */
export const INFORMATION_AND_DATA: readonly CompetenceActions[] = [
  {
    code: '1.1',
    workshop: {
      title: 'Atelier – Trouver vite et vérifier ses sources',
      objective:
        'À l’issue, l’agent sait formuler une requête précise, affiner ses résultats et vérifier l’auteur, la date et l’origine d’une information avant de s’en servir.',
    },
    training: {
      title: 'Chercher l’information et tenir une veille fiable',
      objective:
        'À l’issue, l’agent sait choisir l’outil de recherche adapté, juger la fiabilité d’une source et organiser une veille professionnelle à partager avec son service.',
      prerequisites: 'Naviguer sur le web et gérer ses favoris.',
    },
    tutorials: {
      title: 'Tutoriels – Mieux chercher sur le web',
      objective:
        'À l’issue, l’agent sait combiner mots-clés et opérateurs, distinguer un résultat sponsorisé et suivre un sujet par une alerte ou un abonnement.',
    },
    parcours: {
      title: 'Nouveau parcours – Recherche et veille d’information',
      objective:
        'À l’issue, l’agent sait où il en est pour chercher, évaluer et suivre l’information, et quels points il lui reste à travailler.',
    },
  },
  {
    code: '1.2',
    workshop: {
      title: 'Atelier – Ranger les dossiers partagés du service',
      objective:
        'À l’issue, l’agent sait appliquer le plan de classement du service, nommer un fichier selon la règle commune et retrouver un document en moins d’une minute.',
    },
    training: {
      title: 'Classer, nommer et retrouver ses fichiers',
      objective:
        'À l’issue, l’agent sait ranger des dossiers selon une règle commune, gérer les versions et les droits, sauvegarder et archiver ce qui doit l’être.',
      prerequisites: 'Créer, déplacer et renommer un fichier.',
    },
    tutorials: {
      title: 'Tutoriels – Fichiers, dossiers et sauvegardes',
      objective:
        'À l’issue, l’agent sait compresser et partager un dossier, restaurer une version antérieure et distinguer synchronisation et sauvegarde.',
    },
    parcours: {
      title: 'Nouveau parcours – Gestion des données',
      objective:
        'À l’issue, l’agent sait où il en est pour stocker, organiser et retrouver ses données, et quels points il lui reste à travailler.',
    },
  },
  {
    code: '1.3',
    workshop: {
      title: 'Atelier – Fiabiliser un tableau de suivi du service',
      objective:
        'À l’issue, l’agent sait nettoyer un tableau existant, y poser des listes de choix et en tirer les totaux utiles au service sans ressaisie.',
    },
    training: {
      title: 'Exploiter des données avec un tableur',
      objective:
        'À l’issue, l’agent sait saisir proprement, trier, filtrer, calculer par formules et présenter des données dans un tableau croisé ou un graphique juste.',
      prerequisites: 'Saisir des données et se déplacer dans une feuille de calcul.',
    },
    tutorials: {
      title: 'Tutoriels – Les formules de tous les jours',
      objective:
        'À l’issue, l’agent sait employer références relatives et absolues, sommes et moyennes conditionnelles, recherche d’une valeur et mise en forme conditionnelle.',
    },
    parcours: {
      title: 'Nouveau parcours – Traitement des données',
      objective:
        'À l’issue, l’agent sait où il en est pour trier, calculer et représenter des données, et quels points il lui reste à travailler.',
    },
  },
];
