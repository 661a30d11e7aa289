import type { CompetenceActions } from './competence-actions';

/** Domaine 4, « Protection et sécurité ». */
export const PROTECTION: readonly CompetenceActions[] = [
  {
    code: '4.1',
    workshop: {
      title: 'Atelier – Déjouer l’hameçonnage',
      objective:
        'À l’issue, l’agent sait repérer un message frauduleux parmi des exemples réels, le signaler au bon interlocuteur et réagir après un clic malheureux.',
    },
    training: {
      title: 'Adopter les bons réflexes de cybersécurité',
      objective:
        'À l’issue, l’agent sait reconnaître une menace, protéger ses accès et ses appareils, au bureau comme en télétravail, et alerter en cas d’incident.',
    },
    tutorials: {
      title: 'Tutoriels – Mots de passe et double authentification',
      objective:
        'À l’issue, l’agent sait construire une phrase de passe, utiliser un gestionnaire de mots de passe, activer la double authentification et faire ses mises à jour.',
    },
    parcours: {
      title: 'Nouveau parcours – Sécurité de l’environnement numérique',
      objective:
        'À l’issue, l’agent sait où il en est face aux menaces et sur la protection de ses accès, et quels points il lui reste à travailler.',
    },
  },
  {
    code: '4.2',
    workshop: {
      title: 'Atelier – Les données personnelles de nos fichiers',
      objective:
        'À l’issue, l’agent sait repérer les données personnelles d’un fichier du service, n’en garder que le nécessaire et dire qui peut y accéder.',
    },
    training: {
      title: 'Protéger les données personnelles au quotidien',
      objective:
        'À l’issue, l’agent sait appliquer les principes du RGPD à ses activités, répondre à une demande d’accès et limiter les traces laissées en ligne.',
    },
    tutorials: {
      title: 'Tutoriels – Traces, cookies et réglages de confidentialité',
      objective:
        'À l’issue, l’agent sait régler son navigateur, refuser un suivi, choisir les autorisations d’une application et exercer ses droits.',
    },
    parcours: {
      title: 'Nouveau parcours – Données personnelles et vie privée',
      objective:
        'À l’issue, l’agent sait où il en est pour protéger les données des usagers et les siennes, et quels points il lui reste à travailler.',
    },
  },
  {
    code: '4.3',
    workshop: {
      title: 'Atelier – Un poste de travail sain et des usages sobres',
      objective:
        'À l’issue, l’agent sait régler siège, écran et éclairage, organiser ses pauses et alléger une boîte aux lettres ou un espace partagé.',
    },
    training: {
      title: 'Préserver sa santé et limiter l’empreinte du numérique',
      objective:
        'À l’issue, l’agent sait aménager son poste et son temps d’écran, prévenir l’hyperconnexion et adopter des usages sobres, inclusifs et durables.',
    },
    tutorials: {
      title: 'Tutoriels – Ergonomie, écrans et sobriété',
      objective:
        'À l’issue, l’agent sait activer les aides à la lecture, limiter ses notifications, prolonger la vie d’un appareil et réduire le poids de ses envois.',
    },
    parcours: {
      title: 'Nouveau parcours – Santé, bien-être et environnement',
      objective:
        'À l’issue, l’agent sait où il en est sur l’ergonomie, l’inclusion et l’empreinte du numérique, et quels points il lui reste à travailler.',
    },
  },
];
