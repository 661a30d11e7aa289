import { join } from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import { picturesFolder } from '../../harness/relief-page';
import { expectAccessible } from '../accessibility';
import { openNewVault, type ServicePage } from '../service-page';
import { readTrueService, type ServiceFiles, serviceFiles, type TrueService } from '../truth/service';

const SCREENS = [
  'Tableau de bord',
  'Importer',
  'Agents',
  'Rattachements',
  'Liens personnels',
  'Objectifs',
  'Tendances',
  'Écarts',
  'Plan de formation',
  'Catalogue',
  'Inscriptions',
  'Diffusion',
  'Journal',
  'Réglages',
];

test.describe.configure({ mode: 'serial' });

let service: ServicePage;
let page: Page;
let files: ServiceFiles;
let truth: TrueService;

test.beforeAll(async ({ browser }) => {
  service = await openNewVault(browser);
  ({ page } = service);
  files = serviceFiles();
  truth = readTrueService(files);
  service.host.dialogs.importFiles = [files.roster, ...files.exports];
});

test.afterAll(async () => {
  await service?.close();
});

const goTo = (title: string) => service.goTo(title);

test('a current Chromium creates a vault and imports the service', async () => {
  await goTo('Importer');
  await page.getByRole('button', { name: 'Choisir des fichiers' }).click();
  await page.getByRole('main').getByRole('button', { name: 'Importer', exact: true }).click();
  await expect(page.getByRole('region', { name: 'Rapport d’import' })).toBeVisible();
});

for (const title of SCREENS)
  for (const zoom of [1, 2])
    test(`« ${title} » fits and is accessible, light and dark, at ${zoom * 100} %`, async () => {
      await page.setViewportSize({ width: 1280 / zoom, height: 800 / zoom });
      await goTo(title);
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
      await page.waitForLoadState('networkidle');
      const isWider = await page.evaluate(
        () => document.documentElement.scrollWidth > document.documentElement.clientWidth,
      );
      expect(isWider).toBe(false);
      for (const colorScheme of ['light', 'dark'] as const) {
        await page.emulateMedia({ colorScheme });
        await expectAccessible(page);
        const name = `chromium-${title.replaceAll(' ', '-').toLowerCase()}-${colorScheme}-${zoom * 100}.png`;
        await page.screenshot({ path: join(picturesFolder(), name) });
      }
      await page.emulateMedia({ colorScheme: 'light' });
    });

test('filters narrow what is shown, and removing them gives the numbers back', async () => {
  await page.setViewportSize({ width: 1280, height: 800 });
  await goTo('Tendances');
  const whole = page.getByRole('row', { name: /^Ensemble/ }).first();
  await expect(whole).toBeVisible();
  const before = await whole.textContent();
  await page.getByRole('button', { name: /^Catégorie/ }).click();
  await page.getByRole('option').first().click();
  await expect(
    page
      .getByRole('row', { name: /Catégorie est/ })
      .or(page.getByText(/Catégorie est/))
      .first(),
  ).toBeVisible();
  await expect(whole).not.toHaveText(before ?? '');
  await page.keyboard.press('Escape');
  await page
    .getByRole('button', { name: /Enlever|Supprimer|Remove/ })
    .first()
    .click();
  await expect(whole).toHaveText(before ?? '');
});

test('an import is undone, and the page stays in order', async () => {
  await goTo('Importer');
  await page
    .getByRole('main')
    .getByRole('button', { name: /^Annuler/ })
    .first()
    .click();
  await page
    .getByRole('alertdialog')
    .getByRole('button', { name: /Annuler l/ })
    .click();
  await goTo('Tableau de bord');
  await expect(page.getByText('Ce coffre est vide')).toBeVisible();
  expect(truth.agents).toBeGreaterThan(0);
  expect(service.complaints).toEqual([]);
});
