import { join } from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import readXlsx from 'read-excel-file/node';
import { picturesFolder } from '../../harness/relief-page';
import { expectAccessible } from '../accessibility';
import { openFictive, type ServicePage } from '../service-page';

test.describe.configure({ mode: 'serial' });

let service: ServicePage;
let page: Page;
let list: string;

test.beforeAll(async ({ browser }) => {
  service = await openFictive(browser);
  ({ page } = service);
  list = join(service.folder, 'liens.xlsx');
  service.host.dialogs.table = list;
});

test.afterAll(async () => {
  await service?.close();
});

const goTo = (title: string) => service.goTo(title);

test('a list of personal links is written for those who have not started, after the warning', async () => {
  await goTo('Liens personnels');
  await page.getByRole('button', { name: /Campagne/ }).click();
  await page.getByRole('option', { name: /Une autre campagne/ }).click();
  await page.getByRole('textbox', { name: 'Code de la campagne' }).fill('!!');
  await expect(page.getByText('ne contient pas de code de campagne')).toBeVisible();
  await page
    .getByRole('textbox', { name: 'Code de la campagne' })
    .fill('https://app.pix.fr/campagnes/INVENT123');
  await page.getByRole('switch', { name: /pas commencé/ }).focus();
  await page.keyboard.press('Space');
  await expect(page.getByRole('status').filter({ hasText: /La liste portera \d+\sagents/ })).toBeVisible();
  await expectAccessible(page);
  await page.screenshot({ path: join(picturesFolder(), 'liens.png') });
  await page.getByRole('button', { name: 'Écrire la liste…' }).click();
  await expect(page.getByRole('alertdialog')).toContainText('en clair');
  await page.getByRole('button', { name: 'Choisir où l’écrire…' }).click();
  await expect(page.getByText('Liste enregistrée dans liens.xlsx')).toBeVisible();
  const [sheet] = await readXlsx(list);
  const [header, ...rows] = sheet?.data ?? [];
  expect(header).toEqual(['Nom', 'Prénom', 'Courriel', 'Service', 'Lien']);
  expect(rows.length).toBeGreaterThan(100);
  const links = rows.map((row) => String(row[4]));
  expect(new Set(links).size).toBe(rows.length);
  for (const link of links)
    expect(link).toMatch(/^https:\/\/app\.pix\.fr\/campagnes\/INVENT123\?externalId=[A-Za-z0-9-]+$/);
});

test('the dashboard asks to delete the file, until it is said to be gone', async () => {
  await goTo('Tableau de bord');
  await expect(page.getByText('liste de liens personnels à supprimer')).toBeVisible();
  await page.getByRole('button', { name: 'Voir les fichiers' }).click();
  await page.getByRole('button', { name: /C’est fait/ }).click();
  await expect(page.getByText('supprimé le')).toBeVisible();
  await page.getByRole('button', { name: 'Annuler', exact: true }).click();
  await expect(page.getByRole('button', { name: /C’est fait/ })).toBeVisible();
  await page.getByRole('button', { name: /C’est fait/ }).click();
  await goTo('Tableau de bord');
  await expect(page.getByRole('region', { name: 'À surveiller' })).toBeVisible();
  await expect(page.getByText('liste de liens personnels à supprimer')).toHaveCount(0);
  await goTo('Journal');
  await expect(page.getByText(/Liens personnels de la campagne INVENT123/).first()).toBeVisible();
  expect(service.complaints).toEqual([]);
});
