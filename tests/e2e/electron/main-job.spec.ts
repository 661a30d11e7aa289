import { execFileSync } from 'node:child_process';
import { copyFileSync, existsSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import { strFromU8, unzipSync } from 'fflate';
import readXlsx from 'read-excel-file/node';
import { SHEETS } from '../../golden/workbook/sheet-names';
import { PASSPHRASE } from '../../harness/create-vault';
import { expectAccessible } from '../accessibility';
import {
  countWords,
  levelWords,
  percentWords,
  readTrueService,
  type ServiceFiles,
  serviceFiles,
  type TrueService,
} from '../truth/service';
import { findTexts, listFiles } from '../truth/stored-text';
import {
  answerDialogs,
  enginePid,
  goTo,
  keepPictures,
  launch,
  type Machine,
  onStick,
  PROJECT,
  prepareMachine,
  type RunningApplication,
} from './application';

test.describe.configure({ mode: 'serial' });

let machine: Machine;
let running: RunningApplication;
let page: Page;
let files: ServiceFiles;
let service: TrueService;
let vault: string;
let workbook: string;

test.beforeAll(async () => {
  files = serviceFiles();
  service = readTrueService(files);
  machine = await prepareMachine();
  vault = join(machine.exchangeDir, 'service.coffre');
  workbook = join(machine.exchangeDir, 'plan.xlsx');
  running = await launch(machine);
  page = running.page;
});

test.afterAll(async () => {
  await running?.close();
  await machine?.dispose();
});

/** Text as people read it: kinds of spaces aside. */
const words = (text: string | null): string => (text ?? '').replace(/[\s\u00a0\u202f]+/g, ' ').trim();

test('a vault is created, its recovery sheet shown once', async () => {
  await keepPictures(page, 'ouvrir');
  await expectAccessible(page);
  await answerDialogs(running, { save: vault });
  await page.getByRole('button', { name: 'Créer…' }).click();
  await page.getByLabel('Nom du service').fill('Direction fictive');
  const proposed = page.getByTestId('proposed-passphrase');
  await expect(proposed).toHaveText(/^\S+(-\S+){6}$/);
  await keepPictures(page, 'creer');
  await expectAccessible(page);
  await page.getByText('Ma propre phrase').click();
  await page.getByRole('textbox', { name: 'Votre phrase de passe' }).fill('azerty1234');
  await expect(page.getByText('trop facile à deviner')).toBeVisible();
  await page.getByRole('textbox', { name: 'Votre phrase de passe' }).fill(PASSPHRASE);
  await page.getByRole('textbox', { name: 'une seconde fois' }).fill(PASSPHRASE);
  await page.getByRole('button', { name: 'Créer le coffre' }).click();
  await expect(page.getByTestId('recovery-passphrase')).toHaveText(/^\S+(-\S+){9,}$/);
  await keepPictures(page, 'fiche-de-secours');
  await page.getByText('La fiche est imprimée').click();
  await page.getByRole('button', { name: 'Entrer dans le coffre' }).click();
  await expect(page.getByRole('heading', { name: 'Tableau de bord' })).toBeVisible();
  await expect(page.getByText('Ce coffre est vide')).toBeVisible();
  await keepPictures(page, 'tableau-de-bord-vide');
  expect(existsSync(vault)).toBe(true);
});

test('the files of the service are previewed with the true counts, then imported as shown', async () => {
  await answerDialogs(running, { open: onStick(machine, [files.roster, ...files.exports]) });
  await goTo(page, 'Importer');
  await page.getByRole('button', { name: 'Choisir des fichiers' }).click();
  const apply = page.getByRole('main').getByRole('button', { name: 'Importer', exact: true });
  await expect(apply).toBeEnabled();
  await keepPictures(page, 'importer-apercu');
  await expectAccessible(page);
  const preview = words(await page.getByRole('main').textContent());
  expect(preview).toContain(`${words(countWords(service.agents))} agents`);
  for (const { rows } of service.campaigns) expect(preview).toContain(words(countWords(rows)));
  await apply.click();
  await expect(page.getByRole('region', { name: 'Rapport d’import' })).toBeVisible();
  await keepPictures(page, 'importer-rapport');
});

test('the dashboard tells the three true numbers of each campaign', async () => {
  await goTo(page, 'Tableau de bord');
  const cards = page.getByRole('main');
  await expect(cards.getByText('concernés').first()).toBeVisible();
  const text = words(await cards.textContent());
  for (const { shared } of service.campaigns)
    expect(text).toMatch(
      new RegExp(`résultats ?${words(countWords(shared))}|${words(countWords(shared))}[^0-9]`),
    );
  await keepPictures(page, 'tableau-de-bord');
  await expectAccessible(page);
});

test('the heat maps hold the rates and levels counted from the raw files', async () => {
  await goTo(page, 'Tendances');
  for (const campaign of service.campaigns) {
    await showCampaign(campaign.id);
    const whole = page.getByRole('row', { name: /^Ensemble/ }).first();
    await expect(whole).toBeVisible();
    const cells = await whole.getByRole('button').allTextContents();
    const expected = campaign.competences.map(({ validated, acquis, level, respondents }) =>
      campaign.kind === 'assessment' ? percentWords(validated, acquis) : levelWords(level, respondents),
    );
    expect(cells).toEqual(expected);
    await expect(whole).toContainText(`${countWords(campaign.shared)} résultats`);
  }
  await keepPictures(page, 'tendances');
  await expectAccessible(page);
});

/** Shows a campaign on a collective screen, by its number. */
async function showCampaign(id: string): Promise<void> {
  const name = service.campaigns.find((campaign) => campaign.id === id)?.name ?? '';
  const button = page.getByRole('radio', { name, exact: true });
  if ((await button.count()) > 0) await button.click();
  else {
    await page.getByRole('button', { name: /Campagne$/ }).click();
    await page.getByRole('option', { name, exact: true }).click();
  }
}

test('the gaps are the targets minus the true rates', async () => {
  await goTo(page, 'Écarts');
  for (const campaign of service.campaigns.filter(({ kind }) => kind === 'assessment')) {
    await showCampaign(campaign.id);
    const whole = page.getByRole('row', { name: /^Ensemble/ }).first();
    await expect(whole).toBeVisible();
    const cells = await whole.getByRole('button').allTextContents();
    const points = campaign.competences.map(
      ({ validated, acquis }) => Math.round((validated / acquis - 0.6) * 100) + 0,
    );
    expect(cells.map((cell) => Number(cell.replace('−', '-').replace('+', '')))).toEqual(points);
  }
  await keepPictures(page, 'ecarts');
  await expectAccessible(page);
});

test('a person is found by name, without any result in the table', async () => {
  await goTo(page, 'Agents');
  await page.getByRole('button', { name: 'Entrer en mode nominatif' }).click();
  const grid = page.getByRole('grid');
  await expect(grid).toBeVisible();
  await expect(page.getByText(new RegExp(`${countWords(service.agents)}`)).first()).toBeVisible();
  const headings = await grid.getByRole('columnheader').allTextContents();
  expect(headings.join(' ')).not.toMatch(/résultat|maîtrise|niveau|pix|palier|score/i);
  await keepPictures(page, 'agents');
  await expectAccessible(page);
});

test('one agent’s results open after a reason, and the journal says so', async () => {
  const first = page.getByRole('grid').getByRole('row').nth(1);
  await first.click();
  await page.getByRole('button', { name: /Ouvrir (les|ses) résultats/ }).click();
  await page.getByText('Assistance à l’agent').click();
  await page.getByRole('button', { name: 'Inscrire et ouvrir' }).click();
  await expect(page.getByRole('button', { name: /Fermer|Refermer/ }).first()).toBeVisible();
  await keepPictures(page, 'agent-resultats');
  await goTo(page, 'Journal');
  await expect(page.getByText('Résultats d’un agent ouverts').first()).toBeVisible();
  await expect(page.getByText('Assistance à l’agent').first()).toBeVisible();
  await keepPictures(page, 'journal');
  await expectAccessible(page);
});

test('needs are decided and the workbook written, with the true numbers and nobody in it', async () => {
  await goTo(page, 'Plan de formation');
  await page.getByRole('button', { name: 'Retenir' }).first().click();
  await expect(page.getByText('Retenu', { exact: true }).first()).toBeVisible();
  await keepPictures(page, 'plan');
  await expectAccessible(page);
  await answerDialogs(running, { save: workbook });
  await page.getByRole('button', { name: 'Exporter vers Excel…' }).click();
  await expect(page.getByText('Enregistré', { exact: false }).getByText('plan.xlsx').first()).toBeVisible();
  await keepPictures(page, 'plan-exporte');
  const sheets = await readXlsx(workbook);
  expect(sheets.map(({ sheet }) => sheet)).toEqual(SHEETS);
  const cells = sheets.flatMap(({ data }) => data.flat());
  for (const campaign of service.campaigns.filter(({ kind }) => kind === 'assessment'))
    for (const { validated, acquis } of campaign.competences)
      expect(
        cells.some((cell) => typeof cell === 'number' && Math.abs(cell - validated / acquis) < 1e-9),
      ).toBe(true);
  const parts = Object.values(unzipSync(readFileSync(workbook))).map((part) => strFromU8(part));
  const named = service.identities.filter((identity) => parts.some((part) => part.includes(identity)));
  expect(named).toEqual([]);
});

test('LibreOffice opens every sheet of the workbook without an error', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'relief-office-'));
  copyFileSync(workbook, join(folder, 'plan.xlsx'));
  const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`;
  const format = 'csv:Text - txt - csv (StarCalc):59,34,76,1,,0,false,true,false,false,false,-1';
  const file = join(folder, 'plan.xlsx');
  execFileSync('soffice', ['--headless', profile, '--convert-to', format, '--outdir', folder, file], {
    stdio: 'ignore',
  });
  const sheets = listFiles(folder).filter((path) => path.endsWith('.csv'));
  expect(sheets).toHaveLength(SHEETS.length);
  for (const sheet of sheets) expect(readFileSync(sheet, 'utf8')).not.toMatch(/#REF!|#NAME\?|#VALUE!|Err:\d/);
});

test('locking ends the engine, and only the passphrase opens the vault again', async () => {
  const before = await enginePid(running);
  expect(before).not.toBeNull();
  const replaced = running.app.waitForEvent('window');
  // The page goes with its process while the key is still being pressed.
  await page.keyboard.press('Control+l').catch(() => undefined);
  page = await replaced;
  await expect(page.getByText('Le coffre est verrouillé.')).toBeVisible();
  await keepPictures(page, 'ouvrir-verrouille');
  expect(await enginePid(running)).not.toBe(before);
  expect(existsSync(`/proc/${before}`)).toBe(false);
  await page
    .getByRole('textbox', { name: 'Phrase de passe' })
    .fill('Une-autre-phrase-que-personne-ne-connaît');
  await page.getByRole('button', { name: 'Ouvrir', exact: true }).click();
  await expect(page.getByRole('alert').filter({ hasText: 'phrase de passe' })).toBeVisible();
  await page.getByRole('textbox', { name: 'Phrase de passe' }).fill(PASSPHRASE);
  await page.getByRole('button', { name: 'Ouvrir', exact: true }).click();
  await goTo(page, 'Tendances');
  const first = service.campaigns.find(({ kind }) => kind === 'assessment');
  await showCampaign(first?.id ?? '');
  const cells = await page
    .getByRole('row', { name: /^Ensemble/ })
    .first()
    .getByRole('button')
    .allTextContents();
  expect(cells).toEqual(first?.competences.map(({ validated, acquis }) => percentWords(validated, acquis)));
});

test('nothing that the application wrote names anybody, and the page never complained', async () => {
  await running.close();
  const imported = [files.roster, ...files.exports].map((path) => basename(path));
  const written = [machine.userDataDir, machine.exchangeDir, machine.homeDir]
    .flatMap(listFiles)
    .filter((path) => !imported.some((name) => path.endsWith(name)));
  expect(written).toContain(vault);
  expect(findTexts(written, service.identities)).toEqual([]);
  expect(running.complaints).toEqual([]);
});

test('unzip, age and sqlite3 open the vault with the passphrase', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'relief-vault-'));
  execFileSync('unzip', ['-q', vault, '-d', folder]);
  const decrypt = (file: string, into: string, passphrase: string) =>
    execFileSync(
      'python3',
      [
        join(PROJECT, 'tests/golden/vault/type-to-terminal.py'),
        'age',
        '-d',
        '-o',
        join(folder, into),
        join(folder, file),
      ],
      { input: `${passphrase}\n` },
    );
  decrypt('cles/administrateur.age', 'cle.txt', PASSPHRASE);
  decrypt('donnees.age', 'donnees.sqlite', readFileSync(join(folder, 'cle.txt'), 'utf8').trim());
  const count = execFileSync('sqlite3', [join(folder, 'donnees.sqlite'), 'SELECT count(*) FROM agent']);
  expect(Number(count)).toBe(service.agents);
});

test('a damaged vault is told from a wrong passphrase', async () => {
  const damaged = join(machine.exchangeDir, 'abime.coffre');
  const bytes = readFileSync(vault);
  bytes[Math.floor(bytes.length / 2)] = (bytes[Math.floor(bytes.length / 2)] ?? 0) ^ 0xff;
  writeFileSync(damaged, bytes);
  running = await launch(machine);
  await answerDialogs(running, { open: [damaged] });
  await running.page.getByRole('button', { name: 'Choisir le fichier…' }).click();
  await expect(running.page.getByRole('alert')).toContainText('abîmé');
});
