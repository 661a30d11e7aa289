import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Browser, expect, type Page, test } from '@playwright/test';
import { type ApplicationHost, startApplicationHost } from '../../harness/application-host';
import { findChromium, launchChromium, openReliefPage, picturesFolder } from '../../harness/relief-page';
import { expectAccessible } from '../accessibility';
import { serviceFiles } from '../truth/service';

const executablePath = findChromium();
const PASSPHRASE = 'Vélo-Ombre-Quartz-7-Pamplemousse-Givre-Zinc-Tambour';

test.describe.configure({ mode: 'serial' });
test.skip(executablePath === null, 'no Chromium on this machine: install the Debian package chromium');

let browser: Browser;
let host: ApplicationHost;
let page: Page;
let complaints: readonly string[];
let lines: readonly string[];

test.beforeAll(async () => {
  const folder = mkdtempSync(join(tmpdir(), 'relief-mapping-'));
  const text = readFileSync(serviceFiles().roster, 'utf8').replace('\uFEFF', '').trim();
  lines = text.split(/\r?\n/);
  const list = join(folder, 'rubriques.csv');
  const titles = (lines[0] ?? '').split(';').map((_, place) => `Rubrique ${place + 1}`);
  writeFileSync(list, [titles.join(';'), ...lines.slice(1)].join('\n'));
  host = startApplicationHost(folder);
  host.dialogs.newVault = join(folder, 'essai.coffre');
  host.dialogs.importFiles = [list];
  browser = await launchChromium(executablePath ?? '');
  ({ page, complaints } = await openReliefPage(browser, host));
});

test.afterAll(async () => {
  await browser?.close();
  await host?.close();
});

const goTo = (title: string) =>
  page.getByRole('navigation', { name: 'Écrans' }).getByRole('button', { name: title, exact: true }).click();

/** Opens the choice of a column with the keyboard alone, and types the beginning of the role. */
async function say(column: number, keys: string, role: string): Promise<void> {
  const choice = page.getByRole('button', { name: new RegExp(`Contenu de la colonne ${column},`) });
  await choice.focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('listbox')).toBeVisible();
  await page.keyboard.type(keys);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('listbox')).toHaveCount(0);
  await expect(choice).toContainText(role);
}

test('a list whose titles say nothing is read once its columns are said, by keyboard', async () => {
  await page.getByRole('button', { name: 'Créer…' }).click();
  await page.getByText('Ma propre phrase').click();
  await page.getByRole('textbox', { name: 'Votre phrase de passe' }).fill(PASSPHRASE);
  await page.getByRole('textbox', { name: 'une seconde fois' }).fill(PASSPHRASE);
  await page.getByRole('button', { name: 'Créer le coffre' }).click();
  await page.getByText('La fiche est imprimée').click();
  await page.getByRole('button', { name: 'Entrer dans le coffre' }).click();
  await goTo('Importer');
  await page.getByRole('button', { name: 'Choisir des fichiers…' }).click();
  await page.getByRole('button', { name: 'Indiquer les colonnes…' }).focus();
  await page.keyboard.press('Enter');
  await expect(page.getByText('Ces colonnes ne suffisent pas encore')).toBeVisible();
  await say(1, 'matr', 'Matricule');
  await say(2, 'nom', 'Nom d’usage');
  await say(4, 'pr', 'Prénom');
  await say(7, 'niv', 'Niveau d’affectation');
  await expect(page.getByText('Ces colonnes ne suffisent pas encore')).toHaveCount(0);
  await expect(page.getByRole('table').getByText((lines[1] ?? '').split(';')[0] ?? '')).toBeVisible();
  await expectAccessible(page);
  await page.screenshot({ path: join(picturesFolder(), 'colonnes.png'), fullPage: true });
  await page.getByRole('button', { name: 'Utiliser ces colonnes' }).focus();
  await page.keyboard.press('Enter');
  await expect(page.getByText(`Première liste\u202f: ${lines.length - 1}\u00a0agents.`)).toBeVisible();
});

test('the columns are remembered, forgotten and put back', async () => {
  await goTo('Réglages');
  await page.getByRole('tab', { name: 'Fichiers' }).click();
  await page.getByRole('button', { name: 'Oublier les colonnes de rubriques.csv' }).click();
  await expect(page.getByText('Aucune pour l’instant.')).toBeVisible();
  await page.getByRole('button', { name: 'Annuler', exact: true }).click();
  await expect(page.getByText('rubriques.csv')).toBeVisible();
  await expectAccessible(page);
  expect(complaints).toEqual([]);
});
