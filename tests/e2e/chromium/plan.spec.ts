import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { picturesFolder } from '../../harness/relief-page';
import { expectAccessible } from '../accessibility';
import { openFictive, type ServicePage } from '../service-page';

test.describe.configure({ mode: 'serial' });

let service: ServicePage;
let page: Page;
let workbook: string;
let table: string;

test.beforeAll(async ({ browser }) => {
  service = await openFictive(browser);
  ({ page } = service);
  workbook = join(service.folder, 'plan.xlsx');
  service.host.dialogs.workbook = workbook;
  table = join(service.folder, 'plan.csv');
  service.host.dialogs.table = table;
  service.host.dialogs.importFiles = [workbook];
});

test.afterAll(async () => {
  await service?.close();
});

const card = (name: string) => page.getByRole('region', { name, exact: true });

test('an action takes its provider and cost, and « Annuler » takes them back', async () => {
  await page
    .getByRole('navigation', { name: 'Écrans' })
    .getByRole('button', { name: 'Plan de formation', exact: true })
    .click();
  await page.getByRole('radio', { name: 'Actions, calendrier et budget' }).click();
  await card('Actions').getByRole('button', { name: /^1\. / }).click();
  await page.getByRole('textbox', { name: 'Organisme' }).fill('Centre inventé');
  await page.getByRole('textbox', { name: 'Coût pédagogique' }).fill('1200');
  await page.getByRole('textbox', { name: 'Coût pédagogique' }).blur();
  await page.getByRole('button', { name: 'Enregistrer' }).last().click();
  await expect(card('Actions').getByRole('cell', { name: 'Centre inventé' })).toBeVisible();
  await page.screenshot({ path: join(picturesFolder(), 'plan-actions.png'), fullPage: true });
  await page.getByRole('button', { name: 'Annuler', exact: true }).click();
  await expect(card('Actions').getByRole('cell', { name: 'Centre inventé' })).toHaveCount(0);
});

test('the plan leaves as a CSV file that says for whom it is', async () => {
  await page.getByRole('button', { name: 'Fermer le volet' }).click();
  await page.getByRole('button', { name: 'Autres sorties' }).click();
  await page.getByRole('menuitem', { name: 'Plan en CSV…' }).click();
  await expect(page.getByText(/Enregistré dans plan\.csv/)).toBeVisible();
  const [header = '', ...lines] = readFileSync(table, 'utf8').trim().split('\r\n');
  expect(header).toContain('"Effectif retenu"');
  expect(lines.length).toBeGreaterThan(10);
  for (const line of lines) expect(line).toContain('à ne pas transmettre');
  await page.emulateMedia({ media: 'print' });
  await expect(page.getByText('Fichier de travail, à ne pas transmettre').first()).toBeVisible();
  await page.pdf({ path: join(picturesFolder(), 'plan-imprime.pdf'), format: 'A4', landscape: true });
  await page.emulateMedia({ media: 'screen' });
});

test('the actions, calendar and budget are accessible, light and dark', async () => {
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    await expectAccessible(page);
  }
  await page.emulateMedia({ colorScheme: 'light' });
});

test('a workbook completed by the office comes back, difference by difference', async () => {
  await page.getByRole('button', { name: 'Exporter vers Excel…' }).click();
  await expect(page.getByText(/plan\.xlsx/)).toBeVisible();
  const parts = unzipSync(readFileSync(workbook));
  const plan = 'xl/worksheets/sheet3.xml';
  const before = strFromU8(parts[plan] ?? new Uint8Array());
  // « Axe stratégique » is in column C, proposed by the objective.
  const after = before.replace(
    /<c r="C6"( s="\d+")[^>]*(?:\/>|>.*?<\/c>)/,
    '<c r="C6"$1 t="inlineStr"><is><t>Axe choisi</t></is></c>',
  );
  expect(after).not.toBe(before);
  writeFileSync(workbook, zipSync({ ...parts, [plan]: strToU8(after) }));
  await page.getByRole('button', { name: 'Relire un classeur…' }).click();
  await expect(page.getByText('→ Axe choisi')).toBeVisible();
  await page.getByRole('button', { name: 'Reprendre ce qui est coché' }).click();
  await expect(page.getByText(/1\smodification reprise/)).toBeVisible();
  await page.getByRole('button', { name: 'Relire un classeur…' }).click();
  await expect(page.getByText('Aucune différence avec le plan.')).toBeVisible();
  expect(service.complaints).toEqual([]);
});
