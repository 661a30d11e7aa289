import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import { picturesFolder } from '../../harness/relief-page';
import { expectAccessible } from '../accessibility';
import { openFictive, type ServicePage } from '../service-page';

test.describe.configure({ mode: 'serial' });

let service: ServicePage;
let page: Page;
let file: string;

test.beforeAll(async ({ browser }) => {
  service = await openFictive(browser);
  ({ page } = service);
  file = join(service.folder, 'catalogue.csv');
  service.host.dialogs.table = file;
  service.host.dialogs.importFiles = [file];
});

test.afterAll(async () => {
  await service?.close();
});

const goTo = (title: string) => service.goTo(title);
const grid = () => page.getByRole('grid', { name: 'Catalogue d’actions' });
const search = () => page.getByRole('searchbox', { name: 'Chercher une action' });
const fillAmount = async (name: string, value: string) => {
  await page.getByRole('textbox', { name, exact: true }).fill(value);
  await page.getByRole('textbox', { name, exact: true }).blur();
};

test('the delivered actions are searched, opened by keyboard and put in the service’s own words', async () => {
  await goTo('Catalogue');
  await expect(page.getByText('64\u00a0actions prêtes à l’emploi')).toBeVisible();
  await search().fill('hameçonnage');
  await expect(grid().getByRole('row')).toHaveCount(2);
  await grid().focus();
  await page.keyboard.press('Enter');
  await page.getByRole('textbox', { name: 'Organisme' }).fill('Équipe numérique');
  await fillAmount('Coût par session', '150');
  await page.getByRole('button', { name: 'Enregistrer' }).click();
  await expect(grid().getByText('Adaptée')).toBeVisible();
  await page.getByRole('button', { name: 'Remettre comme livrée' }).click();
  await expect(grid().getByText('Livrée')).toBeVisible();
  await page.getByRole('button', { name: 'Annuler', exact: true }).click();
  await expect(grid().getByText('Équipe numérique')).toBeVisible();
});

test('an action is duplicated, taken out and put back', async () => {
  await page.getByRole('button', { name: 'Dupliquer' }).click();
  await expect(grid().getByText('(copie)')).toBeVisible();
  await page.getByRole('button', { name: 'Retirer', exact: true }).click();
  await expect(grid().getByText('(copie)')).toHaveCount(0);
  await expect(page.getByText('Montrer 1\u00a0action retirée')).toBeVisible();
  await page.getByRole('button', { name: 'Remettre au catalogue' }).click();
  await expect(grid().getByText('Votre service')).toBeVisible();
  await page.getByRole('button', { name: 'Fermer le volet' }).click();
  await search().fill('');
});

test('a file comes back: differences, refused lines, then taken', async () => {
  await page.getByRole('button', { name: 'Exporter' }).click();
  await page.getByRole('menuitem', { name: 'Tableau CSV…' }).click();
  await expect(page.getByText('Catalogue enregistré dans catalogue.csv.')).toBeVisible();
  const text = readFileSync(file, 'utf8').replace('Équipe numérique', 'Équipe du numérique');
  writeFileSync(file, `${text};"=Action venue d’ailleurs"\r\n;"Mal datée";;;;"trois jours"\r\n`);
  await page.getByRole('button', { name: 'Importer un fichier…' }).click();
  await expect(page.getByText(/attend un nombre de jours/)).toBeVisible();
  await expect(page.getByText(/Équipe numérique → Équipe du numérique/)).toBeVisible();
  await page.screenshot({ path: join(picturesFolder(), 'catalogue-import.png') });
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Reprendre ce qui est coché' }).click();
  await expect(grid().getByText('Équipe du numérique')).toBeVisible();
});

test('the plan takes an action from the catalogue and is flagged when the entry changes', async () => {
  await goTo('Plan de formation');
  await page.getByRole('radio', { name: 'Actions, calendrier et budget' }).click();
  const actions = page.getByRole('region', { name: 'Actions', exact: true });
  await actions.getByRole('button', { name: /^1\. / }).click();
  await page.getByRole('button', { name: 'Choisir au catalogue…' }).click();
  await page.getByRole('searchbox', { name: 'Chercher au catalogue' }).fill('équipe du numérique');
  await page.getByRole('list', { name: 'Actions du catalogue' }).getByRole('button').first().click();
  await expect(page.getByText(/reprise du catalogue/).first()).toBeVisible();
  await expect(page.getByText(/× 150\u00a0€ =/)).toBeVisible();
  await page.screenshot({ path: join(picturesFolder(), 'plan-catalogue.png') });
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Fermer le volet' }).click();
  await goTo('Catalogue');
  await search().fill('équipe du numérique');
  await grid().getByText('Équipe du numérique').first().click();
  await fillAmount('Coût par session', '200');
  await page.getByRole('button', { name: 'Enregistrer' }).click();
  await page.getByRole('button', { name: 'Fermer le volet' }).click();
  await goTo('Plan de formation');
  await page.getByRole('radio', { name: 'Actions, calendrier et budget' }).click();
  await expect(actions.getByText('Catalogue changé')).toBeVisible();
  await actions
    .getByRole('button', { name: /Déjouer l’hameçonnage/ })
    .first()
    .click();
  await expect(page.getByText('Coût par session\u202f: 150 → 200')).toBeVisible();
  await page.getByRole('button', { name: 'Reprendre les valeurs du catalogue' }).click();
  await expect(page.getByText(/× 200\u00a0€ =/)).toBeVisible();
  await expect(actions.getByText('Catalogue changé')).toHaveCount(0);
  expect(service.complaints).toEqual([]);
});
