import { mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import { picturesFolder } from '../../harness/relief-page';
import { expectAccessible } from '../accessibility';
import { openFictive, type ServicePage } from '../service-page';

test.describe.configure({ mode: 'serial' });

let service: ServicePage;
let page: Page;

test.beforeAll(async ({ browser }) => {
  service = await openFictive(browser);
  ({ page } = service);
});

test.afterAll(async () => {
  await service?.close();
});

const sendTo = (name: string): string => {
  const path = join(service.folder, name);
  mkdirSync(path);
  service.host.dialogs.releaseFolder = path;
  return path;
};

const contentOf = (place: string, extension: string): Buffer =>
  readFileSync(join(place, readdirSync(place).find((name) => name.endsWith(extension)) ?? ''));

const register = () => page.getByRole('region', { name: 'Registre des diffusions' });

test('the dossier of the CODIR is prepared in one click, read, then written with its number', async () => {
  await page
    .getByRole('navigation', { name: 'Écrans' })
    .getByRole('button', { name: 'Diffusion', exact: true })
    .click();
  await expect(page.getByText('Rien n’est encore sorti du service')).toBeVisible();
  await page.getByRole('button', { name: 'Préparer le dossier' }).click();
  await expect(page.getByRole('heading', { name: /^Diffusion n°\s1, prête à transmettre$/ })).toBeVisible();
  await expect(page.getByRole('heading', { name: 'L’essentiel' })).toBeVisible();
  await page.screenshot({ path: join(picturesFolder(), 'release-ready.png'), fullPage: true });
  const place = sendTo('dossier');
  await page.getByRole('button', { name: 'Écrire les fichiers…' }).click();
  await expect(page.getByText('Elle est inscrite au registre.')).toBeVisible();
  expect(readdirSync(place).map((name) => name.replace(/^.*\./, ''))).toEqual(
    expect.arrayContaining(['docx', 'pdf', 'xlsx']),
  );
});

test('the PDF has two pages, is tagged, titled and French', async () => {
  const pdf = contentOf(join(service.folder, 'dossier'), '.pdf').toString('latin1');
  expect(pdf.match(/\/Type\s*\/Page\b/g)).toHaveLength(2);
  expect(pdf).toContain('/MarkInfo');
  expect(pdf).toMatch(/\/Lang \(fr/);
  // The title of the document, in UTF-16 as PDF writes it when it has accents.
  expect(pdf).not.toContain('/Title (Relief)');
});

test('what is shown before writing is accessible, light and dark', async () => {
  await page.getByRole('button', { name: 'Préparer le dossier' }).click();
  await expect(page.getByRole('heading', { name: /^Diffusion n°\s2, prête/ })).toBeVisible();
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    await expectAccessible(page);
  }
  await page.emulateMedia({ colorScheme: 'light' });
  await page.getByRole('button', { name: 'Abandonner' }).click();
});

test('chosen tables leave for their readers, with every row and mask shown first', async () => {
  await page.getByRole('radio', { name: 'Tableaux choisis' }).click();
  await page
    .getByRole('group', { name: /Cybersécurité/ })
    .getByText('par service', { exact: true })
    .click();
  await page.getByRole('textbox', { name: 'Destinataires' }).fill('CSA');
  await page.getByRole('button', { name: 'Préparer le tableau' }).click();
  await expect(page.getByRole('heading', { name: /^Diffusion n°\s2, prête/ })).toBeVisible();
  await expect(page.getByRole('region', { name: /Cybersécurité.*par service/ }).first()).toBeVisible();
  const place = sendTo('tables');
  await page.getByRole('button', { name: 'Écrire le fichier…' }).click();
  await expect(page.getByText('Elle est inscrite au registre.')).toBeVisible();
  expect(readdirSync(place)).toHaveLength(1);
  await expect(register().getByRole('heading', { name: /^n°\s2, 1\stableau$/ })).toBeVisible();
});

test('a release of the register is written again to the byte', async () => {
  const place = sendTo('again');
  await register().getByRole('button', { name: 'Refaire le fichier de la diffusion 1' }).click();
  await expect(page.getByText(/Écrit de nouveau dans again/)).toBeVisible();
  for (const extension of ['.docx', '.pdf', '.xlsx'])
    expect(contentOf(place, extension).equals(contentOf(join(service.folder, 'dossier'), extension))).toBe(
      true,
    );
  expect(service.complaints).toEqual([]);
});

test('the threshold is raised, never lowered, and what it does is shown', async () => {
  await service.goTo('Tableau de bord');
  await service.goTo('Diffusion');
  const picker = page.getByRole('button', { name: /Résultats donnés à partir de/ });
  await expect(picker).toContainText('8 répondants (la règle)');
  await picker.click();
  const offered = (await page.getByRole('option').allTextContents()).map((text) => Number.parseInt(text, 10));
  expect(offered[0]).toBe(8);
  expect(offered.length).toBeGreaterThan(2);
  expect(Math.min(...offered)).toBe(8);
  await page.getByRole('option', { name: '30 répondants', exact: true }).click();
  await page.getByRole('button', { name: 'Préparer le dossier' }).click();
  await expect(page.getByText(/résultats exacts, à partir de 30.répondants/)).toBeVisible();
});
