import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import { picturesFolder } from '../../harness/relief-page';
import { expectAccessible } from '../accessibility';
import { openNewVault, type ServicePage } from '../service-page';
import { serviceFiles } from '../truth/service';

test.describe.configure({ mode: 'serial' });

let service: ServicePage;
let page: Page;
let lines: readonly string[];

test.beforeAll(async ({ browser }) => {
  service = await openNewVault(browser);
  ({ page } = service);
  const text = readFileSync(serviceFiles().roster, 'utf8').replace('\uFEFF', '').trim();
  lines = text.split(/\r?\n/);
  const list = join(service.folder, 'rubriques.csv');
  const titles = (lines[0] ?? '').split(';').map((_, place) => `Rubrique ${place + 1}`);
  writeFileSync(list, [titles.join(';'), ...lines.slice(1)].join('\n'));
  service.host.dialogs.importFiles = [list];
});

test.afterAll(async () => {
  await service?.close();
});

const goTo = (title: string) => service.goTo(title);

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
  expect(service.complaints).toEqual([]);
});
