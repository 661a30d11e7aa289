import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Browser, expect, type Page } from '@playwright/test';
import type { CaseFiles } from '../fixtures/cases/case-files';
import { type ApplicationHost, startApplicationHost } from '../harness/application-host';
import { createVault } from '../harness/create-vault';
import { openReliefPage } from '../harness/relief-page';

/** The page, and what stands behind it. */
export interface ServicePage {
  readonly page: Page;
  readonly host: ApplicationHost;
  readonly complaints: readonly string[];
  readonly folder: string;
  readonly goTo: (title: string) => Promise<void>;
  readonly close: () => Promise<void>;
}

/** The page as it is before a vault is open. */
async function openPage(browser: Browser): Promise<ServicePage> {
  const folder = mkdtempSync(join(tmpdir(), 'relief-service-'));
  const host = startApplicationHost(folder);
  const { page, complaints } = await openReliefPage(browser, host);
  const navigation = page.getByRole('navigation', { name: 'Écrans' });
  return {
    page,
    host,
    complaints,
    folder,
    goTo: (title) => navigation.getByRole('button', { name: title, exact: true }).click(),
    close: async () => {
      await page.context().close();
      await host.close();
    },
  };
}

/** Opens the fictive service. */
export async function openFictive(browser: Browser): Promise<ServicePage> {
  const service = await openPage(browser);
  await service.page.getByRole('button', { name: 'Découvrir' }).click();
  return service;
}

/** Creates a vault as the administrator does. */
export async function openNewVault(browser: Browser): Promise<ServicePage> {
  const service = await openPage(browser);
  const { page, host, folder } = service;
  host.dialogs.newVault = join(folder, 'essai.coffre');
  await createVault(page);
  return service;
}

/** Shows files to the import; nothing is written yet. */
export async function previewFiles(
  { page, host, goTo }: ServicePage,
  paths: readonly string[],
): Promise<void> {
  host.dialogs.importFiles = paths;
  await goTo('Importer');
  await page.getByRole('button', { name: 'Choisir des fichiers' }).click();
}

/** Imports files for good. */
async function importFiles(service: ServicePage, paths: readonly string[]): Promise<void> {
  await previewFiles(service, paths);
  await service.page.getByRole('main').getByRole('button', { name: 'Importer', exact: true }).click();
  await expect(service.page.getByRole('region', { name: 'Rapport d’import' })).toBeVisible();
}

/** Writes the files of an invented service on the disk. */
export function writeFiles(folder: string, { roster, exports }: CaseFiles): readonly string[] {
  const named = [
    ...(roster === null ? [] : [['agents.csv', roster] as const]),
    ...exports.map((text, index) => [`export-${index + 1}.csv`, text] as const),
  ];
  return named.map(([name, text]) => {
    const path = join(folder, name);
    writeFileSync(path, text);
    return path;
  });
}

/** A page on the vault of an invented service. */
export async function openService(browser: Browser, files: CaseFiles): Promise<ServicePage> {
  const service = await openNewVault(browser);
  await importFiles(service, writeFiles(service.folder, files));
  return service;
}

/** Narrows the context bar. */
export async function narrow({ page }: ServicePage, filter: string, value: string): Promise<void> {
  const bar = page.getByRole('region', { name: 'Périmètre' });
  await bar.getByRole('button', { name: new RegExp(`^${filter}`) }).click();
  await page.getByRole('option', { name: value, exact: true }).click();
  await expect(bar.getByText(`${filter} est ${value}`)).toBeVisible();
}

/** A text of the page with plain spaces. */
export const plain = (text: string | null): string => (text ?? '').replace(/[\u00a0\u202f]/g, ' ');

/** A page on a vault that holds files of the disk. */
export async function openFiles(browser: Browser, paths: readonly string[]): Promise<ServicePage> {
  const service = await openNewVault(browser);
  await importFiles(service, paths);
  return service;
}

/** Cells of the table behind a figure, row by row, without the heading. */
export async function tableOf(
  { page }: ServicePage,
  title: string | RegExp,
): Promise<readonly (readonly string[])[]> {
  const figure = page.getByRole('figure', { name: title });
  await figure.getByRole('radio', { name: 'Tableau' }).click();
  return figure
    .locator('tbody tr')
    .evaluateAll((rows) =>
      rows.map((row) => [...row.querySelectorAll('th,td')].map((cell) => cell.textContent ?? '')),
    );
}

/** Headings of the table behind a figure, once it is shown. */
export const headingsOf = ({ page }: ServicePage, title: string | RegExp): Promise<readonly string[]> =>
  page.getByRole('figure', { name: title }).locator('thead th').allTextContents();

/** Shows a campaign, side by side with the others or in a list. */
export async function showCampaign({ page }: ServicePage, name: string): Promise<void> {
  const shown = page.getByRole('radio', { name, exact: true });
  if ((await shown.count()) > 0) return shown.click();
  await page.getByRole('button', { name: /Campagne$/ }).click();
  await page.getByRole('option', { name, exact: true }).click();
}
