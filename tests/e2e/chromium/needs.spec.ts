import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { picturesFolder } from '../../harness/relief-page';
import { expectAccessible } from '../accessibility';
import { openNewVault, plain, type ServicePage } from '../service-page';

test.describe.configure({ mode: 'serial' });

let service: ServicePage;

test.beforeAll(async ({ browser }) => {
  service = await openNewVault(browser);
  await service.goTo('Plan de formation');
});

test.afterAll(async () => {
  await service?.close();
});

const card = (name = 'Besoins déclarés') => service.page.getByRole('region', { name, exact: true });
const line = (title: string) => card().getByRole('listitem').filter({ hasText: title });
const press = (name: string) => service.page.getByRole('button', { name, exact: true }).click();

/** Chooses a file of declared needs; nothing is written yet. */
const choose = async (lines: readonly string[]): Promise<void> => {
  const path = join(service.folder, 'besoins.csv');
  writeFileSync(path, Buffer.from(lines.join('\r\n'), 'latin1'));
  service.host.dialogs.importFiles = [path];
  await press('Importer des besoins déclarés…');
};

test('a need is declared by keyboard; what was typed is found again when the dialog was left', async () => {
  const { page } = service;
  const title = () => page.getByRole('textbox', { name: 'Besoin', exact: true });
  await page.getByRole('button', { name: 'Déclarer un besoin…' }).focus();
  await page.keyboard.press('Enter');
  await title().fill('Publier des cartes');
  await page.keyboard.press('Escape');
  await expect(page.getByRole('alertdialog')).toHaveCount(0);
  await press('Déclarer un besoin…');
  await expect(title()).toHaveValue('Publier des cartes');
  await page.getByRole('textbox', { name: 'Personnes à former' }).fill('14');
  await page.keyboard.press('Tab');
  await press('Enregistrer');
  await expect(line('Publier des cartes')).toContainText('14');
  await press('Déclarer un besoin…');
  await expect(title()).toHaveValue('');
  await press('Ne rien faire');
});

test('the model file is written with its French titles', async () => {
  const { page, host, folder } = service;
  host.dialogs.table = join(folder, 'modele.csv');
  await press('Modèle de fichier');
  await page.getByRole('menuitem', { name: 'Tableau CSV…' }).click();
  await expect(page.getByText(/Modèle enregistré dans modele\.csv/)).toBeVisible();
  expect(readFileSync(host.dialogs.table, 'utf8')).toContain('"Besoin";"Origine";"Public";"Lequel"');
});

test('a file that holds no needs says what to do, and is closed', async () => {
  await choose(['Nom;Prénom', 'Fictive;Léa']);
  await expect(card().getByRole('alert')).toContainText('Partez du modèle de fichier');
  await press('Fermer');
  await expect(card().getByRole('alert')).toHaveCount(0);
});

test('a file is shown first: new, there already, refused; then imported and undone at once', async () => {
  const { page } = service;
  await choose([
    'Priorité;Intitulé;Effectif;Commentaire',
    'P1;Utiliser le parapheur;8;"=cmd|\' /C calc\'!A0"',
    'P1;Classer les dossiers;35;',
    ';publier des CARTES;14;',
    ';Animer une réunion;Léa Fictive;',
    ';Animer une réunion;12;voir avec Mme Fictive',
  ]);
  const review = page.getByRole('region', { name: 'Besoins du fichier besoins.csv' });
  await expect(review.getByRole('status')).toHaveText(
    /2.besoins nouveaux, 1.déjà déclaré, 2.lignes refusées\./,
  );
  const words = plain(await review.textContent());
  expect(words).toContain('Ligne 5, colonne « Effectif » : la valeur ne convient pas.');
  expect(words).toContain('Ligne 6, colonne « Commentaire » : cela semble nommer une personne.');
  expect(words).toContain('aucune personne ne doit y être nommée');
  await expect(card().getByRole('listitem').filter({ hasText: '35' })).toHaveCount(1);
  await page.screenshot({ path: join(picturesFolder(), 'besoins-import.png') });
  await expectAccessible(page);
  await review.getByRole('checkbox', { name: 'Classer les dossiers' }).focus();
  await page.keyboard.press('Space');
  await press('Importer 1\u00a0besoin');
  await expect(line('Utiliser le parapheur')).toBeVisible();
  await expect(line('Classer les dossiers')).toHaveCount(0);
  await page
    .getByRole('alertdialog')
    .filter({ hasText: 'importée' })
    .getByRole('button', { name: 'Annuler' })
    .click();
  await expect(line('Utiliser le parapheur')).toHaveCount(0);
  await expect(line('Publier des cartes')).toBeVisible();
});

test('an import is withdrawn and put back long after its message is gone', async () => {
  const { page } = service;
  const imports = card().getByRole('region', { name: 'Fichiers importés' });
  await expect(imports.getByRole('listitem').first()).toContainText('besoins.csv');
  await expect(imports.getByText('Retiré')).toHaveCount(1);
  await choose(['Besoin;Personnes à former', 'Utiliser le parapheur;8', 'Signer à distance;12']);
  await press('Importer 2\u00a0besoins');
  await expect(line('Signer à distance')).toBeVisible();
  await page.getByRole('button', { name: 'Fermer le message' }).first().click();
  await service.goTo('Catalogue');
  await service.goTo('Plan de formation');
  await imports.getByRole('button', { name: /^Retirer cet import/ }).click();
  await expect(line('Signer à distance')).toHaveCount(0);
  await expect(line('Publier des cartes')).toBeVisible();
  await imports
    .getByRole('button', { name: /^Remettre cet import/ })
    .first()
    .click();
  await expect(line('Signer à distance')).toBeVisible();
  await imports
    .getByRole('button', { name: /^Retirer cet import/ })
    .first()
    .click();
  await expect(line('Utiliser le parapheur')).toHaveCount(0);
  await expectAccessible(page);
});

test('a long file tells how far its reading is, and is given up on demand', async () => {
  const { page, host, folder } = service;
  const path = join(folder, 'énorme.csv');
  const lines = Array.from({ length: 4_000 }, (_, rank) => `Besoin ${rank};3;${'mot '.repeat(6_000)}`);
  writeFileSync(path, ['Besoin;Personnes à former;Ailleurs', ...lines].join('\r\n'));
  host.dialogs.importFiles = [path];
  await press('Importer des besoins déclarés…');
  const progress = page.getByRole('progressbar', { name: /Lecture de «\s?énorme\.csv\s?»/ });
  await expect(progress).toBeVisible();
  await press('Interrompre');
  await expect(progress).toHaveCount(0);
  await expect(page.getByRole('region', { name: /^Besoins du fichier/ })).toHaveCount(0);
  await expect(card().getByRole('alert')).toHaveCount(0);
});

test('imported again, a need takes its new number instead of being there twice', async () => {
  const { page } = service;
  await choose(['Besoin;Personnes à former', 'Publier des cartes;20', 'Classer les dossiers;35']);
  await expect(page.getByText('Personnes à former\u202f: 14 → 20')).toBeVisible();
  await press('Importer 2\u00a0besoins');
  await expect(line('Publier des cartes')).toContainText('20');
  await expect(line('Classer les dossiers')).toHaveCount(1);
});

test('needs are merged, the merger is shared and made one again, then come apart', async () => {
  const { page } = service;
  for (const name of ['Publier des cartes', 'Classer les dossiers'])
    await card().getByRole('checkbox', { name }).check({ force: true });
  await press('Réunir en une action…');
  await page.getByRole('textbox', { name: 'Nom de l’action' }).fill('Outils du service');
  await page.getByRole('textbox', { name: 'Effectif retenu' }).fill('40');
  await page.keyboard.press('Tab');
  await press('Réunir');
  const merged = card('Besoins réunis');
  await expect(merged).toContainText('Outils du service');
  await expect(line('Classer les dossiers')).toContainText('Réuni');
  await press('Partager Outils du service');
  await page.getByRole('menuitem', { name: 'En deux, par part à former' }).click();
  await expect(merged.getByRole('listitem').filter({ hasText: 'places' })).toHaveCount(3);
  await merged.getByRole('button', { name: 'Remettre en une action' }).click();
  await merged.getByRole('button', { name: 'Séparer' }).click();
  await expect(merged).toHaveCount(0);
});

test('a declared need is shared in two actions, each with its part, and made one again', async () => {
  const { page } = service;
  await press('Partager Classer les dossiers');
  await page.getByRole('menuitem', { name: 'En deux, par part à former' }).click();
  await expect(line('Classer les dossiers').first()).toContainText('Partagé');
  await expect(line('Classer les dossiers').first()).toContainText('50');
  await expectAccessible(page);
  await page.getByRole('radio', { name: 'Actions, calendrier et budget' }).click();
  const actions = card('Actions');
  await expect(actions.getByRole('button', { name: /Classer les dossiers/ })).toHaveCount(2);
  await page.getByRole('radio', { name: 'Besoins', exact: true }).click();
  await press('Remettre en une action');
  await expect(line('Classer les dossiers').getByRole('button', { name: 'Retenir' })).toBeVisible();
  expect(service.complaints).toEqual([]);
});
