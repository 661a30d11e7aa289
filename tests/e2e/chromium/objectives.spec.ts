import { expect, type Page, test } from '@playwright/test';
import { expectAccessible } from '../accessibility';
import { openFiles, type ServicePage } from '../service-page';
import { fictiveFiles } from '../truth/service';

test.describe.configure({ mode: 'serial' });

let service: ServicePage;
let page: Page;

const goTo = (title: string) => service.goTo(title);

test.beforeAll(async ({ browser }) => {
  const { roster, exports } = fictiveFiles();
  service = await openFiles(browser, [roster, ...exports]);
  page = service.page;
});

test.afterAll(async () => {
  await service?.close();
});

test('an empty screen says the next step, and a refusal says what to correct', async () => {
  await goTo('Objectifs');
  await page.getByRole('button', { name: 'Créer un objectif', exact: true }).click();
  const panel = page.getByRole('complementary', { name: 'Nouvel objectif' });
  await panel.getByRole('button', { name: 'Créer l’objectif' }).press('Enter');
  await expect(panel.getByRole('alert')).toContainText('L’objectif n’est pas enregistré');
  await expect(panel.getByText('Donnez un titre à l’objectif.')).toBeVisible();
  await expect(panel.getByRole('textbox', { name: 'Titre' })).toBeFocused();
  await expectAccessible(page);
});

test('an objective with an event in the past and a target is created by keyboard and mouse', async () => {
  const panel = page.getByRole('complementary', { name: 'Nouvel objectif' });
  await panel.getByRole('textbox', { name: 'Titre' }).fill('Réflexes pour tous');
  await panel.getByRole('textbox', { name: 'Axe stratégique' }).fill('Numérique sûr');
  await panel.getByRole('button', { name: /^Campagnes/ }).click();
  await page.getByRole('option', { name: /les bons réflexes/ }).click();
  await page.keyboard.press('Escape');
  await panel.getByText('Jour J', { exact: true }).click();
  await panel.getByLabel('Jour J', { exact: true }).last().fill('2026-01-28');
  await panel.getByRole('button', { name: 'Ajouter une cible' }).click();
  const target = panel.getByRole('group', { name: 'Cible 1' });
  await target.getByRole('textbox', { name: 'Taux visé' }).fill('85');
  await target.getByRole('textbox', { name: 'Motif de la cible' }).fill('Essai');
  await panel.getByRole('button', { name: 'Créer l’objectif' }).click();
  await expect(panel).toBeHidden();
  await expect(page.getByRole('region', { name: 'Réflexes pour tous' })).toContainText('passé depuis');
  await expectAccessible(page);
});

test('the dashboard shows its card', async () => {
  await goTo('Tableau de bord');
  const card = page.getByRole('region', { name: 'Réflexes pour tous' });
  await expect(card).toContainText('28 janvier 2026');
  await expect(card).toContainText('passé depuis');
  await expect(card).toContainText('concernés');
  await expect(card).toContainText(/sous la cible/);
  await expectAccessible(page);
});

test('gaps follow its target, and undoing it takes it back', async () => {
  await goTo('Écarts');
  await expect(page.getByText(/de la cible \(85\u00a0%, tous les agents\)/)).toBeVisible();
  await goTo('Objectifs');
  await page.getByRole('button', { name: 'Archiver Réflexes pour tous' }).click();
  await goTo('Écarts');
  await expect(page.getByText(/de la cible \(60\u00a0%\)/)).toBeVisible();
  await goTo('Objectifs');
  await page.getByText('Montrer aussi les objectifs archivés').click();
  await page.getByRole('button', { name: 'Reprendre Réflexes pour tous' }).click();
});

test('the curves stand around its day J', async () => {
  await goTo('Tendances');
  await page.getByRole('tab', { name: 'Dans le temps' }).click();
  await expect(page.getByText(/Jour J de l’objectif/)).toBeVisible();
  await expect(page.getByLabel('Date de l’événement (jour J)')).toHaveValue('2026-01-28');
});

test('an earlier version can be read and restored', async () => {
  await goTo('Objectifs');
  await page.getByRole('button', { name: 'Modifier Réflexes pour tous' }).click();
  const panel = page.getByRole('complementary', { name: 'Modifier l’objectif' });
  await panel.getByRole('textbox', { name: 'Titre' }).fill('Réflexes, second temps');
  await panel.getByRole('button', { name: 'Enregistrer l’objectif' }).click();
  await page.getByRole('button', { name: 'Modifier Réflexes, second temps' }).click();
  await panel.getByRole('button', { name: 'Lire la version 1' }).click();
  await expect(panel.getByText('Réflexes pour tous', { exact: true })).toBeVisible();
  await expectAccessible(page);
  await panel.getByRole('button', { name: 'Rétablir la version 1' }).click();
  await expect(page.getByRole('region', { name: 'Réflexes pour tous' })).toBeVisible();
  expect(service.complaints).toEqual([]);
});
