import type { CompetenceActions } from './competence-actions';

/** Domaine 3, « Création de contenu ». */
export const CONTENT: readonly CompetenceActions[] = [
  {
    code: '3.1',
    workshop: {
      title: 'Atelier – Un modèle de note pour le service',
      objective:
        'À l’issue, l’agent sait partir d’un modèle, appliquer les styles et mettre à jour la table des matières et les renvois d’une note ou d’un rapport.',
    },
    training: {
      title: 'Rédiger des documents structurés avec un traitement de texte',
      objective:
        'À l’issue, l’agent sait employer styles, modèles, sections, notes et table des matières pour un document long, durable et facile à reprendre.',
      prerequisites: 'Saisir et mettre en forme un texte court.',
    },
    tutorials: {
      title: 'Tutoriels – Styles, sommaire et mise en page',
      objective:
        'À l’issue, l’agent sait créer un style, générer un sommaire, insérer un saut de section et mener un publipostage simple.',
    },
    parcours: {
      title: 'Nouveau parcours – Documents textuels',
      objective:
        'À l’issue, l’agent sait où il en est pour rédiger, structurer et mettre en page, et quels points il lui reste à travailler.',
    },
  },
  {
    code: '3.2',
    workshop: {
      title: 'Atelier – Un support de réunion qui se lit de loin',
      objective:
        'À l’issue, l’agent sait réduire un exposé à l’essentiel, composer des diapositives lisibles et préparer une image à la bonne taille.',
    },
    training: {
      title: 'Préparer images, sons et présentations',
      objective:
        'À l’issue, l’agent sait produire et retoucher des supports visuels ou sonores adaptés au message et au public, et en vérifier les droits.',
      prerequisites: 'Insérer une image dans un document.',
    },
    tutorials: {
      title: 'Tutoriels – Images, schémas et courtes vidéos',
      objective:
        'À l’issue, l’agent sait recadrer et alléger une image, dessiner un schéma simple et enregistrer une courte démonstration de son écran.',
    },
    parcours: {
      title: 'Nouveau parcours – Documents multimédia',
      objective:
        'À l’issue, l’agent sait où il en est pour produire images, sons et présentations, et quels points il lui reste à travailler.',
    },
  },
  {
    code: '3.3',
    workshop: {
      title: 'Atelier – Rendre accessibles nos documents courants',
      objective:
        'À l’issue, l’agent sait contrôler et corriger l’accessibilité d’un document réel, titres, contrastes et textes de remplacement compris.',
    },
    training: {
      title: 'Adapter ses documents à leur usage et les rendre accessibles',
      objective:
        'À l’issue, l’agent sait choisir le bon format, produire un document accessible et préparer l’impression, l’envoi ou la mise en ligne.',
      prerequisites: 'Employer les styles de titre d’un traitement de texte.',
    },
    tutorials: {
      title: 'Tutoriels – Formats, conversion et accessibilité',
      objective:
        'À l’issue, l’agent sait exporter un PDF balisé, alléger un fichier avant envoi et utiliser un vérificateur d’accessibilité.',
    },
    parcours: {
      title: 'Nouveau parcours – Adaptation des documents',
      objective:
        'À l’issue, l’agent sait où il en est pour choisir formats et réglages selon l’usage, et quels points il lui reste à travailler.',
    },
  },
  {
    code: '3.4',
    workshop: {
      title: 'Atelier – Automatiser une tâche répétitive du service',
      objective:
        'À l’issue, l’agent sait décrire une tâche pas à pas, choisir une règle ou une macro pour l’exécuter et en vérifier le résultat.',
      prerequisites: 'Utiliser régulièrement un tableur.',
    },
    training: {
      title: 'Automatiser des tâches simples',
      objective:
        'À l’issue, l’agent sait lire et écrire un petit programme avec variables, conditions et boucles, et l’adapter pour éviter une tâche répétitive.',
      prerequisites: 'Employer des formules dans un tableur.',
    },
    tutorials: {
      title: 'Tutoriels – Premiers pas en programmation',
      objective:
        'À l’issue, l’agent sait suivre un algorithme, prévoir ce que fait une suite d’instructions et corriger une erreur simple.',
    },
    parcours: {
      title: 'Nouveau parcours – Programmation',
      objective:
        'À l’issue, l’agent sait où il en est pour lire, écrire et corriger des instructions, et quels points il lui reste à travailler.',
    },
  },
];
