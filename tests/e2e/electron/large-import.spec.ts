import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import { createVault } from '../../harness/create-vault';
import {
  answerDialogs,
  goTo,
  launch,
  type Machine,
  prepareMachine,
  type RunningApplication,
} from './application';

const ROWS = 100_000;
/** Of these some come twice, and some cannot be read. */
const REPEATED = 1200;
const BROKEN = 300;
const TITLES = [
  'Nom de l’organisation',
  'ID Campagne',
  'Nom de la campagne',
  'Nom du Participant',
  'Prénom du Participant',
  'Matricule',
  '% de progression',
  'Date et heure de début (Europe/Paris)',
  'Partage (O/N)',
  'Date et heure du partage (Europe/Paris)',
  'Nombre d’acquis du profil cible dans la compétence Gérer des données',
  'Acquis maitrisés dans la compétence Gérer des données',
];

test.describe.configure({ mode: 'serial' });

let machine: Machine;
let running: RunningApplication;
let page: Page;

const letters = (number: number): string =>
  [...String(number)].map((digit) => String.fromCodePoint(97 + Number(digit))).join('');
const rowOf = (place: number, started: string): string =>
  `Orga fictive;9001;Grande campagne;Nom${letters(place)};Ana;${String(place).padStart(7, '0')};1;${started};Oui;02/03/2026 10:00;10;${place % 11}`;

test.beforeAll(async () => {
  machine = await prepareMachine();
  const path = join(machine.exchangeDir, 'grande-campagne.csv');
  const distinct = Array.from({ length: ROWS - REPEATED - BROKEN }, (_, place) =>
    rowOf(place, '01/03/2026 09:00'),
  );
  const broken = Array.from({ length: BROKEN }, (_, place) => rowOf(200_000 + place, 'un jour'));
  writeFileSync(path, [TITLES.join(';'), ...distinct, ...distinct.slice(0, REPEATED), ...broken].join('\n'));
  running = await launch(machine);
  page = running.page;
  await answerDialogs(running, { open: [path], save: join(machine.exchangeDir, 'grand.coffre') });
});

test.afterAll(async () => {
  await running?.close();
  await machine?.dispose();
});

/** Watches the progress bar and the frames that the window draws meanwhile. */
async function watch(): Promise<void> {
  await page.evaluate(() => {
    const seen = { values: new Set<string>(), frames: 0 };
    Object.assign(window, { seenProgress: seen });
    const look = () => {
      const value = document.querySelector('[role="progressbar"]')?.getAttribute('aria-valuenow');
      if (value !== null && value !== undefined) {
        seen.values.add(value);
        seen.frames += 1;
      }
      requestAnimationFrame(look);
    };
    look();
  });
}

const watched = (): Promise<{ values: number; frames: number }> =>
  page.evaluate(() => {
    const seen: unknown = Reflect.get(window, 'seenProgress');
    const { values, frames } = seen as { values: Set<string>; frames: number };
    return { values: values.size, frames };
  });

const words = (text: string | null): string => (text ?? '').replace(/[\s\u00a0\u202f]+/g, ' ');
const importing = () => page.getByRole('main').getByRole('button', { name: 'Importer', exact: true });

test('100,000 rows are read with a progress that moves, in a window that answers', async () => {
  await createVault(page);
  await goTo(page, 'Importer');
  await watch();
  await page.getByRole('button', { name: 'Choisir des fichiers' }).click();
  await expect(page.getByRole('progressbar')).toBeVisible();
  await goTo(page, 'Journal');
  await expect(page.getByText('Coffre créé').first()).toBeVisible();
  await goTo(page, 'Importer');
  await expect(importing()).toBeEnabled({ timeout: 120_000 });
  const { values, frames } = await watched();
  expect(values).toBeGreaterThan(5);
  expect(frames).toBeGreaterThan(values);
  const told = words(await page.getByRole('main').textContent());
  expect(told).toContain('100 000 lignes lues');
  for (const count of [ROWS - REPEATED - BROKEN, REPEATED, BROKEN])
    expect(told).toContain(words(count.toLocaleString('fr-FR')));
});

test('interrupted while it is written, it leaves the vault as it was; then every row has its fate', async () => {
  await importing().click();
  await page.getByRole('button', { name: 'Interrompre' }).click();
  await expect(page.getByText(/interrompu|Choisir des fichiers|annulé/i).first()).toBeVisible({
    timeout: 60_000,
  });
  await goTo(page, 'Journal');
  await expect(page.getByText('Import n°')).toHaveCount(0);
  await goTo(page, 'Importer');
  await answerDialogs(running, { open: [join(machine.exchangeDir, 'grande-campagne.csv')] });
  const again = page.getByRole('button', { name: /Choisir des fichiers|Recommencer|Réessayer/ }).first();
  await again.click();
  await expect(importing()).toBeEnabled({ timeout: 120_000 });
  await importing().click();
  await expect(page.getByRole('region', { name: 'Rapport d’import' })).toBeVisible({ timeout: 120_000 });
  const told = words(await page.getByRole('main').textContent());
  for (const count of [ROWS - REPEATED - BROKEN, BROKEN])
    expect(told).toContain(words(count.toLocaleString('fr-FR')));
  await goTo(page, 'Tableau de bord');
  await expect(
    page.getByText(words((ROWS - REPEATED - BROKEN).toLocaleString('fr-FR')).replace(' ', '\u202f')).first(),
  ).toBeVisible();
  expect(running.complaints).toEqual([]);
});
