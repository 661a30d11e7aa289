import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import { expectAccessible } from '../accessibility';
import { openFiles, type ServicePage, showCampaign } from '../service-page';
import { countWords, type ServiceFiles, serviceFiles } from '../truth/service';
import {
  compareSendings,
  countAgents,
  countBetween,
  countFunnel,
  countOnDay,
  countRepeats,
  readTrends,
  type TrueTrends,
} from '../truth/trends';

const SECTIONS = ['Résultats', 'Participation', 'Dans le temps', 'Progression', 'D’un parcours à l’autre'];

test.describe.configure({ mode: 'serial' });

let service: ServicePage;
let page: Page;
let files: ServiceFiles;
let agents: ReturnType<typeof countAgents>;
let campaigns: readonly TrueTrends[];

test.beforeAll(async ({ browser }) => {
  files = serviceFiles();
  agents = countAgents(files.roster);
  campaigns = files.exports.map((path) => readTrends(path, agents.roster));
  service = await openFiles(browser, [files.roster, ...files.exports]);
  ({ page } = service);
  await goTo('Tendances');
});

test.afterAll(async () => {
  await service?.close();
});

const goTo = (title: string) => service.goTo(title);

const open = (section: string) => page.getByRole('tab', { name: section }).click();

const show = ({ name }: TrueTrends) => showCampaign(service, name);

const figure = (title: string | RegExp) => page.getByRole('figure', { name: title });

/** Cells of the table behind a figure, row by row, without the heading. */
async function tableOf(title: string | RegExp): Promise<readonly (readonly string[])[]> {
  const shown = figure(title);
  await shown.getByRole('radio', { name: 'Tableau' }).click();
  const rows = await shown.locator('tbody tr').all();
  return Promise.all(rows.map((row) => row.locator('th,td').allTextContents()));
}

/** A number of persons as the page may say it. */
const told = (count: number): string => (count > 0 && count < 5 ? 'moins de 5' : countWords(count));
const firstWord = (cell: string | undefined): string => (cell ?? '').split(' (')[0] ?? '';

test('the funnel and the bands are those counted from the raw files', async () => {
  await open('Participation');
  for (const campaign of campaigns) {
    await show(campaign);
    const truth = countFunnel(campaign);
    const funnel = await tableOf('De l’invitation à l’envoi');
    expect(funnel.map(([, count]) => count)).toEqual(
      [agents.total, truth.started, truth.finished, truth.shared].map(told),
    );
    if (campaign.kind === 'profiles') continue;
    const bands = await tableOf('Avancement');
    expect(bands.slice(1).map(([, count]) => count)).toEqual([...truth.bands, truth.finished].map(told));
  }
});

test('the curve around the event is that of the dates of the files', async () => {
  await open('Dans le temps');
  for (const campaign of campaigns) {
    await show(campaign);
    await expect(figure('Participation autour de l’événement')).toBeVisible();
    const rows = await tableOf('Participation autour de l’événement');
    for (const offset of [-10, 0, 7]) {
      const name = offset === 0 ? 'J' : offset < 0 ? `J−${-offset}` : `J+${offset}`;
      const row = rows.find(([day]) => day === name);
      if (row === undefined && offset > 0) continue;
      const truth = countOnDay(campaign, offset);
      expect([firstWord(row?.[2]), firstWord(row?.[3])]).toEqual([told(truth.started), told(truth.shared)]);
    }
  }
});

test('each part of the distribution holds the people of the files, and five at least', async () => {
  await open('Résultats');
  for (const campaign of campaigns.filter(({ kind }) => kind === 'assessment')) {
    await show(campaign);
    const parts = (await tableOf('Répartition des résultats')).slice(0, -1);
    expect(parts.length).toBeGreaterThan(1);
    for (const [part = '', count = ''] of parts) {
      const [low = 0, high = 0] = (part.match(/\d+/g) ?? []).map(Number);
      expect(Number(count)).toBeGreaterThanOrEqual(5);
      expect(Number(count)).toBe(countBetween(campaign, low, high));
    }
  }
});

test('progress compares the same people, eleven at least, or says that it cannot', async () => {
  await open('Progression');
  for (const campaign of campaigns.filter(({ kind }) => kind === 'assessment')) {
    await show(campaign);
    const [name = ''] = campaign.rows.flatMap(({ values }) => [...values.keys()]);
    const truth = compareSendings(campaign, name);
    if (truth.people < 11) {
      await expect(page.getByText('Moins de 11 personnes à comparer')).toBeVisible();
      continue;
    }
    const rows = await tableOf('Du premier au dernier envoi');
    const row = rows.find(([label]) => label?.endsWith(name));
    expect(row?.slice(1, 4)).toEqual([
      String(truth.people),
      `${truth.before}\u00a0%`,
      `${truth.after}\u00a0%`,
    ]);
  }
});

test('how many campaigns people finished is what the files tell, person by person', async () => {
  await open('D’un parcours à l’autre');
  const rows = await tableOf('Combien de parcours chacun a faits');
  expect(rows.map(([, count]) => count)).toEqual(countRepeats(campaigns).map(told));
});

test('a service opens into its units, and the path leads back', async () => {
  await open('Participation');
  const [service = '', size = 0] = [...agents.services].sort((a, b) => b[1] - a[1])[0] ?? [];
  await figure('Participation par service').getByRole('button', { name: service, exact: true }).click();
  const path = page.getByRole('navigation', { name: 'Niveau de l’organigramme' });
  await expect(path.getByText(service, { exact: true })).toBeVisible();
  const rows = await tableOf('Participation par unité');
  expect(rows.at(-1)?.[1]).toBe(countWords(size));
  for (const [unit = '', concerned] of rows) {
    const truth = agents.unitsOf(service).get(unit);
    if (truth !== undefined) expect(concerned).toBe(countWords(truth));
  }
  await path.getByRole('button', { name: 'Toutes les unités' }).click();
  await expect(figure('Participation par service')).toBeVisible();
});

test('the emulation board waits to be asked for, and ranks participation only', async () => {
  await open('Participation');
  await expect(figure('Tableau d’émulation')).toHaveCount(0);
  await page.getByText('Montrer le tableau d’émulation').click();
  await expect(figure('Tableau d’émulation')).toContainText('jamais sur les résultats');
  await page.getByText('Montrer le tableau d’émulation').click();
  await expect(figure('Tableau d’émulation')).toHaveCount(0);
});

test('a figure leaves as an image, a drawing and a table, with its scope', async () => {
  await open('Participation');
  const exportAs = async (entry: string, name: string): Promise<Buffer> => {
    service.host.dialogs.figure = join(service.folder, name);
    await figure('De l’invitation à l’envoi').getByRole('button', { name: 'Exporter' }).click();
    await page.getByRole('menuitem', { name: entry }).click();
    await expect(page.getByText(`Figure enregistrée dans ${name}.`)).toBeVisible();
    return readFileSync(join(service.folder, name));
  };
  const csv = (await exportAs('Tableau (CSV)', 'figure.csv')).toString('utf8');
  expect(csv).toContain(`"Concernés";"${countWords(agents.total)}"`);
  expect(csv).toContain('à ne pas transmettre');
  const svg = (await exportAs('Dessin (SVG)', 'figure.svg')).toString('utf8');
  expect(svg).toMatch(/^<svg .*à ne pas transmettre.*<\/svg>$/s);
  const png = await exportAs('Image (PNG)', 'figure.png');
  expect(png.subarray(1, 4).toString('latin1')).toBe('PNG');
  expect(png.length).toBeGreaterThan(5000);
});

test('a view is kept, shown again, deleted and put back', async () => {
  await open('Progression');
  await page.getByRole('button', { name: 'Vues enregistrées' }).click();
  const panel = page.getByRole('complementary', { name: 'Vues enregistrées' });
  await panel.getByLabel('Nom de la vue actuelle').fill('Avant et après');
  await panel.getByRole('button', { name: 'Enregistrer cette vue' }).click();
  await expect(panel.getByRole('button', { name: 'Avant et après', exact: true })).toBeVisible();
  await panel.getByRole('button', { name: 'Supprimer Avant et après' }).click();
  await expect(panel.getByText('Aucune vue encore')).toBeVisible();
  await page.getByRole('button', { name: 'Annuler' }).click();
  await panel.getByRole('button', { name: 'Fermer le volet' }).click();
  await open('Participation');
  await page.getByRole('button', { name: 'Vues enregistrées' }).click();
  await panel.getByRole('button', { name: 'Avant et après', exact: true }).click();
  await expect(page.getByRole('tab', { name: 'Progression' })).toHaveAttribute('aria-selected', 'true');
  await panel.getByRole('button', { name: 'Fermer le volet' }).click();
});

test('a view of the trends opens from the dashboard, which keeps its own', async () => {
  const panel = page.getByRole('complementary', { name: 'Vues enregistrées' });
  await goTo('Tableau de bord');
  await page.getByRole('button', { name: 'Vues enregistrées' }).click();
  await panel.getByLabel('Nom de la vue actuelle').fill('Tout le service');
  await panel.getByRole('button', { name: 'Enregistrer cette vue' }).click();
  await expect(panel.getByText('Tableau de bord · tous les agents').last()).toBeVisible();
  await panel.getByRole('button', { name: 'Avant et après', exact: true }).click();
  await expect(page.getByRole('tab', { name: 'Progression' })).toHaveAttribute('aria-selected', 'true');
});

test('« Que faudrait-il ? » gives ranges only, never a hidden count', async () => {
  await page.getByRole('button', { name: /Que faudrait-il/ }).click();
  const panel = page.getByRole('complementary', { name: /Que faudrait-il/ });
  await expect(panel.getByText('Par service')).toBeVisible();
  const said = (await panel.textContent()) ?? '';
  for (const [, range] of said.matchAll(/\(([^)]*) de plus\)/g)) expect(range).toMatch(/^(1 à 5|5)$/);
  await panel.getByRole('button', { name: 'Fermer le volet' }).click();
});

test('every section fits and is accessible, light and dark, at 100 and 200 %', async () => {
  for (const zoom of [1, 2]) {
    await page.setViewportSize({ width: 1280 / zoom, height: 800 / zoom });
    for (const section of SECTIONS) {
      await open(section);
      await page.waitForLoadState('networkidle');
      const isWider = await page.evaluate(
        () => document.documentElement.scrollWidth > document.documentElement.clientWidth,
      );
      expect(isWider, `${section} at ${zoom * 100} %`).toBe(false);
      for (const colorScheme of ['light', 'dark'] as const) {
        await page.emulateMedia({ colorScheme });
        await expectAccessible(page);
      }
    }
  }
  await page.emulateMedia({ colorScheme: 'light' });
  expect(service.complaints).toEqual([]);
});
