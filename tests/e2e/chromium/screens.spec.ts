import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Browser, expect, type Page, test } from '@playwright/test';
import { type ApplicationHost, startApplicationHost } from '../../harness/application-host';
import { findChromium, launchChromium, openReliefPage, picturesFolder } from '../../harness/relief-page';
import { expectAccessible } from '../accessibility';
import { readTrueService, type ServiceFiles, serviceFiles, type TrueService } from '../truth/service';

const executablePath = findChromium();
const PASSPHRASE = 'Vélo-Ombre-Quartz-7-Pamplemousse-Givre-Zinc-Tambour';
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
test.skip(executablePath === null, 'no Chromium on this machine: install the Debian package chromium');

let browser: Browser;
let host: ApplicationHost;
let page: Page;
let complaints: readonly string[];
let files: ServiceFiles;
let service: TrueService;

test.beforeAll(async () => {
  files = serviceFiles();
  service = readTrueService(files);
  const folder = mkdtempSync(join(tmpdir(), 'relief-chromium-'));
  host = startApplicationHost(folder);
  host.dialogs.newVault = join(folder, 'essai.coffre');
  host.dialogs.importFiles = [files.roster, ...files.exports];
  browser = await launchChromium(executablePath ?? '');
  ({ page, complaints } = await openReliefPage(browser, host));
});

test.afterAll(async () => {
  await browser?.close();
  await host?.close();
});

const goTo = (title: string) =>
  page.getByRole('navigation', { name: 'Écrans' }).getByRole('button', { name: title, exact: true }).click();

test('a current Chromium creates a vault and imports the service', async () => {
  await page.getByRole('button', { name: 'Créer…' }).click();
  await page.getByText('Ma propre phrase').click();
  await page.getByRole('textbox', { name: 'Votre phrase de passe' }).fill(PASSPHRASE);
  await page.getByRole('textbox', { name: 'une seconde fois' }).fill(PASSPHRASE);
  await page.getByRole('button', { name: 'Créer le coffre' }).click();
  await page.getByText('La fiche est imprimée').click();
  await page.getByRole('button', { name: 'Entrer dans le coffre' }).click();
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
  expect(service.agents).toBeGreaterThan(0);
  expect(complaints).toEqual([]);
});
