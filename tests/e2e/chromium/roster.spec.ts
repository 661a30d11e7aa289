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
  lines = readFileSync(serviceFiles().roster, 'utf8').replace('\uFEFF', '').trim().split(/\r?\n/);
});

test.afterAll(async () => {
  await service?.close();
});

const goTo = (title: string) => service.goTo(title);
const importing = () => page.getByRole('main').getByRole('button', { name: 'Importer', exact: true });
const card = () => page.getByRole('region', { name: 'Liste des agents', exact: true });

/** Chooses a list of some of the lines of the service, under a name that tells its day. */
async function chooseList(day: string, kept: readonly string[]): Promise<void> {
  const path = join(service.folder, `agents-${day}.csv`);
  writeFileSync(path, kept.join('\n'));
  service.host.dialogs.importFiles = [path];
  await goTo('Importer');
  const again = page.getByRole('button', { name: 'Importer d’autres fichiers' });
  if (await again.isVisible()) await again.click();
  await page.getByRole('button', { name: 'Choisir des fichiers…' }).click();
  await expect(card()).toBeVisible();
}

test('a dated list is compared with the one before it, agent by agent, before anything is written', async () => {
  await chooseList('2026-01-15', lines.slice(0, -3));
  await expect(card()).toContainText(`Première liste\u202f: ${lines.length - 4}\u00a0agents.`);
  await importing().click();
  await expect(page.getByRole('region', { name: 'Rapport d’import' })).toBeVisible();
  await chooseList('2026-03-03', [lines[0] ?? '', ...lines.slice(3)]);
  await expect(card()).toContainText('3\u00a0arrivées et 2\u00a0départs.');
  await expect(card()).toContainText('2\u00a0agents du coffre ne figurent plus dans la liste');
  await expect(card().getByLabel('Liste au')).toHaveValue('2026-03-03');
  await card().getByRole('button', { name: 'Voir les différences agent par agent' }).click();
  await expect(card().getByRole('grid').getByText('Arrivée', { exact: true })).toHaveCount(3);
  await expect(card().getByRole('grid').getByText('Départ', { exact: true })).toHaveCount(2);
  await expectAccessible(page);
  await page.screenshot({ path: join(picturesFolder(), 'liste-differences.png'), fullPage: true });
});

test('a day typed before that of the list in force only completes the history', async () => {
  await card().getByLabel('Liste au').fill('2025-12-01');
  await card().getByLabel('Liste au').press('Enter');
  await expect(card()).toContainText('plus ancienne que celle du coffre');
  await card().getByLabel('Liste au').fill('2099-03-03');
  await card().getByLabel('Liste au').press('Enter');
  await expect(card()).toContainText('Cette date est à venir');
  await card().getByLabel('Liste au').fill('2026-03-03');
  await card().getByLabel('Liste au').press('Enter');
  await expect(card()).toContainText('3\u00a0arrivées et 2\u00a0départs.');
  await importing().click();
  await expect(page.getByRole('region', { name: 'Rapport d’import' })).toBeVisible();
  await goTo('Réglages');
  await page.getByRole('tab', { name: 'Fichiers' }).click();
  const versions = page.getByRole('region', { name: 'Versions de la liste' });
  await expect(versions.getByRole('listitem')).toHaveCount(2);
  await expect(versions).toContainText('Liste au 3 mars 2026');
  await versions.getByRole('button', { name: /Différences de la liste au 3 mars/ }).click();
  await expect(versions.getByRole('grid').getByText('Arrivée', { exact: true })).toHaveCount(3);
  await expectAccessible(page);
  await page.screenshot({ path: join(picturesFolder(), 'liste-versions.png'), fullPage: true });
  expect(service.complaints).toEqual([]);
});
