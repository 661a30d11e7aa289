import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import type { ApplicationHost } from './application-host';

/** Lines of each fate, and columns in the order and words of somebody else. */
const DECLARED_FILE = [
  'Intitulé;Effectif;Service;Commentaire;Compétence;Sujet;Priorité;Tél.',
  'Publier des cartes en ligne;14;;Nouvel outil en septembre;;Cartographie;P1;',
  'Prendre en main la suite bureautique;120;;Déploiement par vagues;3.1;;P1;',
  'Classer et partager les dossiers du service;35;;;1.2;;P2;',
  'Animer une réunion à distance;Léa Fictive;;;2.3;;P2;',
  'Utiliser le parapheur;8;Léa Fictive;;;Parapheur;;',
  'Publier des cartes en ligne;20;;;;Cartographie;P2;',
].join('\n');

/** What a scene has at hand. */
export interface Stage {
  readonly page: Page;
  readonly host: ApplicationHost;
  readonly folder: string;
  readonly goTo: (title: string) => Promise<void>;
}

const PLAN = 'Plan de formation';

const showCard = async ({ page }: Stage, name: string | RegExp): Promise<void> => {
  await page
    .getByRole('heading', { name, ...(typeof name === 'string' ? { exact: true } : {}) })
    .first()
    .evaluate((title) => title.scrollIntoView({ block: 'start' }));
  await page.waitForTimeout(300);
};

const openActions = async ({ page, goTo }: Stage): Promise<void> => {
  await goTo(PLAN);
  await page.getByRole('radio', { name: 'Actions, calendrier et budget' }).click({ force: true });
  await page.getByRole('heading', { name: 'Budget', exact: true }).waitFor();
};

const openDeclaredFile = async (stage: Stage): Promise<void> => {
  const { page, host, folder, goTo } = stage;
  const path = join(folder, 'besoins-2027.csv');
  writeFileSync(path, DECLARED_FILE);
  host.dialogs.importFiles = [path];
  await goTo(PLAN);
  await page.getByRole('button', { name: 'Importer des besoins déclarés…' }).click();
  await page.getByRole('region', { name: /^Besoins du fichier/ }).waitFor();
};

const openSession = async (stage: Stage): Promise<void> => {
  const { page } = stage;
  await openActions(stage);
  await page.getByRole('button', { name: 'Inscriptions, action 1', exact: true }).click();
  await page.getByRole('button', { name: 'Ajouter une session' }).first().click();
};

const showPart = (name: string | RegExp) => async (stage: Stage) => {
  await openActions(stage);
  await showCard(stage, name);
};

/** Panels and dialogs around the plan, each on its own; they may be shown in any order. */
export const PLAN_SCENES: Readonly<Record<string, (stage: Stage) => Promise<void>>> = {
  'plan-declared': async (stage) => {
    await stage.goTo(PLAN);
    await showCard(stage, 'Besoins déclarés');
  },
  'plan-need': async ({ page, goTo }) => {
    await goTo(PLAN);
    await page
      .getByRole('button', { name: /^Réponse et détail/ })
      .first()
      .click();
  },
  'plan-declare': async ({ page, goTo }) => {
    await goTo(PLAN);
    await page.getByRole('button', { name: 'Déclarer un besoin…' }).click();
  },
  'declared-import': async (stage) => {
    await openDeclaredFile(stage);
    await showCard(stage, 'Besoins déclarés');
    await stage.page.mouse.wheel(0, 120);
  },
  'plan-imported': async (stage) => {
    await openDeclaredFile(stage);
    await stage.page.getByRole('button', { name: /^Importer \d/ }).click();
    await stage.page.getByRole('heading', { name: 'Fichiers importés' }).waitFor();
    await showCard(stage, 'Besoins déclarés');
  },
  'plan-actions': openActions,
  'plan-action': async (stage) => {
    await openActions(stage);
    await stage.page
      .getByRole('region', { name: 'Actions', exact: true })
      .getByRole('button', { name: /^1\. / })
      .click();
  },
  'plan-calendar': showPart(/^Calendrier/),
  'plan-budget': showPart('Budget'),
  'plan-bilan': showPart('Bilan'),
  'plan-versions': showPart('Classeur complété'),
  'plan-invitation': async (stage) => {
    await openActions(stage);
    await stage.page.getByRole('button', { name: 'Inviter, action 1', exact: true }).click();
    await stage.page.getByRole('textbox', { name: 'Invitation' }).waitFor();
  },
  'session-form': openSession,
  session: async (stage) => {
    await openSession(stage);
    await stage.page.getByRole('button', { name: 'Enregistrer la session' }).click();
    await stage.page.getByRole('button', { name: 'Importer une liste…' }).waitFor();
  },
  'catalogue-entry': async ({ page, goTo }) => {
    await goTo('Catalogue');
    await page.getByRole('button', { name: 'Ajouter une action' }).click();
  },
  'release-ready': async ({ page, goTo }) => {
    await goTo('Diffusion');
    await page.getByRole('button', { name: 'Préparer le dossier' }).click();
    await page.getByRole('heading', { name: /^Diffusion n°/ }).waitFor({ timeout: 60_000 });
  },
};
