import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import { strFromU8, unzipSync } from 'fflate';
import { z } from 'zod';
import { openFictive, plain, type ServicePage } from '../service-page';

test.describe.configure({ mode: 'serial' });

const EVERYTHING = {
  ...{ unitPath: null, site: null, corps: null, category: null, job: null, campaignIds: null },
};
const fileNeeds = z.object({
  ok: z.literal(true),
  value: z.object({ listed: z.number(), regrouped: z.number(), masked: z.number() }),
});

let service: ServicePage;
let page: Page;
let workbook: string;

test.beforeAll(async ({ browser }) => {
  service = await openFictive(browser);
  ({ page } = service);
  workbook = join(service.folder, 'plan.xlsx');
  service.host.dialogs.workbook = workbook;
  await goTo('Plan de formation');
});

test.afterAll(async () => {
  await service?.close();
});

const goTo = (title: string) => service.goTo(title);
const press = (name: string | RegExp) => page.getByRole('button', { name, exact: true }).click();
const showPart = (name: string) => page.getByRole('radio', { name, exact: true }).click();
const bilan = () => page.getByRole('region', { name: 'Bilan', exact: true });

test('the title of the plan goes from the settings to its screen and its workbook, and back', async () => {
  const title = 'Plan numérique de la Direction fictive';
  await goTo('Réglages');
  const field = page.getByRole('textbox', { name: 'Titre du plan' });
  await field.fill(title);
  await field.press('Enter');
  await expect(page.getByText('Titre du plan enregistré.')).toBeVisible();
  await goTo('Plan de formation');
  await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible();
  await press('Exporter vers Excel…');
  await expect(page.getByText(/^Enregistré.*plan\.xlsx/)).toBeVisible();
  const parts = unzipSync(readFileSync(workbook));
  const textOf = (name: string) => strFromU8(parts[name] ?? new Uint8Array());
  expect(textOf('docProps/core.xml')).toContain(title);
  const sheets = Object.keys(parts).filter((name) => /sharedStrings|worksheets\/sheet/.test(name));
  expect(sheets.some((name) => textOf(name).includes(title))).toBe(true);
  await goTo('Réglages');
  await press(/^Revenir à/);
  await goTo('Plan de formation');
  await expect(page.getByRole('heading', { level: 1, name: 'Plan de formation' })).toBeVisible();
});

test('what the workbook will mask is told before it is written, in the numbers of the engine', async () => {
  await press('Voir ce que le classeur masquera');
  const words = page.getByRole('main').getByText(/^(?:Sur|Le classeur portera) les/);
  await expect(words).toBeVisible();
  const { listed, regrouped, masked } = fileNeeds.parse(
    await service.host.call('export:needs', { jobId: 'contrôle', filter: EVERYTHING }),
  ).value;
  expect(listed).toBeGreaterThan(10);
  const told = plain(await words.textContent());
  expect(told).toContain(` les ${listed} besoins de l’écran`);
  for (const count of [regrouped, masked]) if (count > 0) expect(told).toContain(` ${count} `);
  if (regrouped + masked === 0) expect(told).toContain('sans en regrouper ni en masquer');
});

test('the bilan compares the campaign of a need with the parcours that is chosen, and takes it back', async () => {
  await showPart('Actions, calendrier et budget');
  const from = bilan().getByRole('button', { name: /Campagne du besoin/ });
  const to = bilan().getByRole('button', { name: /Nouveau parcours/ });
  await expect(to).toContainText('Dernier envoi dans la même campagne');
  const first = (await from.textContent()) ?? '';
  await to.click();
  const others = page.getByRole('option');
  expect(await others.count()).toBeGreaterThan(1);
  const chosen = (await others.nth(1).textContent()) ?? '';
  await others.nth(1).click();
  await expect(page.getByText('Nouveau parcours gardé, repris dans le classeur.')).toBeVisible();
  await expect(to).not.toContainText('Dernier envoi');
  expect(chosen).not.toBe('');
  await goTo('Écarts');
  await goTo('Plan de formation');
  await showPart('Actions, calendrier et budget');
  await expect(to).not.toContainText('Dernier envoi');
  await page
    .getByRole('alertdialog')
    .filter({ hasText: 'Nouveau parcours gardé' })
    .getByRole('button', { name: 'Annuler' })
    .click();
  await expect(to).toContainText('Dernier envoi dans la même campagne');
  await from.click();
  await page.getByRole('option').last().click();
  await expect(from).not.toHaveText(first);
});

test('what was typed of an action and of ceilings is found again after another part and another screen', async () => {
  const actions = page.getByRole('region', { name: 'Actions', exact: true });
  const organisation = page.getByRole('textbox', { name: 'Organisme' });
  const ceiling = page.getByRole('textbox', { name: 'Plafond en jours-stagiaires' });
  await actions.getByRole('button', { name: /^1\. / }).click();
  await organisation.fill('Centre inventé');
  await page.keyboard.press('Escape');
  await ceiling.fill('40');
  await ceiling.blur();
  await showPart('Besoins');
  await showPart('Actions, calendrier et budget');
  await expect(ceiling).toHaveValue('40');
  await goTo('Catalogue');
  await goTo('Plan de formation');
  await showPart('Actions, calendrier et budget');
  await expect(ceiling).toHaveValue('40');
  await actions.getByRole('button', { name: /^1\. / }).click();
  await expect(organisation).toHaveValue('Centre inventé');
  await press('Abandonner les modifications');
  await expect(organisation).toHaveValue('');
  expect(service.complaints).toEqual([]);
});
