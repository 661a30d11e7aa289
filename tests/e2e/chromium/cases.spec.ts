import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Browser, expect, type Page, test } from '@playwright/test';
import * as bad from '../../fixtures/cases/bad-input';
import { writeCase } from '../../fixtures/cases/case-files';
import { assistantsCase, GATHERED, LARGE, SPREAD, UNIT_OF_TWELVE } from '../../fixtures/cases/three-cases';
import { picturesFolder } from '../../harness/relief-page';
import { expectAccessible } from '../accessibility';
import {
  narrow,
  openNewVault,
  openService,
  plain,
  previewFiles,
  type ServicePage,
  writeFiles,
} from '../service-page';

const SECTIONS = ['Résultats', 'Participation', 'Dans le temps', 'Progression', 'D’un parcours à l’autre'];

let service: ServicePage;

test.afterEach(async () => {
  expect(service?.complaints ?? []).toEqual([]);
  await service?.close();
});

const main = (page: Page) => page.getByRole('main');
const text = async (page: Page): Promise<string> => plain(await main(page).textContent());
const openSection = (page: Page, name: string) => page.getByRole('tab', { name }).click();
const cellOf = (page: Page, row: string) => page.getByRole('button', { name: new RegExp(`^${row}, 4\\.1 `) });

test('742 agents, 325 results, 9 services of which one of 3', async ({ browser }) => {
  service = await openService(browser, writeCase(LARGE));
  const { page, goTo } = service;
  await goTo('Écarts');
  await expect(
    main(page)
      .getByText(/742.concernés · 459 ont commencé · 325.résultats/)
      .first(),
  ).toBeVisible();
  const gaps = await text(page);
  for (const sentence of [
    'Répondants : 44 % des agents concernés ; les agents de catégorie C sont sous-représentés : 12 % des répondants, 31 % des agents.',
    '« Autres services » réunit Cabinet et Mission presse, pour qu’aucune ligne ne soit trop petite.',
  ])
    expect(gaps).toContain(sentence);
  await expect(main(page).getByRole('button', { name: 'masqué' })).toHaveCount(0);
  await expect(cellOf(page, 'Mission presse')).toHaveCount(0);
  await goTo('Tendances');
  await expect(main(page).getByText(/325.résultats pour 742.agents concernés \(44.%\)/)).toBeVisible();
  await openSection(page, 'Participation');
  await expect(
    main(page).getByText(/134.personnes ont commencé sans terminer, dont 58.au-delà de la moitié\./),
  ).toBeVisible();
});

test('40 assistants in 9 services, 16 results, 6 below: only the whole is shown', async ({ browser }) => {
  service = await openService(browser, writeCase(assistantsCase(SPREAD)));
  const { page, goTo } = service;
  await goTo('Écarts');
  await narrow(service, 'Emploi', 'Assistant');
  await expect(
    main(page).getByText(
      'Trop peu de réponses par service : voici les 40 assistants ensemble (16 résultats).'.replace(
        ' :',
        '\u202f:',
      ),
    ),
  ).toBeVisible();
  await expect(main(page).getByText(/Service (Alpha|Golfe|Île)/)).toHaveCount(0);
  await cellOf(page, 'Ensemble').click();
  const panel = plain(await page.getByRole('complementary').textContent());
  for (const sentence of [
    '38 % sous la cible (22 à 57 % des agents concernés) · Indicatif',
    '40 concernés · 16 ont commencé · 16 résultats',
    'Répondants : 40 % des agents concernés.',
    'Il suppose que les répondants ressemblent aux autres agents.',
    'Indicatif : au moins 11 répondants et un intervalle de 40 points au plus : une tendance, à confirmer avant de décider.',
  ])
    expect(panel).toContain(sentence);
  expect(panel).toMatch(/Possible[^%]*15 à 75 %/);
  await goTo('Tendances');
  await page.getByRole('button', { name: /Que faudrait-il/ }).click();
  const wanted = page.getByRole('complementary', { name: /Que faudrait-il/ });
  await expect(wanted.getByText(/Service Alpha \(1 à 5 de plus\)/)).toBeVisible();
  const asked = plain(await wanted.textContent());
  expect(asked).toContain('lignes de plus doivent atteindre 5 résultats');
});

/** The page without what a run of React and of the pointer leaves in it: numbered identifiers, focus, hovering. */
const settle = (html: string): string =>
  html
    .replace(/react-aria[\d-]+/g, 'react-aria')
    .replace(/_r_[\da-z]+_/g, '_r_')
    .replace(/ data-(hovered|focused|focus-visible|pressed)="true"/g, '');

/** All that the page holds, screen after screen: words, attributes, drawings, tables, and a figure as CSV. */
async function readEverything({ page, goTo, host, folder }: ServicePage): Promise<string> {
  const parts: string[] = [];
  const take = async (): Promise<void> => {
    await page.waitForLoadState('networkidle');
    await expect(main(page).getByText('Chargement…')).toHaveCount(0);
    parts.push(settle(await main(page).innerHTML()));
  };
  const takeTables = async (): Promise<void> => {
    await take();
    for (const table of await main(page).getByRole('radio', { name: 'Tableau' }).all()) await table.click();
    await take();
  };
  await goTo('Tableau de bord');
  await take();
  await goTo('Écarts');
  await expect(page.getByRole('figure').first()).toBeVisible();
  await takeTables();
  await goTo('Tendances');
  for (const section of SECTIONS) {
    await openSection(page, section);
    await expect(page.getByRole('tabpanel').locator('h2, h3').first()).toBeVisible();
    await takeTables();
  }
  await openSection(page, 'Résultats');
  host.dialogs.figure = join(folder, 'figure.csv');
  await page.getByRole('figure').first().getByRole('button', { name: 'Exporter' }).click();
  await page.getByRole('menuitem', { name: 'Tableau (CSV)' }).click();
  await expect(page.getByText('Figure enregistrée dans figure.csv.')).toBeVisible();
  parts.push(readFileSync(join(folder, 'figure.csv'), 'utf8'));
  return parts.join('\n');
}

test('the page of the 40 assistants is the same to the byte wherever the 6 below are', async ({
  browser,
}) => {
  test.setTimeout(240_000);
  const seen: string[] = [];
  for (const hidden of [SPREAD, GATHERED]) {
    service = await openService(browser, writeCase(assistantsCase(hidden)));
    await service.goTo('Écarts');
    await narrow(service, 'Emploi', 'Assistant');
    seen.push(await readEverything(service));
    if (seen.length === 1) await service.close();
  }
  expect(seen[0]?.length).toBeGreaterThan(20_000);
  expect(seen[1]).toBe(seen[0]);
});

test('a unit of 12 with 7 respondents, 4 below', async ({ browser }) => {
  service = await openService(browser, writeCase(UNIT_OF_TWELVE));
  const { page, goTo } = service;
  await goTo('Écarts');
  const cell = cellOf(page, 'Pôle cartographie');
  await expect(cell).toBeVisible();
  const heard = plain(await cell.getAttribute('aria-label'));
  expect(heard).toMatch(/7 résultats ; agents sous la cible : un à deux tiers \(.*\), à lire avec prudence$/);
  await cell.click();
  const panel = plain(await page.getByRole('complementary').textContent());
  expect(panel).toMatch(
    /Un à deux tiers sous la cible \([^)]* des agents concernés\) · À lire avec prudence/,
  );
  // 4 of 7, 57 %: neither is anywhere.
  expect(panel).not.toMatch(/\b(4 sur|57 %|57,1|4 répondants)\b/);
});

/** The sentences that each bad input must have, screen by screen. */
async function expectSentences(
  browser: Browser,
  files: Parameters<typeof openService>[1],
  expected: readonly (readonly [string, string | null, RegExp])[],
) {
  service = await openService(browser, files);
  for (const [screen, section, sentence] of expected) {
    await service.goTo(screen);
    if (section !== null) await openSection(service.page, section);
    await expect(main(service.page).getByText(sentence).first(), `${screen} ${section ?? ''}`).toBeVisible();
  }
}

test('no roster: the denominator is unknown, and it is said what gives it', async ({ browser }) => {
  await expectSentences(browser, bad.WITHOUT_ROSTER, [
    ['Écarts', null, /Sans liste des agents, seul l’ensemble peut être montré\. Importez-la/],
    ['Écarts', null, /concernés inconnus, sans liste des agents · 64.ont commencé · 64.résultats/],
    ['Tendances', 'Participation', /Sans liste des agents, le nombre de concernés est inconnu\. Importez-la/],
    ['Tableau de bord', null, /Sans liste des agents/],
  ]);
  await service.goTo('Écarts');
  await expect(main(service.page).getByRole('button', { name: 'Importer la liste' })).toBeVisible();
});

test('one agent: too few on every screen, with the way out', async ({ browser }) => {
  await expectSentences(browser, bad.ONE_AGENT, [
    ['Écarts', null, /Trop peu de réponses dans ce périmètre \(moins de 5\)/],
    ['Tendances', 'Résultats', /Trop peu de réponses dans ce périmètre/],
    ['Tendances', 'Participation', /Trop peu de réponses dans ce périmètre/],
    ['Tendances', 'Dans le temps', /Moins de 11 agents dans ce périmètre/],
    ['Tendances', 'Progression', /Trop peu|Moins de/],
    ['Tendances', 'D’un parcours à l’autre', /Moins de 5 agents dans ce périmètre/],
  ]);
});

test('nothing sent: participation is shown, results are said to wait', async ({ browser }) => {
  await expectSentences(browser, bad.NOTHING_SENT, [
    ['Écarts', null, /Personne n’a encore envoyé ses résultats/],
    ['Tendances', 'Résultats', /Personne n’a encore envoyé ses résultats/],
    ['Tendances', 'Participation', /70.concernés · 8.ont commencé · aucun résultat/],
    ['Tableau de bord', null, /Personne n’a encore envoyé ses résultats\./],
  ]);
});

test('a service of three is never a row', async ({ browser }) => {
  await expectSentences(browser, bad.SERVICE_OF_THREE, [
    ['Écarts', null, /réunit .*Mission presse.*, pour qu’aucune ligne ne soit trop petite\./],
  ]);
  await expect(cellOf(service.page, 'Mission presse')).toHaveCount(0);
});

test('the import of a list proposes whom a service of three is read with, and another choice is taken', async ({
  browser,
}) => {
  service = await openService(browser, writeCase(LARGE));
  const { page, goTo } = service;
  await expect(page.getByText(/Un service de moins de 5 agents .*« Autres services »/)).toBeVisible();
  await page.getByRole('button', { name: 'Choisir les regroupements…' }).click();
  const panel = page.getByRole('complementary', { name: 'Services lus ensemble' });
  await expect(panel.getByText('Proposé', { exact: true })).toBeVisible();
  await expect(panel.getByRole('button', { name: 'Réunir' })).toBeDisabled();
  await panel.getByRole('checkbox', { name: 'Mission presse' }).focus();
  await page.keyboard.press('Space');
  await panel.getByText('Service Paysages', { exact: true }).click();
  await expectAccessible(page);
  await page.screenshot({ path: join(picturesFolder(), 'services-ensemble.png') });
  await panel.getByRole('button', { name: 'Réunir 2\u00a0services' }).click();
  await expect(panel.getByText('Choisi', { exact: true })).toBeVisible();
  await goTo('Écarts');
  await expect(cellOf(page, 'Cabinet')).toBeVisible();
  await expect(main(page).getByText(/réunit Mission presse et Service Paysages/)).toBeVisible();
  await goTo('Réglages');
  await page.getByRole('tab', { name: 'Services' }).click();
  await page.getByRole('button', { name: /^Séparer/ }).click();
  await expect(page.getByText('Services séparés.')).toBeVisible();
  await expect(main(page).getByText('Proposé', { exact: true })).toBeVisible();
});

test('everybody below is « n − 2 au moins », everybody above « 2 au plus »', async ({ browser }) => {
  service = await openService(browser, bad.ALL_ALIKE);
  const { page, goTo } = service;
  await goTo('Écarts');
  for (const [row, words] of [
    ['Service Mer', /Sous la cible\s*38 au moins/],
    ['Service Risques', /Sous la cible\s*2 au plus/],
  ] as const) {
    await cellOf(page, row).click();
    await expect(page.getByRole('complementary').getByRole('heading')).toBeVisible();
    await expect(page.getByRole('complementary').getByText(row)).toBeVisible();
    const panel = plain(await page.getByRole('complementary').textContent());
    expect(panel).toMatch(words);
    expect(panel).toContain('Tous les agents concernés ont répondu : rien n’est estimé');
  }
});

test('services and sites that overlap are two views of the same whole', async ({ browser }) => {
  service = await openService(browser, bad.TWO_HIERARCHIES);
  const { page, goTo } = service;
  await goTo('Écarts');
  const whole = await cellOf(page, 'Ensemble').getAttribute('aria-label');
  await expect(cellOf(page, 'Service Mer')).toBeVisible();
  await main(page)
    .getByRole('button', { name: /Lignes$/ })
    .click();
  await page.getByRole('option', { name: 'Site' }).click();
  await expect(cellOf(page, 'Brest')).toBeVisible();
  expect(await cellOf(page, 'Ensemble').getAttribute('aria-label')).toBe(whole);
});

test('a campaign of titles only is named as such at the import, and nothing is written', async ({
  browser,
}) => {
  service = await openNewVault(browser);
  const [, campaign = ''] = writeFiles(service.folder, bad.EMPTY_CAMPAIGN);
  await previewFiles(service, [campaign]);
  await expect(
    main(service.page)
      .getByText(/ne contient|aucune (ligne|participation)|vide/i)
      .first(),
  ).toBeVisible();
  await service.goTo('Tendances');
  await expect(main(service.page).getByText('Pas encore de résultats')).toBeVisible();
  await expect(main(service.page).getByRole('button', { name: 'Importer des fichiers' })).toBeVisible();
});
